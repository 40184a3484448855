import fc from 'fast-check';
import { quantityText, resourceText } from '../../../../lib/check/policy/admission/quantity-text';

test.each([
  ['1', '1'],
  ['1000m', '1'],
  ['1500m', '1500m'],
  ['0.5', '500m'],
  ['1024Mi', '1Gi'],
  ['1536Mi', '1536Mi'],
  ['1.5Gi', '1536Mi'],
  ['512Ki', '512Ki'],
  ['1000k', '1M'],
  ['2000', '2k'],
  ['1e3', '1e3'],
  ['0', '0'],
  ['0Gi', '0'],
  ['100m', '100m'],
  [2, '2'],
  [0.25, '250m'],
  ['much', 'much'],
  ['', ''],
  [null, null],
])('%j is written as %j', (value, text) => {
  expect(quantityText(value)).toBe(text);
  expect(resourceText(value)).toBe(text);
});

test('what is asked of a node is rounded up to a thousandth, and nothing else is', () => {
  expect(resourceText('100u')).toBe('1m');
  expect(resourceText('1.0001')).toBe('1001m');
  expect(quantityText('100u')).toBe('100u');
});

test('canonical text stays', () => {
  const suffix = fc.constantFrom('m', '', 'k', 'M', 'Ki', 'Mi', 'Gi', 'e3');
  fc.assert(
    fc.property(fc.nat(5000), suffix, (amount, unit) => {
      const once = resourceText(`${amount}${unit}`);
      expect(resourceText(once)).toBe(once);
    }),
  );
});
