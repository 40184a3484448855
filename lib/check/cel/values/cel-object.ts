/** A value of a CEL type that JavaScript has no type for. */
export abstract class CelObject {
  /** The name of its CEL type, such as `google.protobuf.Duration`. */
  abstract readonly type: string;

  /** Whether it equals another value of its own class. */
  abstract equals(other: this): boolean;
}
