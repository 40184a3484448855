import type { PageModel } from '../page-model';
import { cellsOf, type Cell } from './cells';
import { counted } from './dom';
import { foundEntries } from './filters';
import { letterOf } from './risk-mark';
import type { Store } from './store';

/** The cell of a bundle, by its position. */
export interface MatrixCell {
  readonly element: HTMLElement;
  readonly bundle: number;
}

/** Keeps cells at what the filters by risk and words let through; the place that is looked at is marked. */
export function followCells(cells: readonly MatrixCell[], store: Store): void {
  let told = '';
  store.follow(() => {
    const { risks, text, where, app } = store.filters;
    const { page } = store;
    const key = JSON.stringify([risks, text, where, app]);
    if (key === told) return;
    told = key;
    const found = cellsOf(page, foundEntries(page, store.texts, store.filters));
    for (const { element, bundle } of cells) {
      const { app: row = -1, place: column = -1 } = page.bundles[bundle] ?? {};
      fill(element, found.get(bundle), bundle, page);
      element.setAttribute('aria-selected', String(page.places[column]?.name === where && page.apps[row] === app));
    }
  });
}

function fill(element: HTMLElement, cell: Cell | undefined, bundle: number, page: PageModel): void {
  const { app = -1, place = -1, before = 0, after = 0 } = page.bundles[bundle] ?? {};
  const state = before === 0 ? 'new' : after === 0 ? 'gone' : '';
  const what = cell ? `${counted(cell.changes, 'object')}, ${cell.risk}${state && `, ${state}`}` : 'no change';
  const label = `${page.apps[app] ?? ''} on ${page.places[place]?.name ?? ''}: ${what}`;
  // Thousands of cells, of which a filter changes a few.
  if (element.title === label) return;
  element.className = cell ? `cell ${cell.risk} ${state}` : 'cell quiet';
  element.textContent = cell ? `${letterOf(cell.risk)}${cell.changes}` : '·';
  element.setAttribute('aria-label', label);
  element.title = label;
}
