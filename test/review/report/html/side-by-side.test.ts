import fc from 'fast-check';
import { sideBySide, type Row } from '../../../../lib/review/report/html/side-by-side';

/** Rows as text: `= both`, `- before`, `+ after`, `~ before | after`, `… 12`. */
function told(row: Row): string {
  if ('skipped' in row) return `… ${row.skipped}`;
  const { before, after } = row;
  if (before === undefined) return `+ ${after ?? ''}`;
  if (after === undefined) return `- ${before}`;
  return before === after ? `= ${before}` : `~ ${before} | ${after}`;
}

test.each<[before: string, after: string, rows: readonly string[]]>([
  ['a b c', 'a b c', ['… 3']],
  ['a b c', 'a x c', ['= a', '~ b | x', '= c']],
  ['a c', 'a b c', ['= a', '+ b', '= c']],
  ['a b c', 'c', ['- a', '- b', '= c']],
  ['a', 'x y', ['~ a | x', '+ y']],
  ['a b d', 'a x y d', ['= a', '~ b | x', '+ y', '= d']],
])('%j and %j', (before, after, rows) => {
  expect(sideBySide(before.split(' '), after.split(' ')).map(told)).toEqual(rows);
});

test('what is far from every change is left out, and counted', () => {
  const lines = Array.from({ length: 500 }, (_, at) => `line ${at}`);
  const rows = sideBySide(lines, lines.with(250, 'other'));
  expect([rows[0], rows.length, rows.at(-1)]).toEqual([{ skipped: 150 }, 203, { skipped: 149 }]);
});

test('the rows hold both texts, whole and in order', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = sideBySide(before, after).flatMap((row) => ('skipped' in row ? [] : [row]));
      if (before.join() === after.join()) return;
      expect(rows.flatMap((row) => row.before ?? [])).toEqual(before);
      expect(rows.flatMap((row) => row.after ?? [])).toEqual(after);
    }),
  );
});
