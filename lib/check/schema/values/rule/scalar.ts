import { empty, FINE, unlisted, wrong } from './flaw';
import type { Rule } from './rule';

/** A form that text can have. */
export interface Format {
  /** Completes "must be …". */
  readonly expected: string;
  readonly test: (text: string) => boolean;
}

/** Text must have a form. */
export function has({ test, expected }: Format): Rule {
  return (value) => (typeof value === 'string' && !test(value) ? [wrong(value, expected)] : FINE);
}

/** Text must have a form, or be empty, which is the same as not set. */
export function hasOrEmpty(format: Format): Rule {
  const rule = has(format);
  return (value) => (value === '' ? FINE : rule(value));
}

/** Text must be one of some values. */
export function oneOf(...allowed: readonly string[]): Rule {
  return (value) => (typeof value === 'string' && !allowed.includes(value) ? [unlisted(value, allowed)] : FINE);
}

/** A number must be from `least` to `most`, both included. */
export function between(least: number, most: number): Rule {
  const expected = `from ${least} to ${most}`;
  return (value) => (typeof value === 'number' && (value < least || value > most) ? [wrong(value, expected)] : FINE);
}

/** A number must not be less than `least`. */
export function atLeast(least: number): Rule {
  return (value) => (typeof value === 'number' && value < least ? [wrong(value, `at least ${least}`)] : FINE);
}

/** Text or a list must not be empty. */
export const notEmpty: Rule = (value) =>
  value === '' || (Array.isArray(value) && value.length === 0) ? [empty] : FINE;

/** A list must have no more than `most` items. */
export function noLongerThan(most: number): Rule {
  return (value) =>
    Array.isArray(value) && value.length > most ? [wrong(value.length, `a list of at most ${most} items`)] : FINE;
}
