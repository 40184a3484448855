/** An object whose fields are computed when an expression asks for them. */
export interface LazyFields {
  /** A field, or undefined where the object does not have it. @throws CelError where it cannot be computed */
  field(name: string): unknown;
}
