import fc from 'fast-check';
import { isPartOf, CIDR, IP } from '../../../../lib/check/schema/values/format/addresses';
import { DURATION, milliseconds, PROMETHEUS } from '../../../../lib/check/schema/values/format/durations';
import {
  DNS_LABEL,
  DNS_SUBDOMAIN,
  LABEL_VALUE,
  QUALIFIED_NAME,
} from '../../../../lib/check/schema/values/format/names';
import { PORT_NAME } from '../../../../lib/check/schema/values/format/ports';
import { billionths, isMore } from '../../../../lib/check/schema/values/format/quantities';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');
const word = (inner: readonly string[], longest: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...LETTERS),
      fc.array(fc.constantFrom(...inner), { maxLength: longest - 2 }),
      fc.constantFrom(...LETTERS),
    )
    .map(([first, middle, last]) => `${first}${middle.join('')}${last}`);
const label = word([...LETTERS, '-'], 63);
const labelValue = word([...LETTERS, 'A', 'Z', '-', '_', '.'], 63);
const subdomain = fc
  .array(label, { minLength: 1, maxLength: 4 })
  .map((labels) => labels.join('.'))
  .filter((name) => name.length <= 253);

describe('names', () => {
  test('every DNS label is a DNS name, a label value and a name', () => {
    fc.assert(
      fc.property(label, (text) =>
        [DNS_LABEL, DNS_SUBDOMAIN, LABEL_VALUE, QUALIFIED_NAME].every((format) => format.test(text)),
      ),
    );
  });

  test('labels joined with dots are a DNS name, which can stand before the name of a label', () => {
    fc.assert(
      fc.property(
        subdomain,
        labelValue,
        (prefix, name) => DNS_SUBDOMAIN.test(prefix) && QUALIFIED_NAME.test(`${prefix}/${name}`),
      ),
    );
  });

  test('one character that does not belong there spoils a name, wherever it stands', () => {
    fc.assert(
      fc.property(label, fc.nat(), fc.constantFrom(' ', '_', '/', 'A', 'ß', '\n'), (text, at, stray) => {
        const place = at % (text.length + 1);
        return !DNS_LABEL.test(`${text.slice(0, place)}${stray}${text.slice(place)}`);
      }),
    );
  });

  test.each(['http', 'grpc-web', 'p80', '8a'])('%s is the name of a port', (name) => {
    expect(PORT_NAME.test(name)).toBe(true);
  });
});

describe('quantities', () => {
  test.each([
    ['0.1', '100m'],
    ['1', '1000m'],
    ['1.5Gi', '1536Mi'],
    ['1e3', '1k'],
    ['0.5', '.5'],
    ['1E', '1000P'],
    ['1E0', '1'],
    ['100n', '0.0000001'],
    ['0.0000000001', '1n'],
    [2, '2.'],
  ])('%s is as much as %s', (first, second) => {
    expect(billionths(first)).toBe(billionths(second));
    expect(isMore(first, second)).toBe(false);
  });

  test.each([
    '',
    ' 1',
    '1 Gi',
    '1GB',
    '1gi',
    '1KI',
    '0x10',
    '1,5',
    'one',
    '--1',
    '1e',
    true,
    null,
    {},
    NaN,
    '1'.repeat(100),
  ])('%j is none', (value) => {
    expect(billionths(value)).toBeUndefined();
  });

  test('are compared exactly, whatever their units', () => {
    const suffix = fc.constantFrom('m', '', 'k', 'M', 'Ki', 'Mi', 'Gi');
    fc.assert(
      fc.property(fc.nat(1_000_000), suffix, fc.integer({ min: 1, max: 1_000_000 }), (amount, unit, more) => {
        const less = `${amount}${unit}`;
        const greater = `${amount + more}${unit}`;
        return isMore(greater, less) && !isMore(less, greater);
      }),
    );
  });
});

describe('addresses', () => {
  test.each(['0.0.0.0', '255.255.255.255', '::', 'fd00::1', '::ffff:10.0.0.1'])('%s is one', (text) => {
    expect(IP.test(text)).toBe(true);
  });

  test.each(['256.0.0.1', '10.0.0', '010.0.0.1', 'fe80::1%eth0', 'localhost', '10.0.0.1/8', ''])(
    '%s is none',
    (text) => {
      expect(IP.test(text)).toBe(false);
    },
  );

  test.each(['10.0.0.0/33', '10.0.0.0/08', '10.0.0.0/', '/8', 'fd00::/129', '10.0.0.0'])('%s is no range', (text) => {
    expect(CIDR.test(text)).toBe(false);
  });

  test('a range is a part of each that is as it but shorter', () => {
    const bits = fc.integer({ min: 1, max: 32 });
    fc.assert(
      fc.property(fc.ipV4(), bits, fc.nat(31), (address, longer, shorter) => {
        const range = `${address}/${shorter % longer}`;
        return isPartOf(`${address}/${longer}`, range) && !isPartOf(range, range);
      }),
    );
  });
});

describe('durations', () => {
  test.each([
    ['90s', 90_000],
    ['1m30s', 90_000],
    ['1.5m', 90_000],
    ['1d', 86_400_000],
    ['0', 0],
    ['250ms', 250],
  ])('%s takes %d milliseconds', (text, expected) => {
    expect(milliseconds(text)).toBe(expected);
  });

  test.each([
    ['1h30m', true, true],
    ['1.5h', true, false],
    ['1d', false, true],
    ['30m1h', true, false],
    ['5', false, false],
    ['', false, false],
    ['-5s', false, false],
    ['5 s', false, false],
  ])('%j: Go %s, Prometheus %s', (text, go, prometheus) => {
    expect([DURATION.test(text), PROMETHEUS.test(text)]).toEqual([go, prometheus]);
  });
});
