import type { PageModel } from '../page-model';
import { counted, el } from './dom';
import { themeChoice } from './theme';

/** What is compared, what it comes to, and what is not as it should be; the way to the parts of the page. */
export function header(page: PageModel, sections: readonly HTMLElement[]): HTMLElement {
  return el(
    'header',
    { class: 'top' },
    el('div', { class: 'title' }, el('h1', {}, 'Review'), sides(page), themeChoice()),
    el('p', { class: 'summary' }, `${page.summary}.`),
    ...notices(page),
    el('nav', { 'aria-label': 'Parts of this page' }, ...sections.map(link)),
  );
}

function sides({ before, after }: PageModel): HTMLElement {
  return el('p', { class: 'sides' }, el('code', {}, before), el('span', { class: 'to' }, ' → '), el('code', {}, after));
}

function notices({ budgets, uncompared }: PageModel): readonly HTMLElement[] {
  const exceeded = budgets.filter(({ holds }) => !holds).map(({ text }) => text);
  const held = budgets.filter(({ holds }) => holds).map(({ text }) => text);
  return [
    notice(`${counted(exceeded.length, 'budget')} exceeded`, exceeded, true),
    notice(`${counted(uncompared.length, 'file')} could not be compared`, uncompared, true),
    notice(`${counted(held.length, 'budget')} kept`, held, false),
  ].flatMap((found) => found ?? []);
}

function notice(title: string, texts: readonly string[], isOpen: boolean): HTMLElement | undefined {
  if (texts.length === 0) return undefined;
  const list = el('ul', {}, ...texts.map((text) => el('li', {}, text)));
  return el('details', { class: isOpen ? 'notice urgent' : 'notice', open: isOpen }, el('summary', {}, title), list);
}

function link(section: HTMLElement): HTMLElement {
  // The address holds the filters, so that a link into the page must not replace it.
  const button = el('button', { type: 'button', class: 'link' }, section.querySelector('h2')?.textContent ?? '');
  button.addEventListener('click', () => {
    section.scrollIntoView();
    section.focus({ preventScroll: true });
  });
  return button;
}
