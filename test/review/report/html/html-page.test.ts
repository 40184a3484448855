import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { htmlPage } from '../../../../lib/review/report/html/html-page';
import { pageModel } from '../../../../lib/review/report/html/make-page-model';
import { EXTRAS, REVIEW } from './made-up-review';

const model = pageModel(REVIEW, EXTRAS);
const html = htmlPage(model);

function carried(page: string): { readonly text: string; readonly data: unknown } {
  const text = /<script type="application\/json" id="review">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  return { text, data: JSON.parse(text) as unknown };
}

test('the page carries the model as it is', () => {
  expect(carried(html).data).toEqual(model);
});

test('whatever the texts hold, they end nothing and start nothing', () => {
  const nasty = fc.constantFrom('</script>', '<!--', '<script>', '\u2028', '&', '"', "'", ']]>', '\\u003c');
  const text = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), { maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (label) => {
      const hostile = { ...model, before: label, lines: [label] };
      const page = htmlPage(hostile);
      expect(carried(page).data).toEqual(hostile);
      expect(carried(page).text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(page.match(/<script\b/g)).toHaveLength(2);
      expect(/<title>(.*?)<\/title>/s.exec(page)?.[1]).not.toMatch(/[<>"']/);
    }),
  );
});

test('the browser may run and load what is the page’s own, and nothing else', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const hash = (element: RegExp): string => {
    const text = element.exec(html)?.[1] ?? '';
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  };
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash(/<script>(.*?)<\/script>/s)}`,
    `style-src ${hash(/<style>(.*?)<\/style>/s)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('equal reviews give equal bytes', () => {
  expect(htmlPage(pageModel(REVIEW, EXTRAS))).toBe(html);
});
