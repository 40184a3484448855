import type { DefaultId } from '../../../defaults/defaults';
import type { Mark } from '../../../model/place';
import type { Edit } from './edit';

/** Something that a person wrote and that manifests may follow from: a word of a file, or a default. */
export interface Input {
  readonly what: 'setting' | 'source' | 'default';
  /**
   * A `value` says one thing. A `part` is there or is not, with all that it holds: an entry of YAML, a statement, a
   * property. A `construct` is what one `new` makes.
   */
  readonly grain: 'value' | 'part' | 'construct';
  /** Where it is written; a default is written nowhere but in fairlead. */
  readonly mark: Mark | undefined;
  readonly id: DefaultId | undefined;
  /** What it says; undefined for what says nothing by itself. */
  readonly value: unknown;
  /** The next larger thing that holds it. */
  readonly parent: Input | undefined;
  /** Ways to make it otherwise, the likeliest to be valid first. */
  readonly changes: readonly (readonly Edit[])[];
  /** The way to make it say a given thing. */
  readonly saying: ((value: unknown) => readonly Edit[]) | undefined;
  /** The way to leave it out; with a value, that is the entry or property that it stands in. */
  readonly without: readonly Edit[] | undefined;
}

/** Whether one input lies in another. */
export function liesIn(inner: Input, outer: Input): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
