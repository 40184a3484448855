import type { KubernetesObject, ResourceId } from '../model/manifest';

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

/** The cluster that an object is applied to. */
export interface Where {
  readonly environment: string;
  /** None for what the Argo CD of an environment reads, which may run anywhere. */
  readonly cluster?: string;
}

/** An object as one side has it. */
export interface Placed {
  readonly object: KubernetesObject;
  readonly id: ResourceId;
  readonly where: Where;
  /** The folder that holds it, such as `prod/eu-1/checkout` or `gitops/flux/prod/eu-1`. */
  readonly bundle: string;
  /** Path below `dist/`. */
  readonly file: string;
}

/** What can happen to an object: `moved` where only bundle or file is another, `renamed` where the app declared it. */
export const CHANGE_KINDS = ['removed', 'renamed', 'changed', 'added', 'moved'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What happened to one object of one cluster. */
export interface ObjectChange {
  readonly kind: ChangeKind;
  /** As the object is called after the change, or was where it is gone. */
  readonly id: ResourceId;
  readonly where: Where;
  readonly before?: Placed;
  readonly after?: Placed;
  /** Empty for what was added, removed or only moved. */
  readonly fields: readonly FieldChange[];
  /** Why the app renamed it, as the app declared. */
  readonly reason?: string;
}
