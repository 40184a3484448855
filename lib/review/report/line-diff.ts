import { longestCommon } from '../compare/elements/longest-common';

/** A line of one side alone, or of both. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

/** So many lines that both sides have are shown around those that differ. */
const AROUND = 2;

/** Stands for lines that both sides have and that are not shown. */
const GAP: DiffLine = { sign: ' ', text: '…' };

/** What differs between two texts line by line, with some lines around; all of a text that is the only one. */
export function lineDiff(before: string | undefined, after: string | undefined): readonly DiffLine[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  const lines = merged(was, is);
  const differing = lines.flatMap(({ sign }, at) => (sign === ' ' ? [] : [at]));
  const near = new Set(differing.flatMap((at) => Array.from({ length: 2 * AROUND + 1 }, (_, by) => at - AROUND + by)));
  return lines.flatMap((line, at) => {
    if (near.has(at)) return [line];
    return near.has(at - 1) || (at === 0 && lines.length > 0) ? [GAP] : [];
  });
}

function linesOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split('\n');
}

/** All lines of both sides; what went comes before what came. */
function merged(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let [was, is] = [0, 0];
  const skipTo = (nextBefore: number, nextAfter: number): void => {
    for (; was < nextBefore; was += 1) lines.push({ sign: '-', text: before[was] ?? '' });
    for (; is < nextAfter; is += 1) lines.push({ sign: '+', text: after[is] ?? '' });
  };
  for (const [inBefore, inAfter] of longestCommon(before, after)) {
    skipTo(inBefore, inAfter);
    lines.push({ sign: ' ', text: before[inBefore] ?? '' });
    [was, is] = [inBefore + 1, inAfter + 1];
  }
  skipTo(before.length, after.length);
  return lines;
}
