import { compareText } from '../../model/compare-text';
import type { ReviewPath } from '../change';
import { pathText } from './path-text';

/** Orders paths step by step: positions as numbers, all else as text, a field before what lies in it; for `sort`. */
export function comparePaths(a: ReviewPath, b: ReviewPath): number {
  for (const [at, step] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const order = compareSteps(step, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareSteps(a: ReviewPath[number], b: ReviewPath[number]): number {
  if (a === b) return 0;
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(pathText([a]), pathText([b]));
}
