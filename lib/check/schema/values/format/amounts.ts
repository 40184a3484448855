import { FINE, wrong } from '../rule/flaw';
import type { Rule } from '../rule/rule';

const PERCENTAGE = /^\d+%$/;

/** A number of things, or a share of all in percent. */
export const countOrPercentage: Rule = (value) => {
  if (typeof value === 'number') return value < 0 ? [wrong(value, 'at least 0')] : FINE;
  if (typeof value !== 'string' || PERCENTAGE.test(value)) return FINE;
  return [wrong(value, 'a whole number without quotes, or a percentage such as "25%"')];
};

/** A number of things, or a share of all in percent that is no more than all. */
export const countOrShare: Rule = (value) => {
  const flaws = countOrPercentage(value);
  return flaws.length === 0 && typeof value === 'string' && Number.parseInt(value, 10) > 100
    ? [wrong(value, 'at most 100%')]
    : flaws;
};

/** Whether a number or percentage is nothing at all. */
export function isNone(value: unknown): boolean {
  return value === 0 || (typeof value === 'string' && PERCENTAGE.test(value) && Number.parseInt(value, 10) === 0);
}
