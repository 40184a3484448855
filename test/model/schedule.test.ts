import { isSchedule, isScheduleWithSeconds, isTimeZone } from '../../lib/model/schedule';

test.each([
  ['0 3 * * *', true],
  ['*/15 0-6,22 ? JAN-mar Sun', true],
  ['5/10 * * * *', true],
  ['@midnight', true],
  ['@every 90m', true],
  ['* * * *', false],
  ['* * * * * *', false],
  ['*/0 * * * *', false],
  ['5-1 * * * *', false],
  ['1-2-3 * * * *', false],
  ['60 * * * *', false],
  ['* * 0 * *', false],
  ['* * * * 7', false],
  ['@reboot', false],
  ['@every 1d', false],
  ['', false],
])('five fields: %j is a schedule: %s', (schedule, expected) => {
  expect(isSchedule(schedule)).toBe(expected);
});

test.each([
  ['0 0 2 * * *', true],
  ['@weekly', true],
  ['0 2 * * *', false],
  ['60 0 2 * * *', false],
])('six fields: %j is a schedule: %s', (schedule, expected) => {
  expect(isScheduleWithSeconds(schedule)).toBe(expected);
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['+01:00', false],
  ['', false],
])('%j is a time zone: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
