import { longestGap } from '../../../../../lib/constructs/data/postgres/monitoring/longest-gap';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  ['* * * * *', MINUTE],
  ['*/5 * * * *', 5 * MINUTE],
  ['7-59/10 * * * *', 10 * MINUTE],
  ['0 2 * * *', DAY],
  ['30 2 ? * ?', DAY],
  ['0 2,14 * * *', 12 * HOUR],
  ['0 2,4 * * *', 22 * HOUR],
  ['0 */6 * * *', 6 * HOUR],
  ['15 20/2 * * *', 22 * HOUR],
  ['0 2 * * mon-fri', 3 * DAY],
  ['0 2 * * SUN', 7 * DAY],
  ['0 2 * * 1,4', 4 * DAY],
  ['0 2 1 * *', 31 * DAY],
  ['0 2 1,15 * *', 17 * DAY],
  // Days of the month and of the week: on either.
  ['0 2 1 * sun', 7 * DAY],
  ['0 2 1 jan,jul *', 184 * DAY],
  ['0 2 1 1 *', 366 * DAY],
])('%s never pauses for more than %d seconds', (schedule, seconds) => {
  expect(longestGap(schedule)).toBe(seconds);
});
