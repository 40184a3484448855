import type { PageModel } from '../page-model';
import { filtersOf, hashOf, searchText, shownEntries, type Filters } from './filters';

/** What the page shows, and what of it the reader wants to see. */
export class Store {
  /** What can be searched of each entry. */
  readonly texts: readonly string[];
  private wanted: Filters;
  private readonly listeners: (() => void)[] = [];

  constructor(readonly page: PageModel) {
    this.texts = page.entries.map(searchText);
    this.wanted = filtersOf(location.hash, page);
    addEventListener('hashchange', () => {
      this.wanted = filtersOf(location.hash, page);
      this.tell();
    });
  }

  get filters(): Filters {
    return this.wanted;
  }

  /** The positions of the entries to show. */
  get shown(): readonly number[] {
    return shownEntries(this.page, this.texts, this.wanted);
  }

  /** Changes some filters; the address follows, without a step in the browser's history. */
  want(some: Partial<Filters>): void {
    this.wanted = { ...this.wanted, ...some };
    history.replaceState(null, '', `#${hashOf(this.wanted)}`);
    this.tell();
  }

  /** Calls at once, and whenever the filters change. */
  follow(listener: () => void): void {
    this.listeners.push(listener);
    listener();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
