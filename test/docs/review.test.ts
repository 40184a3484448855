import { RISKS } from '../../lib/model/risk';
import { reviewSchema } from '../../lib/review/report/json/review-schema';
import { page } from './snippets';

/** The first cells of the tables whose heads start with a word. */
function tableOf(head: string): readonly string[] {
  const table = new RegExp(`^\\| ${head} .*\\n\\|.*\\n((?:\\|.*\\n)+)`, 'gm');
  return [...page('docs/review.md').matchAll(table)].flatMap(([, rows = '']) =>
    [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, cell = '']) => cell),
  );
}

test('docs/review.md tells every key of the JSON, every risk, and every format', () => {
  const { shape } = reviewSchema;
  expect(tableOf('key')).toEqual([...Object.keys(shape), ...Object.keys(shape.changes.element.shape)]);
  expect(tableOf('risk')).toEqual(RISKS);
  expect(tableOf('`--format`')).toEqual(['text', 'markdown', 'json', 'html']);
});
