import fc from 'fast-check';
import { parseQuantity, type Quantity } from '../../../lib/check/cel/quantity';

const SUFFIX = fc.constantFrom('', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'e3', 'E-3');
const TEXT = fc
  .tuple(fc.constantFrom('', '-', '+'), fc.nat(10_000_000), fc.constantFrom('', '.5', '.125', '.'), SUFFIX)
  .map((parts) => parts.join(''));

function quantity(text: string): Quantity {
  const value = parseQuantity(text);
  if (!value) throw new Error(`no quantity: ${text}`);
  return value;
}

describe('the canonical text of a quantity', () => {
  test.each([
    ['0', '0'],
    ['0Gi', '0'],
    ['-0', '0'],
    ['1', '1'],
    ['1.0', '1'],
    ['1000m', '1'],
    ['0.5', '500m'],
    ['.5', '500m'],
    ['5.', '5'],
    ['+1', '1'],
    ['-1.5', '-1500m'],
    ['1500', '1500'],
    ['1000', '1k'],
    ['12000000', '12M'],
    ['0.000001', '1u'],
    ['1n', '1n'],
    ['0.1n', '1n'],
    ['-0.1n', '-1n'],
    ['1024Mi', '1Gi'],
    ['1.5Gi', '1536Mi'],
    ['1000Mi', '1000Mi'],
    ['1023', '1023'],
    ['1Ki', '1Ki'],
    ['0.5Ki', '512'],
    ['0.0005Ki', '512m'],
    ['1e3', '1e3'],
    ['1E3', '1e3'],
    ['10e3', '10e3'],
    ['1.5e3', '1500'],
    ['1e-3', '1e-3'],
    ['1E', '1E'],
    ['1000E', '1000E'],
    ['8Ei', '9223372036854775807'],
    ['0001', '1'],
  ])('%s becomes %s', (text, canonical) => {
    expect(parseQuantity(text)?.text()).toBe(canonical);
  });

  test.each([
    '',
    '-',
    '.',
    'Mi',
    '1 Gi',
    '1gi',
    '1KI',
    '1,5',
    '1e',
    '1e3k',
    '0x1',
    '1e9999',
    'NaN',
    '1Mii',
    '--1',
    '1.2.3',
  ])('%s is none', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  test('is worth the same, and canonical itself', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const value = quantity(text);
        expect(quantity(value.text()).nanos).toBe(value.nanos);
        expect(parseQuantity(value.text())?.text()).toBe(value.text());
      }),
    );
  });
});

describe('sums and order of quantities', () => {
  test('do not depend on how they are written', () => {
    fc.assert(
      fc.property(TEXT, TEXT, TEXT, (a, b, c) => {
        const [x, y, z] = [quantity(a), quantity(b), quantity(c)];
        expect(x.add(y).equals(y.add(x))).toBe(true);
        expect(
          x
            .add(y)
            .add(z)
            .equals(x.add(y.add(z))),
        ).toBe(true);
        expect(x.add(y).subtract(y).equals(x)).toBe(true);
        expect(x.compare(y)).toBe(0 - y.compare(x));
        expect(x.add(z).compare(y.add(z))).toBe(x.compare(y));
      }),
    );
  });

  test.each([
    ['1Gi', '1Gi', '2Gi'],
    ['500m', '500m', '1'],
    ['0', '1Gi', '1Gi'],
    ['1Gi', '1M', '1074741824'],
    ['1k', '24', '1024'],
  ])('%s and %s make %s', (a, b, sum) => {
    expect(quantity(a).add(quantity(b)).text()).toBe(sum);
  });
});
