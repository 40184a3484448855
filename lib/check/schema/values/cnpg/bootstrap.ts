import { FINE, misplaced, wrong } from '../rule/flaw';
import { atMostOneOf, needs } from '../rule/presence';
import { isGiven } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { imported } from './import';
import { recovery } from './recovery';

/** Which provider of locales each of these fields is for. */
const PROVIDERS = { builtinLocale: 'builtin', icuLocale: 'icu', icuRules: 'icu' } as const;

/** A database's locale is told in the words of its provider. */
export const locale: Rule = across((database) =>
  Object.entries(PROVIDERS)
    .filter(([field, provider]) => isGiven(database[field]) && database.localeProvider !== provider)
    .map(([field, provider]) => misplaced(field, `unless localeProvider is ${provider}`)),
);

const powerOfTwo: Rule = (value) =>
  typeof value === 'number' && Number.isInteger(value) && (value & (value - 1)) !== 0
    ? [wrong(value, 'a power of two, in megabytes')]
    : FINE;

const sources: Rule = fields({ secretRefs: items(needs('name', 'key')), configMapRefs: items(needs('name', 'key')) });

const initdb: Rule = all(
  fields({
    walSegmentSize: powerOfTwo,
    postInitSQLRefs: sources,
    postInitApplicationSQLRefs: sources,
    postInitTemplateSQLRefs: sources,
  }),
  locale,
  imported,
);

/** How the first instance of a cluster comes about. */
export const bootstrap: Rule = all(fields({ initdb, recovery }), atMostOneOf('initdb', 'recovery', 'pg_basebackup'));
