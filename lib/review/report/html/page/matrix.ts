import type { PagePlace } from '../page-model';
import { el } from './dom';
import { moveByKeys } from './grid-keys';
import { followCells, type MatrixCell } from './matrix-cells';
import { foldRows } from './matrix-rows';
import { section } from './section';
import type { Store } from './store';

/** Apps and clusters: what changes where, and how bad it is. Each head and each cell narrows the page to what it stands for. */
export function matrix(store: Store): HTMLElement {
  const { places, apps } = store.page;
  const columns = places.map((place) => columnHead(place, store));
  const environments = environmentHeads(store);
  const rows = apps.map((app, row) => matrixRow(app, row, store));
  const table = el(
    'table',
    { role: 'grid', 'aria-label': 'Apps and clusters', class: places.length > 16 ? 'matrix narrow' : 'matrix' },
    el('thead', {}, el('tr', {}, el('td'), ...new Set(environments)), el('tr', {}, el('td'), ...columns)),
    el('tbody', {}, ...rows.map(({ line }) => line)),
  );
  moveByKeys(table, [
    [undefined, ...environments],
    [undefined, ...columns],
    ...rows.map(({ head, cells }) => [head, ...cells.map((cell) => cell?.element)]),
  ]);
  followCells(
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])),
    store,
  );
  const hint = el(
    'p',
    { class: 'hint' },
    'How many objects change, behind the letter of the worst risk; · where nothing does.',
  );
  const more = foldRows(
    rows.map(({ line }) => line),
    store,
  );
  return section('matrix', 'Apps and clusters', hint, el('div', { class: 'scroll' }, table), more);
}

function columnHead({ cluster, name }: PagePlace, store: Store): HTMLElement {
  const head = el('th', { scope: 'col', class: 'cluster', title: name }, el('span', {}, cluster || 'agent'));
  narrows(head, store, 'where', name);
  return head;
}

/** The head of its environment for each place: one element for all of them. */
function environmentHeads(store: Store): readonly HTMLElement[] {
  const heads = new Map<string, HTMLElement>();
  return store.page.places.map(({ environment }) => {
    const known = heads.get(environment);
    if (known) return known;
    const size = store.page.places.filter((place) => place.environment === environment).length;
    const head = el('th', { scope: 'colgroup', colspan: size, class: 'environment' }, el('span', {}, environment));
    heads.set(environment, head);
    narrows(head, store, 'where', environment);
    return head;
  });
}

/** A row of the matrix; undefined where there is no bundle. */
interface MatrixRow {
  readonly line: HTMLTableRowElement;
  readonly head: HTMLElement;
  readonly cells: readonly (MatrixCell | undefined)[];
}

function matrixRow(app: string, row: number, store: Store): MatrixRow {
  const head = el('th', { scope: 'row' }, app);
  narrows(head, store, 'app', app);
  const { places, bundles } = store.page;
  const there = new Map(bundles.flatMap((bundle, at) => (bundle.app === row ? [[bundle.place, at] as const] : [])));
  const cells = places.map((place, column): MatrixCell | undefined => {
    const bundle = there.get(column);
    if (bundle === undefined) return undefined;
    const element = el('td');
    element.addEventListener('click', () => {
      const { where, app: only } = store.filters;
      store.want(where === place.name && only === app ? { where: '', app: '' } : { where: place.name, app });
    });
    return { element, bundle };
  });
  return {
    line: el('tr', {}, head, ...cells.map((cell) => cell?.element ?? el('td', { class: 'none' }))),
    head,
    cells,
  };
}

function narrows(head: HTMLElement, store: Store, filter: 'where' | 'app', value: string): void {
  head.addEventListener('click', () => {
    store.want({ [filter]: store.filters[filter] === value ? '' : value });
  });
  store.follow(() => {
    head.setAttribute('aria-selected', String(store.filters[filter] === value));
  });
}
