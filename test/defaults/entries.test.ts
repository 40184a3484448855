import { DEFAULTS } from '../../lib/defaults/defaults';
import { SOURCES } from '../../lib/defaults/sources';
import type { DefaultEntry } from '../../lib/defaults/table';
import { TIERS } from '../../lib/model/tier';

const ENTRIES: readonly (readonly [string, DefaultEntry])[] = Object.entries(DEFAULTS);

describe.each(ENTRIES)('%s', (id, entry) => {
  test('has an id that reads as a path', () => {
    expect(id).toMatch(/^[a-z]+(\.[a-z]+)+$/);
  });

  test('has a value of one type in every tier', () => {
    expect(Object.keys(entry.value)).toEqual([...TIERS]);
    const types = TIERS.map((tier) => typeof entry.value[tier]);
    expect(new Set(types).size).toBe(1);
    expect(types).not.toContain('undefined');
    if (entry.unit) expect(types).toContain('number');
  });

  test('says why, in more words than its name', () => {
    const told = new Set([...id.split('.'), ...entry.field.toLowerCase().split(/\W+/)]);
    const words = entry.why.split(/\W+/).filter((word) => word.length > 2 && !told.has(word.toLowerCase()));
    expect(words.length).toBeGreaterThanOrEqual(12);
    expect(entry.why).toMatch(/^[A-Z][^|\n]*\.$/);
  });

  test('names a public page as its source', () => {
    const url = new URL(entry.source.url);
    expect(url.protocol).toBe('https:');
    expect(url.hostname).toMatch(
      /^(kubernetes\.io|github\.com|sre\.google|docs\.cloud\.google\.com|cloudnative-pg\.io|(patroni|postgres-operator)\.readthedocs\.io|www\.(postgresql|pgbouncer)\.org)$/,
    );
    expect(entry.source.title).not.toBe('');
  });
});

test('every source is the source of something', () => {
  const used = new Set(ENTRIES.map(([, entry]) => entry.source));
  expect(Object.values(SOURCES).filter((source) => !used.has(source))).toEqual([]);
});

test('no two reasons are the same', () => {
  const reasons = ENTRIES.map(([, entry]) => entry.why);
  expect(new Set(reasons).size).toBe(reasons.length);
});
