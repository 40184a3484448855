/** Since when a field of a built-in kind means something, in minor versions of Kubernetes 1. */
export interface FieldAge {
  /** The first version whose API knows it. */
  readonly since: number;
  /** The first version that has its feature on by default, where that came later; before, the API server drops it. */
  readonly on?: number;
}

/** Ages by field, as in `containers.*.lifecycle.stopSignal`; a star stands for the items of a list. */
export type FieldAges = Readonly<Record<string, FieldAge>>;

/** The ages of fields below a holder. */
export function below(holder: string, ages: FieldAges): FieldAges {
  return Object.fromEntries(Object.entries(ages).map(([field, age]) => [`${holder}.${field}`, age]));
}
