import type { PageAmount, PageModel, PageVersion } from '../page-model';
import { el, svg } from './dom';
import { section } from './section';

/** Images and charts that run in another version. */
export function versions({ versions: steps }: PageModel): HTMLElement | undefined {
  if (steps.length === 0) return undefined;
  return section(
    'versions',
    'Versions',
    table(['Image or chart', 'Before', 'After', 'Step', 'Where'], steps.map(versionRow)),
  );
}

function versionRow({ what, name, before, after, step, where, objects }: PageVersion): HTMLElement {
  const isLoud = step === 'major' || step === 'back';
  return el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row', title: objects.join(', ') },
      el('code', {}, name),
      what === 'chart' ? ' chart' : undefined,
    ),
    el('td', {}, el('code', { class: 'was' }, before ?? '')),
    el('td', {}, el('code', {}, after ?? '')),
    el('td', {}, el('span', { class: isLoud ? 'step loud' : 'step' }, step === 'back' ? 'older' : step)),
    el('td', {}, where),
  );
}

/** What the changed workloads of each cluster ask for. */
export function demand({ demand: clusters }: PageModel): HTMLElement | undefined {
  const amounts = clusters.flatMap((cluster) => cluster.amounts);
  const kinds = [...new Set(amounts.filter(({ before, after }) => before !== after).map(({ what }) => what))];
  if (kinds.length === 0) return undefined;
  const scale = new Map(
    kinds.map((kind) => [
      kind,
      Math.max(...amounts.filter(({ what }) => what === kind).map(({ before, after }) => Math.max(before, after))),
    ]),
  );
  const rows = clusters.map(({ place, amounts: asked }) => {
    const cells = kinds.map((kind) =>
      amountCell(
        asked.find(({ what }) => what === kind),
        scale.get(kind) ?? 1,
      ),
    );
    return el('tr', {}, el('th', { scope: 'row' }, place), ...cells);
  });
  const hint = el('p', { class: 'hint' }, 'What the workloads that change ask for, all their pods together.');
  return section('demand', 'Demand', hint, table(['Cluster', ...kinds], rows));
}

function amountCell(amount: PageAmount | undefined, most: number): HTMLElement {
  if (!amount) return el('td');
  const bars = [amount.before, amount.after].map((value, at) =>
    svg('rect', { class: at === 0 ? 'was' : 'is', x: 0, y: at * 4, width: (value / most) * 100, height: 3 }),
  );
  const picture = svg(
    'svg',
    { class: 'bars', viewBox: '0 0 100 7', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...bars,
  );
  return el('td', {}, el('span', {}, amount.text), picture);
}

function table(heads: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  const head = el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)));
  return el(
    'div',
    { class: 'scroll' },
    el('table', { class: 'list' }, el('thead', {}, head), el('tbody', {}, ...rows)),
  );
}
