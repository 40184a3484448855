import type { Place } from './place';

/** Something that manifests point to and that fairlead does not render: it is there by other means. */
export interface External {
  /** Such as `Secret`, `StorageClass` or `Gateway`. */
  readonly kind: string;
  readonly name: string;
  /** The namespace; any where none is given, and for what belongs to none. */
  readonly namespace?: string;
  /** The keys of a Secret or ConfigMap that can be counted on; any where none are given. */
  readonly keys?: readonly string[];
  /** Whether it follows from another setting, such as a cluster's gateway: nothing has to need it then. @default false */
  readonly implied?: boolean;
  /** Where it was declared. */
  readonly place: Place;
}
