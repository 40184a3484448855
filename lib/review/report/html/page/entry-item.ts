import type { PageEntry } from '../page-model';
import { el } from './dom';
import { entryDetails } from './entry-details';
import { riskMark } from './risk-mark';
import type { Store } from './store';

/** So many objects are named in the head of an entry. */
const NAMED = 3;

/** One change: what is done to which objects, where, and the worst that comes of it; the rest when it is unfolded. */
export function entryItem(at: number, store: Store): HTMLElement {
  const entry = store.page.entries[at];
  if (!entry) return el('li');
  const id = `details-${at}`;
  const head = el('button', { type: 'button', class: 'head', 'aria-controls': id }, ...headline(entry));
  const details = el('div', { id, class: 'details' });
  const [worst] = entry.consequences;
  const gist = worst && worst.risk !== 'harmless' ? el('p', { class: 'gist' }, `${worst.text}.`) : undefined;
  head.addEventListener('click', () => {
    const { open } = store.filters;
    store.want({ open: open.includes(at) ? open.filter((one) => one !== at) : [...open, at] });
  });
  store.follow(() => {
    const isOpen = store.filters.open.includes(at);
    if (isOpen && details.childElementCount === 0) details.append(...entryDetails(entry, store.page));
    details.hidden = !isOpen;
    if (gist) gist.hidden = isOpen;
    head.setAttribute('aria-expanded', String(isOpen));
  });
  return el('li', { class: `entry ${entry.risk}` }, el('h3', {}, head), gist, details);
}

function headline({ risk, verb, objects, where }: PageEntry): readonly Node[] {
  const more = objects.length - NAMED;
  const named = objects.slice(0, NAMED).flatMap((name, at) => [...(at === 0 ? [] : [', ']), el('b', {}, name)]);
  const what = el('span', { class: 'what' }, `${verb} `, ...named, more > 0 ? ` and ${more} more` : undefined);
  return [riskMark(risk), what, el('span', { class: 'where' }, where)];
}
