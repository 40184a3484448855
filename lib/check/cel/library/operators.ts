import { CelError } from '../cel-error';
import { Duration } from '../values/duration';
import { equal } from '../values/equal';
import { int64 } from '../values/int64';
import { mapGet, type MapValue } from '../values/map-value';
import { order } from '../values/order';
import { Timestamp } from '../values/timestamp';
import { Uint } from '../values/uint';
import { sizeOf, walkBoth, walkShorter } from './cost';
import { ALWAYS, type Library, type LibraryFunction } from './library';

const ORDERED = ['bool', 'int', 'uint', 'double', 'string', 'bytes', 'timestamp', 'duration'];
const NUMBERS = ['int', 'uint', 'double'];
const ORDERS: readonly (readonly [operator: string, holds: (order: number) => boolean])[] = [
  ['_<_', (order) => order < 0],
  ['_<=_', (order) => order <= 0],
  ['_>_', (order) => order > 0],
  ['_>=_', (order) => order >= 0],
];

/** Arithmetic, equality, membership and order of values of one type. */
export const OPERATORS: Library = {
  since: ALWAYS,
  functions: [
    ['!_(bool): bool', (value: boolean) => !value],
    ['-_(int): int', (value: bigint) => int64(-value)],
    ['-_(double): double', (value: number) => -value],
    ['_+_(int, int): int', (a: bigint, b: bigint) => int64(a + b)],
    ['_+_(uint, uint): uint', (a: Uint, b: Uint) => Uint.of(a.value + b.value)],
    ['_+_(double, double): double', (a: number, b: number) => a + b],
    ['_+_(string, string): string', (a: string, b: string) => a + b, walkBoth],
    ['_+_(bytes, bytes): bytes', (a: Uint8Array, b: Uint8Array) => Uint8Array.from([...a, ...b]), walkBoth],
    // The API server links the lists; copying them has to be paid for.
    ['_+_(list<A>, list<A>): list<A>', (a: unknown[], b: unknown[]) => [...a, ...b], walkBoth],
    ['_+_(duration, duration): duration', (a: Duration, b: Duration) => Duration.of(a.nanos + b.nanos)],
    ['_+_(timestamp, duration): timestamp', (a: Timestamp, b: Duration) => Timestamp.of(a.nanos + b.nanos)],
    ['_+_(duration, timestamp): timestamp', (a: Duration, b: Timestamp) => Timestamp.of(a.nanos + b.nanos)],
    ['_-_(int, int): int', (a: bigint, b: bigint) => int64(a - b)],
    ['_-_(uint, uint): uint', (a: Uint, b: Uint) => Uint.of(a.value - b.value)],
    ['_-_(double, double): double', (a: number, b: number) => a - b],
    ['_-_(duration, duration): duration', (a: Duration, b: Duration) => Duration.of(a.nanos - b.nanos)],
    ['_-_(timestamp, duration): timestamp', (a: Timestamp, b: Duration) => Timestamp.of(a.nanos - b.nanos)],
    ['_-_(timestamp, timestamp): duration', (a: Timestamp, b: Timestamp) => Duration.of(a.nanos - b.nanos)],
    ['_*_(int, int): int', (a: bigint, b: bigint) => int64(a * b)],
    ['_*_(uint, uint): uint', (a: Uint, b: Uint) => Uint.of(a.value * b.value)],
    ['_*_(double, double): double', (a: number, b: number) => a * b],
    ['_/_(int, int): int', (a: bigint, b: bigint) => int64(a / divisor(b, 'division'))],
    ['_/_(uint, uint): uint', (a: Uint, b: Uint) => Uint.of(a.value / divisor(b.value, 'division'))],
    ['_/_(double, double): double', (a: number, b: number) => a / b],
    ['_%_(int, int): int', (a: bigint, b: bigint) => a % divisor(b, 'modulus')],
    ['_%_(uint, uint): uint', (a: Uint, b: Uint) => Uint.of(a.value % divisor(b.value, 'modulus'))],
    ['_==_(A, A): bool', equal, walkShorter],
    ['_!=_(A, A): bool', (a: unknown, b: unknown) => !equal(a, b), walkShorter],
    ['@in(A, list<A>): bool', includes, (_: unknown, list: unknown[]) => sizeOf(list)],
    ['@in(A, map<A, B>): bool', (key: unknown, map: MapValue) => mapGet(map, key) !== undefined],
    ...ORDERED.flatMap((type) => ordersOf(type, type)),
  ],
};

/** Order of numbers of different types. */
export const CROSS_TYPE_ORDER: Library = {
  since: '1.29',
  functions: NUMBERS.flatMap((a) => NUMBERS.filter((b) => b !== a).flatMap((b) => ordersOf(a, b))),
};

function ordersOf(left: string, right: string): LibraryFunction[] {
  return ORDERS.map(([operator, holds]) => [
    `${operator}(${left}, ${right}): bool`,
    (a: unknown, b: unknown) => holds(ordered(a, b)),
    walkShorter,
  ]);
}

/** Types that have an order are not the whole of it: NaN has none. */
function ordered(a: unknown, b: unknown): number {
  const result = order(a, b);
  if (Number.isNaN(result)) throw new CelError('run', 'NaN values cannot be ordered');
  return result;
}

function divisor(value: bigint, operation: string): bigint {
  if (value === 0n) throw new CelError('run', `${operation} by zero`);
  return value;
}

export function includes(value: unknown, list: readonly unknown[]): boolean {
  return list.includes(value) || list.some((each) => equal(each, value));
}
