import { FINE, wrong } from '../rule/flaw';
import type { Rule } from '../rule/rule';
import { between } from '../rule/scalar';
import type { Format } from '../rule/scalar';

/** Name of a container's port, as IANA names services. */
export const PORT_NAME: Format = {
  expected: 'a port name (a-z, 0-9 and single -, with at least one letter, at most 15 characters)',
  test: (text) =>
    text.length <= 15 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text) && /[a-z]/.test(text) && !text.includes('--'),
};

/** A port's number. */
export const portNumber: Rule = between(1, 65_535);

/** A port's number, or 0, which is the same as not set. */
export const portNumberOrNone: Rule = between(0, 65_535);

/** A port's number, or the name of a container's port; a number in quotes is a name. */
export const portNumberOrName: Rule = (value) => {
  if (typeof value === 'number') return portNumber(value);
  if (typeof value !== 'string' || PORT_NAME.test(value)) return FINE;
  return [wrong(value, /^\d+$/.test(value) ? 'a number without quotes, or the name of a port' : PORT_NAME.expected)];
};
