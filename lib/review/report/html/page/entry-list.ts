import { counted, el } from './dom';
import { entryItem } from './entry-item';
import { section } from './section';
import type { Store } from './store';

/** So many entries are drawn at once. */
const STEP = 200;

/** The changes, the worst first. */
export function entryList(store: Store): HTMLElement {
  const list = el('ol', { class: 'entries' });
  const nothing = el('p', { class: 'nothing' });
  const more = el('button', { type: 'button', class: 'link' });
  const items = new Map<number, HTMLElement>();
  const itemOf = (at: number): HTMLElement => {
    const item = items.get(at) ?? entryItem(at, store);
    items.set(at, item);
    return item;
  };
  let drawn: readonly number[] | undefined;
  let most = STEP;
  const draw = (): void => {
    const { shown } = store;
    const now = shown.slice(0, most);
    // An item that is put back where it was would lose the focus.
    if (drawn?.join() !== now.join()) list.replaceChildren(...now.map(itemOf));
    drawn = now;
    nothing.hidden = shown.length > 0;
    nothing.textContent = store.page.entries.length === 0 ? 'Nothing changes.' : 'Nothing matches these filters.';
    more.hidden = shown.length <= most;
    more.textContent = `Show ${Math.min(STEP, shown.length - most)} more of ${counted(shown.length, 'change')}`;
  };
  more.addEventListener('click', () => {
    most += STEP;
    draw();
  });
  store.follow(draw);
  moveBetweenHeads(list);
  return section('changes', 'Changes', list, nothing, more);
}

/** From the head of one entry, the arrows lead to the next. */
function moveBetweenHeads(list: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target instanceof Element) || !event.target.matches('.head')) return;
    const heads = [...list.querySelectorAll<HTMLElement>('.head')];
    heads[heads.findIndex((head) => head === event.target) + step]?.focus();
    event.preventDefault();
  });
}
