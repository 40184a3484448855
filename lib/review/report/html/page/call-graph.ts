import type { PageArrow, PageGraph, PageNode } from '../page-model';
import { counted, svg } from './dom';
import { letterOf } from './risk-mark';
import type { Store } from './store';

const HEIGHT = 26;
const ARROW = 5;
const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
const SIGNS = { same: '', added: '+', removed: '−', changed: '~' };

/** The drawing: a node tells its calls while it has the pointer or the focus, and narrows the page to its app. */
export function callGraph(graph: PageGraph, store: Store): SVGSVGElement {
  const { environment, width, height, nodes, arrows } = graph;
  const lines = arrows.map(arrowLine);
  const boxes = nodes.map((node, at) => nodeBox(node, at, graph, store));
  const label = `Who calls whom in ${environment}: ${counted(nodes.length, 'node')}, ${counted(arrows.length, 'call')}`;
  const drawing = svg(
    'svg',
    { class: 'graph', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': label },
    ...lines,
    ...boxes,
  );
  boxes.forEach((box, at) => {
    const light = (isLit: boolean): void => {
      drawing.classList.toggle('lit', isLit);
      box.classList.toggle('near', isLit);
      arrows.forEach(({ from, to }, index) => {
        if (from !== at && to !== at) return;
        lines[index]?.classList.toggle('near', isLit);
        boxes[from === at ? to : from]?.classList.toggle('near', isLit);
      });
    };
    for (const name of ['focus', 'mouseenter'])
      box.addEventListener(name, () => {
        light(true);
      });
    for (const name of ['blur', 'mouseleave'])
      box.addEventListener(name, () => {
        light(false);
      });
  });
  moveByArrows(drawing, boxes, nodes);
  return drawing;
}

function arrowLine({ points, change, text }: PageArrow): SVGGElement {
  const [end = [0, 0], before = end] = points.toReversed();
  const back = end[0] > before[0] ? -ARROW : ARROW;
  const tip = `M${end[0] + back},${end[1] - 3.5} L${end[0]},${end[1]} L${end[0] + back},${end[1] + 3.5}`;
  const middle = points[Math.floor(points.length / 2)] ?? end;
  const start = points[Math.floor(points.length / 2) - 1] ?? middle;
  const sign = svg(
    'text',
    { x: (middle[0] + start[0]) / 2, y: (middle[1] + start[1]) / 2 - 5, 'text-anchor': 'middle' },
    SIGNS[change],
  );
  return svg(
    'g',
    { class: `arrow ${change}` },
    svg('title', {}, text),
    svg('path', { d: curve(points) }),
    svg('path', { d: tip }),
    change === 'same' ? undefined : sign,
  );
}

/** A line through the points that leaves and reaches each level. */
function curve(points: PageArrow['points']): string {
  return points
    .map(([x, y], at) => {
      const [fromX, fromY] = points[at - 1] ?? [x, y];
      const middle = (fromX + x) / 2;
      return at === 0 ? `M${x},${y}` : `C${middle},${fromY} ${middle},${y} ${x},${y}`;
    })
    .join(' ');
}

function nodeBox(
  { id, name, x, y, width, app, risk }: PageNode,
  at: number,
  graph: PageGraph,
  store: Store,
): SVGGElement {
  const owner = app === undefined ? undefined : store.page.apps[app];
  const called = graph.arrows.filter(({ from }) => from === at).map(({ to }) => graph.nodes[to]?.name ?? '');
  const label = [id, ...(risk ? [risk] : []), called.length > 0 ? `calls ${called.join(', ')}` : 'calls nobody'].join(
    ', ',
  );
  const box = svg(
    'g',
    {
      class: `node ${risk ?? ''}${owner === undefined ? ' foreign' : ''}`,
      role: 'button',
      tabindex: -1,
      'aria-label': label,
    },
    svg('rect', { x, y: y - HEIGHT / 2, width, height: HEIGHT, rx: 3 }),
    svg('text', { x: x + width / 2, y: y + 4, 'text-anchor': 'middle' }, name),
    risk
      ? svg('text', { class: 'letter', x: x + width - 2, y: y - HEIGHT / 2 - 3, 'text-anchor': 'end' }, letterOf(risk))
      : undefined,
  );
  box.addEventListener('click', () => {
    if (owner !== undefined) store.want({ app: store.filters.app === owner ? '' : owner });
  });
  return box;
}

/** One stop for the tab key; the arrows lead to the nearest node in their direction. */
function moveByArrows(drawing: SVGSVGElement, boxes: readonly SVGGElement[], nodes: readonly PageNode[]): void {
  boxes[0]?.setAttribute('tabindex', '0');
  drawing.addEventListener('keydown', (event) => {
    const at = boxes.findIndex((box) => box === event.target);
    const here = nodes[at];
    if (!here) return;
    if (event.key === 'Enter' || event.key === ' ') boxes[at]?.dispatchEvent(new MouseEvent('click'));
    else {
      const step = STEPS[event.key];
      if (!step) return;
      boxes[nearest(nodes, here, step)]?.focus();
    }
    event.preventDefault();
  });
  drawing.addEventListener('focusin', ({ target }) => {
    for (const box of boxes) box.setAttribute('tabindex', box === target ? '0' : '-1');
  });
}

function nearest(nodes: readonly PageNode[], here: PageNode, [right, down]: readonly [number, number]): number {
  const far = nodes.map(({ x, y }) => {
    const [dx, dy] = [x - here.x, y - here.y];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    return ahead <= 0 ? Infinity : ahead + 3 * aside;
  });
  const least = Math.min(...far);
  return least === Infinity ? -1 : far.indexOf(least);
}
