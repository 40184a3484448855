import type { Policy } from '../model/policy';
import { END_OF_LIFE_CODES } from './end-of-life';
import { REFERENCE_CODES } from './references/codes';
import { SCHEMA_CODES } from './schema/codes';
import { TRANSITION_CODES } from './transitions/codes';

/** What the code of a finding means. */
export interface Explanation {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** Where the rule comes from, as a URL. */
  readonly source?: string;
}

const EXEMPTION_CODES: Readonly<Record<string, Omit<Explanation, 'code'>>> = {
  'exemption/expired': {
    what: 'an exemption has ended, and what it excused counts again',
    why: 'an exemption is leave for a while: one that nobody looks at again is a policy that nobody keeps',
    fix: 'mend the object, or agree on a new last day and write it down',
  },
  'exemption/expires-soon': {
    what: 'an exemption ends within a month',
    why: 'from the day after its last one, what it excuses fails every run',
    fix: 'mend the object before that day, or agree on a new one',
  },
  'exemption/needless': {
    what: 'an exemption excuses nothing',
    why: 'it would excuse a later mistake that nobody agreed to',
    fix: 'remove it, or mend the name of its policy or object',
  },
};

const DANGLING = {
  why: 'the API server takes a reference to what is not there; pods then wait, or traffic goes nowhere, once it is applied',
  fix: 'mend the name, render what is missing, or declare it: app.external({ kind, name }) in the app, or external in environments/',
};

/** All codes that a check finds by itself, policies left out, in the order of their names. */
export function checkCodes(): readonly Explanation[] {
  const references = Object.entries(REFERENCE_CODES).map(([code, what]) => ({ code, what, ...DANGLING }));
  const told = { ...SCHEMA_CODES, ...TRANSITION_CODES, ...END_OF_LIFE_CODES, ...EXEMPTION_CODES };
  const others = Object.entries(told).map(([code, text]) => ({ code, ...text }));
  return [...others, ...references].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What a code means; undefined where no check and none of the policies has it. */
export function explain(code: string, policies: readonly Policy[]): Explanation | undefined {
  const policy = policies.find(({ id }) => id === code);
  if (!policy) return checkCodes().find((each) => each.code === code);
  const { what, why, fix, source } = policy;
  return { code, what, why, fix, ...(source !== undefined && { source }) };
}
