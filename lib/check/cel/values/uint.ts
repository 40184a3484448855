import { CelError } from '../cel-error';
import { CelObject } from './cel-object';

const MAX = 2n ** 64n - 1n;

/** An unsigned integer of 64 bits. */
export class Uint extends CelObject {
  readonly type = 'uint';

  private constructor(readonly value: bigint) {
    super();
  }

  /** @throws CelError when the number does not fit. */
  static of(value: bigint): Uint {
    if (value < 0n || value > MAX) throw new CelError('run', `unsigned integer overflow: ${value}`);
    return new Uint(value);
  }

  equals(other: Uint): boolean {
    return this.value === other.value;
  }
}
