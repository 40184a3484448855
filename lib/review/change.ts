import type { KubernetesObject, ResourceId } from '../model/manifest';
import type { Target } from '../model/target';

/** One element of a list by what tells it from the others: the container whose `name` is `web`. */
export interface Keyed {
  /** The merge key and its value, such as `{ name: 'web' }`; several keys where one is not enough. */
  readonly by: Readonly<Record<string, string | number>>;
}

/** The way to a field of either side: keys of mappings, elements of lists by their merge key, or by position where there is none. */
export type ReviewPath = readonly (string | number | Keyed)[];

/** One field that differs; a whole mapping or element where all of it came or went. */
export interface FieldChange {
  readonly path: ReviewPath;
  /** Undefined where the field came. */
  readonly before: unknown;
  /** Undefined where the field went. */
  readonly after: unknown;
  /** What the value is, where it was compared as such and not as text. */
  readonly as?: 'quantity' | 'duration' | 'json' | 'yaml' | 'promql' | 'image';
}

/** An object as one side has it. */
export interface Placed {
  readonly object: KubernetesObject;
  readonly bundle: string;
  /** Path below `dist/`. */
  readonly file: string;
}

/** What happened to one object of one cluster. */
export interface ObjectChange {
  /** `moved` where only the bundle or the file is another. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly id: ResourceId;
  readonly where: Target;
  readonly before?: Placed;
  readonly after?: Placed;
  /** Empty for what was added, removed or only moved. */
  readonly fields: readonly FieldChange[];
}
