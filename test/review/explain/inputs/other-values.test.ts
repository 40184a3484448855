import { check, jsonValue, property } from 'fast-check';
import { otherValues } from '../../../../lib/review/explain/inputs/other-values';

test.each([
  [3, 4],
  [true, false],
  ['1.34', '1.35'],
  ['ghcr.io/example/app:v0.10.4', 'ghcr.io/example/app:v0.10.5'],
  ['redis:7.4.2-alpine', 'redis:7.4.2-alpinex'],
  ['100m', '200m'],
  ['128Mi', '256Mi'],
  ['25%', '50%'],
  ['eu-west-1', 'eu-west-2'],
  ['checkout', 'checkoutx'],
  ['', 'x'],
])('instead of %j, %j is likely to be valid', (value, other) => {
  expect(otherValues(value)[0]).toBe(other);
});

test('another of the names is tried where the value is one of them', () => {
  expect(otherValues('cart', ['ad', 'cart', 'email']).slice(0, 2)).toEqual(['ad', 'email']);
  expect(otherValues('owner', ['ad', 'cart'])[0]).toBe('ownerx');
});

test('nothing is tried that is written already, and nothing twice', () => {
  check(
    property(jsonValue(), (value) => {
      const others = otherValues(value);
      expect(others).not.toContain(value);
      expect(new Set(others).size).toBe(others.length);
    }),
  );
});
