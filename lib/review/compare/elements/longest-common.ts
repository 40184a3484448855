import { compareText } from '../../../model/compare-text';

/** Positions of one element on either side. */
export type Match = readonly [before: number, after: number];

/** Beyond so many pairs of elements, only what the lists begin and end with in common is found. */
const MOST_PAIRS = 4_000_000;

/** What a match counts. One whose position is the same counts one more; all of those together, at most 2000, count less. */
const MATCH = 4096;

/**
 * The longest common subsequence of two lists, in order: of several the one that leaves most where it is, and the same
 * whichever list is the first.
 */
export function longestCommon(before: readonly string[], after: readonly string[]): readonly Match[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const between = commonBetween(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    ...Array.from({ length: start }, (_, at): Match => [at, at]),
    ...between.map(([was, is]): Match => [was + start, is + start]),
    ...Array.from({ length: end }, (_, at): Match => [before.length - end + at, after.length - end + at]),
  ];
}

/** Of several that are equally long, which one is found depends on the lists and not on their order. */
function commonBetween(before: readonly string[], after: readonly string[]): readonly Match[] {
  if (before.length * after.length > MOST_PAIRS) return [];
  if (comesFirst(before, after)) return common(before, after);
  return common(after, before).map(([is, was]): Match => [was, is]);
}

function comesFirst(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((text, index) => text !== b[index]);
  return compareText(a[at] ?? '', b[at] ?? '') <= 0;
}

function common(a: readonly string[], b: readonly string[]): readonly Match[] {
  const width = b.length + 1;
  // scores[i * width + j] is what can be reached with what is left of a from i and of b from j.
  const scores = new Uint32Array((a.length + 1) * width);
  const left = (i: number, j: number): number => scores[i * width + j] ?? 0;
  const matched = (i: number, j: number): number =>
    a[i] === b[j] ? left(i + 1, j + 1) + MATCH + (i === j ? 1 : 0) : 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      scores[i * width + j] = Math.max(matched(i, j), left(i + 1, j), left(i, j + 1));
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j] && matched(i, j) === left(i, j)) matches.push([i++, j++]);
    else if (left(i + 1, j) >= left(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}
