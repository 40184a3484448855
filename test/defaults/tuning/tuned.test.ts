import { ADJUSTMENTS } from '../../../lib/defaults/tuning/containers';
import { TUNING_SOURCES } from '../../../lib/defaults/tuning/sources';
import { TUNED } from '../../../lib/defaults/tuning/tuned';
import { PARAMETERS } from '../../../lib/postgresql/parameters/parameters';

const REASONS = [...Object.values(TUNED), ...ADJUSTMENTS];

test('every tuned parameter is one of PostgreSQL', () => {
  expect(Object.keys(PARAMETERS)).toEqual(expect.arrayContaining(Object.keys(TUNED)));
});

test.each(REASONS.map(({ why }) => [why]))('says why in a sentence: %s', (why) => {
  expect(why).toMatch(/^[A-Za-z][^|\n]*\.$/);
  expect(why.split(' ').length).toBeGreaterThanOrEqual(8);
});

test('no two reasons are the same', () => {
  expect(new Set(REASONS.map(({ why }) => why)).size).toBe(REASONS.length);
});

test('every source is a public page, and the source of something', () => {
  const used = new Set(REASONS.map(({ source }) => source));
  expect(Object.values(TUNING_SOURCES).filter((source) => !used.has(source))).toEqual([]);
  for (const { url } of used) expect(new URL(url).protocol).toBe('https:');
});
