import { CelObject } from './cel-object';
import { equal } from './equal';

/** A value that may be missing. */
export class Optional extends CelObject {
  static readonly NONE = new Optional(undefined);
  readonly type = 'optional_type';

  private constructor(
    /** The value; undefined where there is none, which no CEL value is. */
    readonly value: unknown,
  ) {
    super();
  }

  /** Optional of a value, or none for undefined. */
  static of(value: unknown): Optional {
    return value === undefined ? Optional.NONE : new Optional(value);
  }

  equals(other: Optional): boolean {
    if (this.value === undefined || other.value === undefined) return this.value === other.value;
    return equal(this.value, other.value);
  }
}
