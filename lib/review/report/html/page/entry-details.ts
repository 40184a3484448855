import type { PageConsequence, PageEntry, PageField, PageModel } from '../page-model';
import { counted, el } from './dom';
import { manifests } from './manifests';
import { originMark } from './origin-mark';
import { riskMark } from './risk-mark';

/** What is known of a change beside its head. */
export function entryDetails(entry: PageEntry, page: PageModel): readonly HTMLElement[] {
  return [
    part('What comes of it', entry.consequences.map(consequence)),
    part(
      '',
      [...entry.remarks, ...entry.delivery].map((text) => el('p', { class: 'note' }, `${text}.`)),
    ),
    part('Fields', fields(entry, page)),
    part(counted(entry.objects.length, 'object'), entry.objects.length > 3 ? [names(entry.objects)] : []),
    part('Manifests', entry.members.length > 0 ? manifests(entry, page) : []),
  ].flatMap((found) => found ?? []);
}

function part(title: string, children: readonly HTMLElement[]): HTMLElement | undefined {
  if (children.length === 0) return undefined;
  return el('div', { class: 'part' }, title === '' ? undefined : el('h4', {}, title), ...children);
}

function consequence({ rule, risk, text, fix, path }: PageConsequence): HTMLElement {
  const about = [rule, ...(path === undefined ? [] : [path])].join(' · ');
  return el(
    'div',
    { class: 'consequence' },
    riskMark(risk),
    el(
      'div',
      {},
      el('p', {}, `${text}.`),
      fix === undefined ? undefined : el('p', { class: 'fix' }, el('b', {}, 'Way out'), ` ${fix}.`),
      el('p', { class: 'rule' }, el('code', {}, about)),
    ),
  );
}

function fields({ fields: changed, moreFields }: PageEntry, page: PageModel): readonly HTMLElement[] {
  if (changed.length === 0) return [];
  const heads = ['Field', 'Before', 'After'].map((text) => el('th', { scope: 'col' }, text));
  const rows = changed.map((field) => fieldRow(field, page));
  const table = el('table', { class: 'fields' }, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows));
  return moreFields === 0
    ? [table]
    : [table, el('p', { class: 'hint' }, `${counted(moreFields, 'more field')}, see the manifests.`)];
}

function fieldRow({ path, before, after, origin }: PageField, page: PageModel): HTMLElement {
  const found = origin === undefined ? undefined : page.origins[origin];
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('code', {}, path)),
    el('td', { 'data-side': 'before' }, before === undefined ? none() : el('code', { class: 'was' }, before)),
    el(
      'td',
      { 'data-side': 'after' },
      after === undefined ? none() : el('code', {}, after),
      found && originMark(found),
    ),
  );
}

function none(): HTMLElement {
  return el('span', { class: 'absent' }, 'none');
}

function names(objects: readonly string[]): HTMLElement {
  return el('ul', { class: 'names' }, ...objects.map((name) => el('li', {}, el('code', {}, name))));
}
