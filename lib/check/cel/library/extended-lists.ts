import { CelError } from '../cel-error';
import { COMPARABLE, compared } from './lists';
import { includes } from './operators';
import { sizeOf, walkAll } from './cost';
import type { Library, LibraryFunction } from './library';

/** What it costs to make a list, beside its elements. */
const NEW_LIST = 10;

/** CEL's own extended lists library, version 3; `sortBy` is a macro over what stands here. */
export const EXTENDED_LISTS: Library = {
  since: '1.35',
  functions: [
    ['(list<A>).slice(int, int): list<A>', slice, listCost],
    ['(list<list<A>>).flatten(): list<A>', (list: unknown[]) => list.flat(), walkAll],
    ['(list<dyn>).flatten(int): list<dyn>', flatten, walkAll],
    ['(list<A>).reverse(): list<A>', (list: unknown[]) => list.toReversed(), listCost],
    ['(list<A>).distinct(): list<A>', distinct, (list: unknown[]) => NEW_LIST + list.length * walkAll(list)],
    ['lists.range(int): list<int>', range, (count: bigint) => NEW_LIST + Math.max(0, Number(count))],
    ...COMPARABLE.flatMap((type): LibraryFunction[] => [
      [`(list<${type}>).sort(): list<${type}>`, (list: unknown[]) => sortBy(list, list), sortCost],
      [`(list<A>).@sortBy(list<${type}>): list<A>`, sortBy, sortCost],
    ]),
  ],
};

function slice(list: readonly unknown[], start: bigint, end: bigint): unknown[] {
  if (start < 0n || end > BigInt(list.length) || start > end) {
    throw new CelError('run', `cannot slice a list of ${list.length} from ${start} to ${end}`);
  }
  return list.slice(Number(start), Number(end));
}

function flatten(list: readonly unknown[], depth: bigint): unknown[] {
  if (depth < 0n) throw new CelError('run', `level must not be negative, found ${depth}`);
  return (list as unknown[]).flat(Number(depth));
}

function distinct(list: readonly unknown[]): unknown[] {
  const found: unknown[] = [];
  for (const item of list) if (!includes(item, found)) found.push(item);
  return found;
}

function range(count: bigint): bigint[] {
  return Array.from({ length: Math.max(0, Number(count)) }, (_, i) => BigInt(i));
}

/** The items in the order of their keys; items of one key stay in the order they have. */
function sortBy(list: readonly unknown[], keys: readonly unknown[]): unknown[] {
  return list
    .map((item, i) => [item, keys[i]] as const)
    .sort(([, a], [, b]) => compared(a, b))
    .map(([item]) => item);
}

function listCost(list: readonly unknown[]): number {
  return NEW_LIST + sizeOf(list);
}

function sortCost(list: readonly unknown[]): number {
  return NEW_LIST + list.length * Math.ceil(Math.log2(list.length + 2));
}
