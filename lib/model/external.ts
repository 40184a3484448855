/** Something that manifests point to and that fairlead does not render: it is there by other means. */
export interface External {
  /** Such as `Secret`, `StorageClass` or `Gateway`. */
  readonly kind: string;
  readonly name: string;
  /** The namespace; for what an app declares its own where none is given. */
  readonly namespace?: string;
  /** The keys of a Secret or ConfigMap that can be counted on; any where none are given. */
  readonly keys?: readonly string[];
}
