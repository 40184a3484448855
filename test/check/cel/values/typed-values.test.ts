import fc from 'fast-check';
import { bytesFromBase64 } from '../../../../lib/check/cel/values/bytes';
import { Duration, durationFromText } from '../../../../lib/check/cel/values/duration';
import { Timestamp, timestampFromDate, timestampFromText } from '../../../../lib/check/cel/values/timestamp';
import { errorOf } from '../evaluate';

test.each([
  ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00Z'],
  ['2024-02-29T12:00:00.123456789Z', '2024-02-29T12:00:00.123456789Z'],
  ['2024-02-29T12:00:00.1234567891Z', '2024-02-29T12:00:00.123456789Z'],
  ['2024-02-29T00:00:00+14:00', '2024-02-28T10:00:00Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  ['1969-12-31T23:59:59.5Z', '1969-12-31T23:59:59.5Z'],
])('the timestamp %s is %s', (text, expected) => {
  expect(timestampFromText(text).text()).toBe(expected);
});

test('timestamps and durations are read as they are written', () => {
  const nanos = fc.bigInt({ min: -62_135_596_800n * 10n ** 9n, max: 253_402_300_799n * 10n ** 9n });
  fc.assert(fc.property(nanos, (each) => timestampFromText(Timestamp.of(each).text()).nanos === each));
  const spans = fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n });
  fc.assert(fc.property(spans, (each) => durationFromText(Duration.of(each).text()).nanos === each));
});

test('a date is its midnight', () => {
  expect(timestampFromDate('2024-02-29').text()).toBe('2024-02-29T00:00:00Z');
  expect(errorOf(() => timestampFromDate('2023-02-29')).message).toContain('invalid timestamp');
});

test('bytes are read from base64', () => {
  expect(Array.from(bytesFromBase64('AP8='))).toEqual([0, 255]);
  expect(errorOf(() => bytesFromBase64('A')).message).toBe('invalid base64');
  expect(errorOf(() => bytesFromBase64('A*==')).message).toBe('invalid base64');
});
