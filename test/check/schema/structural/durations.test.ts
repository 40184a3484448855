import { readDuration } from '../../../../lib/check/schema/structural/formats/durations';

/** Go's own form first, then what is read for want of it. */
test.each([
  ['1h30m', '5400s'],
  ['-1.5h', '-5400s'],
  ['.5ms', '0.0005s'],
  ['0', '0s'],
  ['3 days', '259200s'],
  ['1DAY', '86400s'],
  ['1wk', '604800s'],
  ['1w 2d 3h 4m', '788640s'],
  ['1d2h3m5s', '93785s'],
  ['2  minutes, 3 secs', '123s'],
  ['1  milliseconds', '0.001s'],
  ['1 µs 1 micro', '0.000002s'],
  ['7 nanos', '0.000000007s'],
  ['1.5 hours', '18000s'],
  ['-2 days', '172800s'],
  ['5 apples and 1s', '1s'],
  ['106752 days', '-9223371273.709551616s'],
])('%s is %s', (text, expected) => {
  expect(readDuration(text).text()).toBe(expected);
});

test.each(['', 'three weeks', '5 hrs', '1s 99999999999999999999 apples'])('%j is none', (text) => {
  expect(() => readDuration(text)).toThrow(`invalid duration: ${JSON.stringify(text)}`);
});
