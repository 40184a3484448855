import type { ReviewPath } from '../../../change';

/** A step of a path where it is the key of a mapping; empty where it is an element of a list, or none. */
export function keyOf(step: ReviewPath[number] | undefined): string {
  return typeof step === 'string' ? step : '';
}
