import { readFileSync, writeFileSync } from 'node:fs';
import { SCRIPT, STYLE } from '../../../../lib/review/report/html/page-assets';
import { ASSETS, compilePage } from './compile-page';

/* `npm run page` makes the file anew. */
const RENEW = process.env.RENEW_GOLDEN !== undefined;

test('what the page carries is what page/ gives', () => {
  const assets = compilePage();
  if (RENEW) writeFileSync(ASSETS, assets);
  expect(readFileSync(ASSETS, 'utf8')).toBe(assets);
});

test('neither ends the element that it stands in', () => {
  expect(`${SCRIPT}${STYLE}`).not.toMatch(/<\/|<!--/);
});

test('the script makes no element of text', () => {
  expect(SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
});
