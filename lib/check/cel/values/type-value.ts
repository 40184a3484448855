import { CelObject } from './cel-object';

/** A type as a value, as `type(x)` and the names of types give it. */
export class TypeValue extends CelObject {
  readonly type = 'type';

  constructor(
    /** Such as `int` or `google.protobuf.Timestamp`. */
    readonly name: string,
  ) {
    super();
  }

  equals(other: TypeValue): boolean {
    return this.name === other.name;
  }
}
