import type { FieldPath } from '../../model/field-path';

/** Manifests of others may hold anything anywhere: what has another type counts as missing, for the schemas report it. */
export type Mapping = Readonly<Record<string, unknown>>;

/** A value in an object, and the way to it. */
export interface Field {
  readonly value: unknown;
  readonly path: FieldPath;
}

/** The way to a field: keys of mappings, `*` for every item of a list. */
export type Route = readonly string[];

/** Reads `spec.volumes.*.configMap`; a key with dots stands in brackets: `metadata.labels[app.kubernetes.io/name]`. */
export function route(text: string): Route {
  return Array.from(text.matchAll(/\[([^\]]*)\]|[^.[\]]+/g), ([step, bracketed]) => bracketed ?? step);
}

/** All that stands at a route, with paths that begin with `start`; null and undefined count as missing. */
export function fieldsAt(value: unknown, steps: Route, start: FieldPath = []): readonly Field[] {
  const found: Field[] = [];
  collect({ value, path: start }, steps, 0, found);
  return found;
}

function collect(field: Field, steps: Route, depth: number, found: Field[]): void {
  const step = steps[depth];
  if (step === undefined) found.push(field);
  else for (const below of fieldsBelow(field, step)) collect(below, steps, depth + 1, found);
}

/** What stands one step below a field. */
export function fieldsBelow({ value, path }: Field, step: string): readonly Field[] {
  if (step !== '*') {
    const inner = asMapping(value)[step];
    return inner === undefined || inner === null ? NO_FIELDS : [{ value: inner, path: [...path, step] }];
  }
  return asList(value).flatMap((item, at) =>
    item === undefined || item === null ? NO_FIELDS : { value: item, path: [...path, at] },
  );
}

const NO_FIELDS: readonly Field[] = [];

/** What stands under keys of mappings, one in the other. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => asMapping(inner)[key], value);
}

/** A text that is not empty. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const NO_KEYS: Mapping = {};

/** A mapping; an empty one for anything else. */
export function asMapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : NO_KEYS;
}

/** A list; an empty one for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
