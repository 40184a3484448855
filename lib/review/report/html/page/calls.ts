import type { PageArrow, PageGraph, PageModel } from '../page-model';
import { callGraph } from './call-graph';
import { counted, el } from './dom';
import { section } from './section';
import type { Store } from './store';

/** Who calls whom, an environment at a time: drawn, and as text. */
export function calls(store: Store): HTMLElement | undefined {
  const { page } = store;
  const graphs = page.calls.filter(({ nodes }) => nodes.length > 0);
  const first =
    graphs.find(({ arrows }) => arrows.some(isChanged)) ??
    graphs.find((graph) => graph.nodes.some(({ risk }) => risk)) ??
    graphs[0];
  if (!first) return undefined;
  const body = el('div');
  const show = (graph: PageGraph): void => {
    body.replaceChildren(el('div', { class: 'scroll' }, callGraph(graph, store)), asText(graph, page));
  };
  show(first);
  const select = el('select', {}, ...graphs.map(({ environment }) => el('option', {}, environment)));
  select.value = first.environment;
  select.addEventListener('change', () => {
    show(graphs.find(({ environment }) => environment === select.value) ?? first);
  });
  const hint = el(
    'p',
    { class: 'hint' },
    'As the NetworkPolicies of all clusters of the environment allow it, callers on the left.',
  );
  const choice = el('label', { class: 'choice' }, el('span', {}, 'Environment'), select);
  return section('calls', 'Who calls whom', el('div', { class: 'members' }, choice, hint), body);
}

function isChanged({ change }: PageArrow): boolean {
  return change !== 'same';
}

function asText({ nodes, arrows, moreNodes }: PageGraph, page: PageModel): HTMLElement {
  const changed = arrows.filter(isChanged);
  const lines = nodes.flatMap(({ id, app }, at) => {
    const called = arrows.filter(({ from }) => from === at);
    if (called.length === 0) return [];
    const owner = app === undefined ? '' : ` (${page.apps[app] ?? ''})`;
    const targets = called.map(({ to, text, change }) =>
      el(
        'li',
        {},
        el('code', {}, nodes[to]?.id ?? ''),
        `, ${text}`,
        change === 'same' ? undefined : el('b', {}, ` ${change}`),
      ),
    );
    return [el('li', {}, el('code', {}, id), `${owner} calls`, el('ul', {}, ...targets))];
  });
  const title = `As text: ${counted(arrows.length, 'call')}, ${changed.length} of them changed`;
  const more =
    moreNodes === 0
      ? undefined
      : el(
          'p',
          { class: 'hint' },
          `${counted(moreNodes, 'more node')}, none of them next to a change, are not in this page.`,
        );
  return el('details', { class: 'notice' }, el('summary', {}, title), el('ul', { class: 'tree' }, ...lines), more);
}
