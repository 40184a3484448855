import type { FieldPath } from '../../../model/field-path';

/** Where a JSON pointer leads in an object, and what is there. */
export interface Spot {
  readonly path: FieldPath;
  readonly value: unknown;
}

/** Follows a JSON pointer; a step through a list becomes a number. */
export function spotAt(object: unknown, pointer: string): Spot {
  const path: (string | number)[] = [];
  let value = object;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return { path, value };
}
