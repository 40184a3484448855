import fc from 'fast-check';
import { countOf, durationMs, printMemory, readQuantity } from '../../../lib/postgresql/parameters/quantity';

test.each([
  ['512MB', { number: 512, unit: 'MB' }],
  [' 1.5 GB ', { number: 1.5, unit: 'GB' }],
  ['-1', { number: -1, unit: '' }],
  ['1e3', { number: 1000, unit: '' }],
  ['.5', { number: 0.5, unit: '' }],
  ['0x1F', { number: 31, unit: '' }],
  ['0640', { number: 0o640, unit: '' }],
  ['4Gi', { number: 4, unit: 'Gi' }],
  ['', undefined],
  ['MB', undefined],
  ['1 2', undefined],
  ['1,5', undefined],
  ['1MB2', undefined],
])('%j is read as %j', (text, quantity) => {
  expect(readQuantity(text)).toEqual(quantity);
});

test.each([
  ['4GB', 'kB', 4 * 1024 ** 2],
  ['1MB', '8kB', 128],
  ['128', '8kB', 128],
  ['100', 'MB', 100],
  ['1TB', 'B', 1024 ** 4],
  ['-1', 'kB', -1],
  ['4Gi', 'kB', undefined],
  ['4G', 'kB', undefined],
  ['4gb', 'kB', undefined],
  ['4s', 'kB', undefined],
] as const)('%s, counted in %s, is %p', (text, unit, count) => {
  expect(countOf(text, unit)).toBe(count);
});

test.each([
  ['5min', 's', 300_000],
  ['30', 's', 30_000],
  ['250us', 'ms', 0.25],
  ['1d', 'min', 86_400_000],
  ['5m', 's', undefined],
  ['1GB', 'ms', undefined],
] as const)('%s, plain in %s, is %p ms', (text, unit, ms) => {
  expect(durationMs(text, unit)).toBe(ms);
});

test.each([
  [0, '0kB'],
  [4096, '4MB'],
  [1024 ** 2, '1GB'],
  [1536, '1536kB'],
  [3 * 512 * 1024, '1536MB'],
  [1024 ** 3, '1024GB'],
])('%i kB is printed as %s', (kB, text) => {
  expect(printMemory(kB)).toBe(text);
});

test('what is printed holds the same memory', () => {
  fc.assert(
    fc.property(fc.nat(), (kB) => {
      expect(countOf(printMemory(kB), 'kB')).toBe(kB);
    }),
  );
});
