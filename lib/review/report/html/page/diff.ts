import type { PageMember, PageModel } from '../page-model';
import { diffRows, type DiffRow } from './diff-rows';
import { counted, el } from './dom';
import { moveByKeys } from './grid-keys';
import { marked } from './marked';
import { tellsOrigin } from './origin-popover';

/** A manifest side by side: what changed is marked, what did not is folded, and values tell where they come from. */
export function diff(member: PageMember, page: PageModel): HTMLElement {
  const { before, after, moreRows } = member;
  const sides = [before, after].map((file) => el('span', { class: 'file' }, file ?? ''));
  const isOne = before === undefined || after === undefined;
  const rows = diffRows(member);
  const anchors: HTMLElement[] = [];
  const body = el(
    'div',
    { class: 'rows' },
    ...rows.flatMap((stretch) => {
      const lines = stretch.rows.map((row) => line(row, page, anchors));
      return stretch.isFolded ? [unfolder(lines, isOne ? 'more line' : 'unchanged line')] : lines;
    }),
  );
  // What is folded is not there yet.
  moveByKeys(
    body,
    anchors.map((anchor) => [anchor]),
    anchors.find((anchor) => body.contains(anchor)),
  );
  return el(
    'div',
    {
      class: isOne ? `diff only-${before === undefined ? 'after' : 'before'}` : 'diff',
      role: 'group',
      'aria-label': member.name,
    },
    el('div', { class: before === after ? 'files same' : 'files' }, ...sides),
    rows.length === 0 ? el('p', { class: 'hint' }, 'The manifest is the same.') : body,
    moreRows === 0 ? undefined : el('p', { class: 'hint' }, `${counted(moreRows, 'more line')} are not in this page.`),
  );
}

function line(row: DiffRow, page: PageModel, anchors: HTMLElement[]): HTMLElement {
  if (row.skipped > 0)
    return el('div', { class: 'row skipped' }, `${counted(row.skipped, 'unchanged line')} not in this page`);
  const [before, after] = [row.before, row.after].map((at) => (at < 0 ? undefined : page.lines[at]));
  const isSame = row.before === row.after;
  const [was, is] = isSame ? [before, after].map((text) => [text ?? '']) : marked(before, after);
  const right = el('code', {}, ...(is ?? []));
  const origin = page.origins[row.origin];
  const cell = side('after', isSame ? ' ' : '+', row.afterLine, after === undefined ? undefined : right);
  if (origin) {
    right.setAttribute('role', 'button');
    right.className = 'has-origin';
    tellsOrigin(right, origin, cell);
    anchors.push(right);
  }
  const left = side(
    'before',
    isSame ? ' ' : '−',
    row.beforeLine,
    before === undefined ? undefined : el('code', {}, ...(was ?? [])),
  );
  return el('div', { class: isSame ? 'row' : 'row changed' }, left, cell);
}

function side(name: string, sign: string, number: number, code: HTMLElement | undefined): HTMLElement {
  if (!code) return el('div', { class: `side ${name} empty` });
  return el(
    'div',
    { class: `side ${name}` },
    el('span', { class: 'number' }, String(number)),
    el('span', { class: 'sign' }, sign),
    code,
  );
}

function unfolder(lines: readonly HTMLElement[], noun: string): HTMLElement {
  const button = el('button', { type: 'button', class: 'unfold' }, counted(lines.length, noun));
  button.addEventListener('click', () => {
    button.replaceWith(...lines);
  });
  return button;
}
