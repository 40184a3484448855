import fc from 'fast-check';
import { toCel } from '../../../lib/check/cel/to-cel';

test('whole numbers become int, all else stays as it is', () => {
  const data = { a: 1, b: -1.5, c: 'x', d: null, e: true, f: [0, [2]], g: { h: 1e21 }, i: undefined };
  expect(toCel(data)).toEqual({ a: 1n, b: -1.5, c: 'x', d: null, e: true, f: [0n, [2n]], g: { h: 10n ** 21n } });
  expect(Object.keys(toCel(data) as object)).not.toContain('i');
});

test('no key is lost, and none changes what an object is', () => {
  const data: unknown = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}');
  const map = toCel(data) as object;
  expect(Object.keys(map)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
});

test('keeps all of any JSON', () => {
  const back = (value: unknown): unknown => {
    if (typeof value === 'bigint') return Number(value);
    if (Array.isArray(value)) return value.map(back);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, back(field)]));
  };
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const plain: unknown = JSON.parse(JSON.stringify(data));
      expect(back(toCel(plain))).toEqual(plain);
    }),
  );
});
