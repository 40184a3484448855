import type { FieldPath } from '../../../model/field-path';

/**
 * Where the model of a kind differs from what the API server does. Fields are written as in `spec.roles.*.description`:
 * a star stands for the items of a list or the keys of a map, two stars at the end for all that is below, and no text at
 * all for the object itself.
 */
export interface Correction {
  /** Texts that the model has lost, by what holds them. */
  readonly texts?: Readonly<Record<string, readonly string[]>>;
  /** Other fields that the model has lost, whatever they hold, by what holds them. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** Mappings that take any key beside their fields. */
  readonly open?: readonly string[];
  /** Mappings that take no key at all: a model cannot tell them from those that take any. */
  readonly closed?: readonly string[];
  /** Fields that the model requires although the API server fills them in. */
  readonly optional?: readonly string[];
  /** Fields that the model does not require although the API server refuses an object without them. */
  readonly required?: readonly string[];
}

/** Whether a pattern of a correction means this field. */
export function means(pattern: string, path: FieldPath): boolean {
  const steps = pattern === '' ? [] : pattern.split('.');
  const below = steps.at(-1) === '**';
  if (below) steps.pop();
  if (below ? path.length < steps.length : path.length !== steps.length) return false;
  return steps.every((step, index) => step === '*' || step === path[index]);
}

/** What a correction lists for the mapping at a path. */
export function listedFor(
  lists: Readonly<Record<string, readonly string[]>> | undefined,
  path: FieldPath,
): readonly string[] {
  return Object.entries(lists ?? {}).flatMap(([holder, names]) => (means(holder, path) ? names : []));
}
