import type { PageModel } from '../page-model';
import { calls } from './calls';
import { el } from './dom';
import { entryList } from './entry-list';
import { filterBar } from './filter-bar';
import { header } from './header';
import { matrix } from './matrix';
import { Store } from './store';
import { demand, versions } from './tables';

/** Draws the review that the page carries. */
function main(): void {
  const page = JSON.parse(document.getElementById('review')?.textContent ?? '') as PageModel;
  const store = new Store(page);
  const changes = entryList(store);
  const around = [versions(page), demand(page), calls(store)].flatMap((found) => found ?? []);
  const matrices = page.bundles.length > 0 ? [matrix(store)] : [];
  document.body.append(
    header(page, [...matrices, changes, ...around]),
    el('main', {}, ...matrices, filterBar(store), changes, ...around),
  );
  if (store.filters.open.length > 0) changes.querySelector('[aria-expanded=true]')?.scrollIntoView();
}

main();
