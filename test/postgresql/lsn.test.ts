import fc from 'fast-check';
import { parseLsn } from '../../lib/postgresql/lsn';

test.each([
  ['0/3000060', 0x3000060n],
  ['16/B374D848', 0x16b374d848n],
  ['ffffffff/ffffffff', 0xffffffffffffffffn],
  ['0/0', 0n],
  ['3000060', undefined],
  ['0/', undefined],
  ['0/123456789', undefined],
  ['0x1/2', undefined],
  ['0/30 ', undefined],
  ['0/3000060\n', undefined],
])('%j is at byte %p', (text, position) => {
  expect(parseLsn(text)).toBe(position);
});

test('positions are in the order of their bytes', () => {
  const part = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(part, part, (high, low) => {
      const text = `${high.toString(16)}/${low.toString(16).toUpperCase()}`;
      expect(parseLsn(text)).toBe(BigInt(high) * 2n ** 32n + BigInt(low));
    }),
  );
});
