import { includes } from './operators';
import type { Library } from './library';

type List = readonly unknown[];

/** Lists seen as sets. */
export const SETS: Library = {
  since: '1.30',
  functions: [
    ['sets.contains(list<A>, list<A>): bool', contains, product],
    ['sets.equivalent(list<A>, list<A>): bool', (a: List, b: List) => contains(a, b) && contains(b, a), twiceProduct],
    ['sets.intersects(list<A>, list<A>): bool', (a: List, b: List) => a.some((item) => includes(item, b)), product],
  ],
};

function contains(list: List, part: List): boolean {
  return part.every((item) => includes(item, list));
}

function product(a: List, b: List): number {
  return 1 + a.length * b.length;
}

function twiceProduct(a: List, b: List): number {
  return 1 + 2 * a.length * b.length;
}
