import { RISKS, type Risk } from '../../../../model/risk';
import type { PageEntry, PageModel, PageTouch } from '../page-model';

/** What the reader wants to see; the whole of it stands in the address, so that it can be handed on. */
export interface Filters {
  /** Empty for every risk. */
  readonly risks: readonly Risk[];
  /** An environment such as `prod`, or a place such as `prod/eu-1`; empty for all. */
  readonly where: string;
  /** The name of an app; empty for all. */
  readonly app: string;
  /** Words that must all be found. */
  readonly text: string;
  /** The positions of the entries that are unfolded. */
  readonly open: readonly number[];
}

export const EVERYTHING: Filters = { risks: [], where: '', app: '', text: '', open: [] };

/** The filters as the end of an address, without the `#`; empty for everything. */
export function hashOf({ risks, where, app, text, open }: Filters): string {
  const parts = { risk: risks.join(), where, app, text, open: open.join() };
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString();
}

/** The filters that an address asks for; what the page does not know is passed over. */
export function filtersOf(hash: string, page: PageModel): Filters {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const list = (name: string): readonly string[] => (asked.get(name) ?? '').split(',');
  const known = (name: string, values: readonly string[]): string =>
    values.find((value) => value === asked.get(name)) ?? '';
  const risks = list('risk');
  const open = list('open').filter((text) => /^\d+$/.test(text));
  return {
    risks: RISKS.filter((risk) => risks.includes(risk)),
    where: known(
      'where',
      page.places.flatMap(({ environment, name }) => [environment, name]),
    ),
    app: known('app', page.apps),
    text: asked.get('text') ?? '',
    open: open.map(Number).filter((at) => at < page.entries.length),
  };
}

/** What an entry does where the filters look. */
export function touchesIn(page: PageModel, entry: PageEntry, { where, app }: Filters): readonly PageTouch[] {
  return entry.touches.filter(({ bundle }) => {
    const { app: row, place: column } = page.bundles[bundle] ?? { app: -1, place: -1 };
    const place = page.places[column];
    const isThere = where === '' || place?.environment === where || place?.name === where;
    return isThere && (app === '' || page.apps[row] === app);
  });
}

/** All that is searched of an entry, in lower case. */
export function searchText({ verb, objects, remarks, where, consequences, fields }: PageEntry): string {
  const said = consequences.flatMap(({ rule, text, fix }) => [rule, text, fix]);
  const changed = fields.flatMap(({ path, before, after }) => [path, before, after]);
  return [verb, ...objects, ...remarks, where, ...said, ...changed].join('\n').toLowerCase();
}

/** The positions of the entries that the filters let through, without regard to where they happen. */
export function foundEntries(page: PageModel, texts: readonly string[], { risks, text }: Filters): readonly number[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return [...page.entries.keys()].filter((at) => {
    const risk = page.entries[at]?.risk ?? 'harmless';
    return (risks.length === 0 || risks.includes(risk)) && words.every((word) => texts[at]?.includes(word));
  });
}

/** The positions of the entries that the filters let through. */
export function shownEntries(page: PageModel, texts: readonly string[], filters: Filters): readonly number[] {
  const found = foundEntries(page, texts, filters);
  if (filters.where === '' && filters.app === '') return found;
  return found.filter((at) => {
    const entry = page.entries[at];
    return entry !== undefined && touchesIn(page, entry, filters).length > 0;
  });
}
