import fc from 'fast-check';
import { isInstant, parseInstant, printInstant } from '../../lib/postgresql/timestamp';

function utc(text: string): string {
  const parsed = parseInstant(text);
  if (!isInstant(parsed)) throw new Error(parsed.message);
  return printInstant(parsed, 'Z');
}

test.each([
  ['2026-11-01T14:02:00Z', '2026-11-01T14:02:00Z'],
  ['2026-11-01 14:02:00+01', '2026-11-01T13:02:00Z'],
  ['2026-11-01 14:02:00.5-05:30', '2026-11-01T19:32:00.5Z'],
  ['2026-11-01 14:02:00.123456 +0100', '2026-11-01T13:02:00.123456Z'],
  ['2026-11-01 14:02 UTC', '2026-11-01T14:02:00Z'],
  ['2026-11-01t14:02:00z', '2026-11-01T14:02:00Z'],
  ['2024-02-29T00:00:00+14:00', '2024-02-28T10:00:00Z'],
  ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00Z'],
  ['1969-12-31T23:59:59.25Z', '1969-12-31T23:59:59.25Z'],
  ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00Z'],
])('%s is %s', (text, expected) => {
  expect(utc(text)).toBe(expected);
});

describe('what is refused', () => {
  test.each([
    ['2026-11-01 14:02:00', /no time zone.*too early or late/],
    ['2026-11-01T14:02', /no time zone/],
    ['2026-11-01', /no time/],
    ['2026-11-01 14:02:00 Europe/Berlin', /names such as Europe\/Berlin/],
    ['2026-11-01 14:02:00 CET', /no time/],
    ['yesterday', /no time/],
    ['2026-11-01T14:02:00.1234567Z', /no time/],
    ['2026-11-01T14:02:00Z\n', /no time/],
    ['2026-02-29T00:00:00Z', /does not exist/],
    ['2026-13-01T00:00:00Z', /does not exist/],
    ['2026-00-10T00:00:00Z', /does not exist/],
    ['2026-11-31T00:00:00Z', /does not exist/],
    ['2026-11-01T24:00:00Z', /does not exist/],
    ['2026-11-01T14:60:00Z', /does not exist/],
    ['2026-11-01T14:02:60Z', /does not exist/],
    ['2026-11-01T14:02:00+16:00', /does not exist/],
    ['2026-11-01T14:02:00+01:60', /does not exist/],
    ['0000-01-01T00:00:00Z', /does not exist/],
  ])('%j', (text, message) => {
    const parsed = parseInstant(text);
    expect(isInstant(parsed) ? parsed : parsed.message).toMatch(message);
    expect(isInstant(parsed) ? '' : parsed.fix).not.toBe('');
  });
});

test("a time without Z, which Zalando's operator asks for", () => {
  const parsed = parseInstant('2026-11-01 14:02:00+01');
  expect(isInstant(parsed) && printInstant(parsed, '+00:00')).toBe('2026-11-01T13:02:00+00:00');
});

test('what is printed is read as the same instant', () => {
  const years = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(years, fc.integer({ min: 0, max: 999 }), fc.constantFrom('Z', '+00:00'), (date, micros, suffix) => {
      const instant = { epochMicros: BigInt(date.getTime()) * 1000n + BigInt(micros) };
      expect(parseInstant(printInstant(instant, suffix))).toEqual(instant);
    }),
  );
});
