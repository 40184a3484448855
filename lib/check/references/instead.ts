import { nearest } from '../../errors/nearest';

/** What there is instead of a name that stands for nothing. */
export interface Instead {
  /** For a message: the nearest name, the few that there are, or how many. */
  readonly text: string;
  /** What to do: write the nearest name, where one is near enough to be meant, or what is said otherwise. */
  readonly fix: (otherwise: string) => string;
}

/** More are not searched for a likely slip: each fault searches anew, and there may be as many faults as names. */
const MOST_SEARCHED = 300;

/** How many names a message lists. */
const MOST_LISTED = 5;

/** Looks for what was meant by a name among those that there are. */
export function instead(name: string, names: readonly string[]): Instead {
  const near = nearest(name, names.slice(0, MOST_SEARCHED));
  if (near === undefined) return { text: listedNames(names), fix: (otherwise) => otherwise };
  return { text: `the nearest is "${near}"`, fix: (otherwise) => `write "${near}", or ${otherwise}` };
}

/** As a sentence lists names: `a and b`, `a, b and 7 others`. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  const shown = more > 1 ? [...names.slice(0, MOST_LISTED), `${more} others`] : names;
  const first = shown.slice(0, -1);
  return [...(first.length > 0 ? [first.join(', ')] : []), ...shown.slice(-1)].join(' and ');
}

function listedNames(names: readonly string[]): string {
  const known = [...new Set(names)].map((name) => `"${name}"`);
  return known.length === 0 ? 'there is none' : `there is ${listed(known)}`;
}
