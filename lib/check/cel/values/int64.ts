import { CelError } from '../cel-error';

const MAX = 2n ** 63n - 1n;
const MIN = -(2n ** 63n);

/** Whether a number fits into the 64 bits of a CEL int. */
export function fitsInt64(value: bigint): boolean {
  return value >= MIN && value <= MAX;
}

/** @throws CelError when the number does not fit. */
export function int64(value: bigint): bigint {
  if (!fitsInt64(value)) throw new CelError('run', `integer overflow: ${value}`);
  return value;
}
