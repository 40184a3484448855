import fc from 'fast-check';
import { longestCommon } from '../../../../lib/review/compare/elements/longest-common';

const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 });

/** The length of the longest, by trying all. */
function longest(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [first, ...rest] = a;
  const at = b.indexOf(first ?? '');
  return Math.max(longest(rest, b), at < 0 ? 0 : 1 + longest(rest, b.slice(at + 1)));
}

test('pairs equal elements, in the order of both lists, as many as there can be', () => {
  fc.assert(
    fc.property(list, list, (a, b) => {
      const matches = longestCommon(a, b);
      matches.forEach(([was, is], at) => {
        expect(a[was]).toBe(b[is]);
        expect(was).toBeGreaterThan(matches[at - 1]?.[0] ?? -1);
        expect(is).toBeGreaterThan(matches[at - 1]?.[1] ?? -1);
      });
      expect(matches).toHaveLength(longest(a, b));
    }),
  );
});

test('finds the same pairs when the lists are swapped', () => {
  fc.assert(
    fc.property(list, list, (a, b) => {
      expect(longestCommon(b, a)).toEqual(longestCommon(a, b).map(([was, is]) => [is, was]));
    }),
  );
});

test('of several that are equally long, takes the one that leaves most where it is', () => {
  expect(longestCommon(['c', 'b', 'a'], ['a', 'b', 'c'])).toEqual([[1, 1]]);
});

test('of lists beyond all measure, finds what they begin and end with in common', () => {
  const long = (last: string): string[] => ['start', ...Array.from({ length: 3000 }, (_, at) => `${at}${last}`), 'end'];
  expect(longestCommon(long('a'), long('b'))).toEqual([
    [0, 0],
    [3001, 3001],
  ]);
});
