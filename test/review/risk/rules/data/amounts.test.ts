import { DURATION, NUMBER, SIZE, timesOf, timeText } from '../../../../../lib/review/risk/rules/data/amounts';
import { longestPause } from '../../../../../lib/review/risk/rules/data/longest-pause';

const HOUR = 3_600_000;

test.each([
  [SIZE, '50GB', 50 * 1024 ** 3],
  [SIZE, '50GiB', 50 * 1024 ** 3],
  [SIZE, '512MB', 512 * 1024 ** 2],
  [SIZE, '10B', 10],
  [SIZE, '2Gi', 2 * 1024 ** 3],
  [SIZE, 'much', undefined],
  [DURATION, '15d', 15 * 24 * HOUR],
  [DURATION, '', undefined],
  [timesOf(HOUR), '24', 24 * HOUR],
  [timesOf(1), -1, Infinity],
  [NUMBER, 'many', undefined],
  [NUMBER, true, undefined],
])('an amount', (unit, written, expected) => {
  expect(unit.read(written)).toBe(expected);
});

test.each([
  [7 * 24 * HOUR, '7d'],
  [36 * HOUR, '36h'],
  [90 * 60_000, '90m'],
  [1500, '1500ms'],
  [Infinity, 'all'],
])('%d ms is shown as %s', (ms, expected) => {
  expect(timeText(ms)).toBe(expected);
});

test.each([
  ['0 2 * * *', 24],
  ['0 0 2 * * *', 24],
  ['0 2 * * mon-fri', 72],
  ['@weekly', 168],
  ['@every 6h', 6],
  ['whenever', undefined],
  ['', undefined],
])('%s rests for at most %s hours', (schedule, hours) => {
  expect(longestPause(schedule)).toBe(hours === undefined ? undefined : hours * HOUR);
});
