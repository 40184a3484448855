import { CelError } from '../cel-error';
import { Duration } from '../values/duration';
import { equal } from '../values/equal';
import { int64 } from '../values/int64';
import { kindOf } from '../values/kind-of';
import { order } from '../values/order';
import { Uint } from '../values/uint';
import { walkAll } from './cost';
import { includes } from './operators';
import { ALWAYS, type Library, type LibraryFunction } from './library';

/** Types whose values have an order. */
export const COMPARABLE = ['int', 'uint', 'double', 'bool', 'duration', 'timestamp', 'string', 'bytes'];
const SUMMABLE: readonly (readonly [type: string, zero: unknown])[] = [
  ['int', 0n],
  ['uint', Uint.of(0n)],
  ['double', 0],
  ['duration', Duration.of(0n)],
];

/** The lists library of Kubernetes. */
export const LISTS: Library = {
  since: ALWAYS,
  functions: [
    ...COMPARABLE.flatMap((type): LibraryFunction[] => [
      [`(list<${type}>).isSorted(): bool`, isSorted, walkAll],
      [`(list<${type}>).min(): ${type}`, (list: unknown[]) => extreme('min', list, (a, b) => order(a, b) < 0), walkAll],
      [`(list<${type}>).max(): ${type}`, (list: unknown[]) => extreme('max', list, (a, b) => order(a, b) > 0), walkAll],
    ]),
    ...SUMMABLE.map(([type, zero]): LibraryFunction => [
      `(list<${type}>).sum(): ${type}`,
      (list: unknown[]) => list.reduce(sumOf, zero),
      walkAll,
    ]),
    [
      '(list<A>).indexOf(A): int',
      (list: unknown[], item: unknown) => BigInt(list.findIndex((each) => equal(each, item))),
      walkAll,
    ],
    [
      '(list<A>).lastIndexOf(A): int',
      (list: unknown[], item: unknown) => BigInt(list.findLastIndex((each) => equal(each, item))),
      walkAll,
    ],
  ],
};

/** What version 1 of the lists library added. */
export const LISTS_1: Library = {
  since: '1.38',
  functions: [
    [
      '(dyn).includes(dyn): bool',
      (target: unknown, item: unknown) => (Array.isArray(target) ? includes(item, target) : equal(target, item)),
      walkAll,
    ],
  ],
};

/** The order of two values. @throws CelError for values that have none */
export function compared(a: unknown, b: unknown): number {
  const result = order(a, b);
  if (Number.isNaN(result)) {
    throw new CelError('run', `cannot compare values of the types ${kindOf(a)} and ${kindOf(b)}`);
  }
  return result;
}

/** Like the API server, which takes values without an order as they stand. */
function isSorted(list: readonly unknown[]): boolean {
  return list.every((item, i) => i === 0 || !(order(list[i - 1], item) > 0));
}

function extreme(name: string, list: readonly unknown[], better: (a: unknown, b: unknown) => boolean): unknown {
  if (list.length === 0) throw new CelError('run', `${name} called on empty list`);
  return list.reduce((best, item) => (better(item, best) ? item : best));
}

function sumOf(sum: unknown, item: unknown): unknown {
  if (typeof sum === 'bigint' && typeof item === 'bigint') return int64(sum + item);
  if (typeof sum === 'number' && typeof item === 'number') return sum + item;
  if (sum instanceof Uint && item instanceof Uint) return Uint.of(sum.value + item.value);
  if (sum instanceof Duration && item instanceof Duration) return Duration.of(sum.nanos + item.nanos);
  throw new CelError('run', `cannot add a value of type ${kindOf(item)} to one of type ${kindOf(sum)}`);
}
