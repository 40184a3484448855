import { evaluate, failure } from '../evaluate';

const LEAP = `timestamp('2024-02-29T13:45:56.789Z')`;

describe('times', () => {
  test.each([
    ['getFullYear()', '2024'],
    ['getMonth()', '1'],
    ['getDate()', '29'],
    ['getDayOfMonth()', '28'],
    ['getDayOfWeek()', '4'],
    ['getDayOfYear()', '59'],
    ['getHours()', '13'],
    ['getMinutes()', '45'],
    ['getSeconds()', '56'],
    ['getMilliseconds()', '789'],
    [`getFullYear('UTC')`, '2024'],
    [`getMonth('Pacific/Auckland')`, '2'],
    [`getDate('Pacific/Auckland')`, '1'],
    [`getDayOfMonth('Pacific/Auckland')`, '0'],
    [`getDayOfWeek('Pacific/Auckland')`, '5'],
    [`getDayOfYear('Pacific/Auckland')`, '60'],
    [`getHours('America/New_York')`, '8'],
    [`getHours('-02:30')`, '11'],
    [`getMinutes('-02:30')`, '15'],
    [`getMinutes('Asia/Kolkata')`, '15'],
    [`getSeconds('+01:00')`, '56'],
    [`getMilliseconds('+01:00')`, '789'],
    [`getHours('02:00')`, '15'],
    [`getHours('+01:60')`, '15'],
  ])('a timestamp: %s is %s', (method, expected) => {
    expect(evaluate(`${LEAP}.${method}`)).toBe(expected);
  });

  test.each([
    [`timestamp('1969-12-31T23:59:59.999Z').getMilliseconds()`, '999'],
    [`timestamp('0001-01-01T00:00:00Z').getDayOfYear()`, '0'],
    [`timestamp('2024-07-01T00:00:00Z').getHours('Europe/Berlin')`, '2'],
    [`timestamp('2024-01-01T00:00:00Z').getHours('Europe/Berlin')`, '1'],
    [`duration('-90m').getHours()`, '-1'],
    [`duration('90m').getMinutes()`, '90'],
    [`duration('90.9s').getSeconds()`, '90'],
    [`duration('1.5s').getMilliseconds()`, '1500'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  test.each([
    [`${LEAP}.getHours('Mars/Olympus')`, 'run: unknown time zone Mars/Olympus'],
    [`duration('1s').getFullYear()`, 'type: no matching overload for google.protobuf.Duration.getFullYear()'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression)).toBe(expected);
  });
});
