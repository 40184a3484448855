import fc from 'fast-check';
import { inOrder } from '../../lib/check/order-findings';
import { finding } from '../cli/findings/made-up-findings';

const at = (file: string, line: number, column: number) => ({ mark: { place: { file, line, column }, span: 1 } });

const SORTED = [
  finding({ ...at('a.ts', 2, 9) }),
  finding({ ...at('a.ts', 10, 1), severity: 'error', code: 'z' }),
  finding({ ...at('a.ts', 10, 1), severity: 'warning', code: 'a' }),
  finding({ ...at('a.ts', 10, 1), severity: 'info', code: 'a', file: 'dist/a' }),
  finding({ ...at('a.ts', 10, 1), severity: 'info', code: 'a', file: 'dist/b', path: ['a'] }),
  finding({ ...at('a.ts', 10, 1), severity: 'info', code: 'a', file: 'dist/b', path: ['b'], message: 'a' }),
  finding({ ...at('a.ts', 10, 1), severity: 'info', code: 'a', file: 'dist/b', path: ['b'], message: 'b' }),
  finding({ ...at('b.ts', 1, 1) }),
];

test('by place, then the gravest first, whatever the order they were found in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(SORTED, { minLength: SORTED.length }), (shuffled) => {
      expect(inOrder(shuffled)).toEqual(SORTED);
    }),
  );
});
