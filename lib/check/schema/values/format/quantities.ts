import { parseQuantity } from '../../../cel/quantity';
import { FINE, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import type { Rule } from '../rule/rule';

const EXPECTED = 'a quantity, such as 500m, 2, 1.5 or 256Mi';

/** Far above any real amount, so that reading one takes no time whatever is written. */
const MAX_LENGTH = 64;

const BILLION = 1_000_000_000n;

/** An amount in billionths, so that amounts can be compared exactly; undefined for what is none. */
export function billionths(value: unknown): bigint | undefined {
  // YAML reads an amount without a unit as a number.
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  return text.length <= MAX_LENGTH ? parseQuantity(text)?.nanos : undefined;
}

/** Whether the first amount is more than the second; false where one of them is no amount. */
export function isMore(first: unknown, second: unknown): boolean {
  if (first === second) return false;
  const [more, less] = [billionths(first), billionths(second)];
  return more !== undefined && less !== undefined && more > less;
}

/** Whether an amount is a whole number. */
export function isWhole(amount: bigint): boolean {
  return amount % BILLION === 0n;
}

/** What is wrong with an amount that must not be negative. @param amount The value in billionths, undefined for none. */
export function quantityFlaws(value: unknown, amount: bigint | undefined): readonly Flaw[] {
  if (amount !== undefined) return amount < 0n ? [wrong(value, 'a quantity that is not negative')] : FINE;
  return typeof value === 'string' || typeof value === 'number' ? [wrong(value, EXPECTED)] : FINE;
}

/** An amount that is not negative. */
export const quantity: Rule = (value) => quantityFlaws(value, billionths(value));

/** An amount that is more than nothing. */
export const positiveQuantity: Rule = (value) => {
  const amount = billionths(value);
  return amount === 0n ? [wrong(value, 'a quantity that is more than 0')] : quantityFlaws(value, amount);
};
