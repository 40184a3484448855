import { compareText } from '../../../model/compare-text';
import { Duration } from './duration';
import { hasSurrogates } from './text';
import { Timestamp } from './timestamp';
import { Uint } from './uint';

/**
 * Orders two values that can be compared: less than, equal to or more than 0; NaN for what has no order, such as two
 * values of different types that are no numbers.
 */
export function order(a: unknown, b: unknown): number {
  const [left, right] = [scalar(a), scalar(b)];
  if (typeof left === 'string') return typeof right === 'string' ? orderText(left, right) : NaN;
  if (left instanceof Uint8Array) return right instanceof Uint8Array ? Buffer.compare(left, right) : NaN;
  if (typeof left === 'boolean') return typeof right === 'boolean' ? Number(left) - Number(right) : NaN;
  if (!isNumber(left) || !isNumber(right) || family(a) !== family(b)) return NaN;
  return typeof left === typeof right ? orderNumbers(left, right) : orderNumbers(Number(left), Number(right));
}

/** Like the API server, which makes a double of an integer to compare it with one, and so may round it. */
function orderNumbers<N extends bigint | number>(a: N, b: N): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : NaN;
}

/** What values of its own kind are ordered by. */
function scalar(value: unknown): unknown {
  if (value instanceof Uint) return value.value;
  if (value instanceof Timestamp) return value.nanos;
  return value instanceof Duration ? value.nanos : value;
}

function isNumber(value: unknown): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

/** Numbers are ordered among numbers, timestamps among timestamps. */
function family(value: unknown): string {
  return value instanceof Timestamp || value instanceof Duration ? value.type : 'number';
}

/** By code points, as UTF-8 is ordered; UTF-16 is not where there are surrogates. */
function orderText(a: string, b: string): number {
  if (!hasSurrogates(a) && !hasSurrogates(b)) return compareText(a, b);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
