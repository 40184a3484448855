import { worse, type Risk } from '../../../model/risk';
import type { CallNode } from '../../calls/call';
import type { ComparedCall, ComparedCalls } from '../../calls/compare-calls';
import { counted } from '../../../model/counted';
import { shortened } from '../shortened';
import { layoutGraph } from './graph/layout-graph';
import type { Matrix } from './matrix-of';
import type { PageArrow, PageEntry, PageGraph, PageNode } from './page-model';

/** Beyond so many, nobody follows an arrow. */
const MOST_NODES = 60;
const LONGEST_NAME = 28;
/** The page writes names in a font of fixed width. */
const LETTER = 7.25;
const PADDING = 22;

/** Who calls whom in an environment, drawn; of a large one what changes and its neighbours. */
export function drawnCalls(
  { environment, nodes, calls }: ComparedCalls,
  matrix: Matrix,
  entries: readonly PageEntry[],
): PageGraph {
  const drawn = drawnNodes(nodes, calls, appRisks(environment, matrix, entries), matrix);
  const positions = new Map(drawn.map(({ id }, at) => [id, at]));
  const arrows = calls.filter(({ from, to }) => positions.has(from) && positions.has(to));
  const layout = layoutGraph(drawn, arrows);
  return {
    environment,
    width: layout.width,
    height: layout.height,
    nodes: drawn.map((node) => {
      const [x, y] = layout.nodes.get(node.id) ?? [0, 0];
      return { ...node, x, y };
    }),
    arrows: arrows.map((call, at) => pageArrow(call, positions, layout.edges[at] ?? [])),
    moreNodes: nodes.length - drawn.length,
  };
}

type DrawnNode = Omit<PageNode, 'x' | 'y'>;

function drawnNodes(
  nodes: readonly CallNode[],
  calls: readonly ComparedCall[],
  risks: ReadonlyMap<number, Risk>,
  { apps }: Matrix,
): readonly DrawnNode[] {
  const all = nodes.map(({ id, name, app }): DrawnNode => {
    const row = app === undefined ? -1 : apps.indexOf(app);
    const risk = risks.get(row);
    const text = shortened(name, LONGEST_NAME);
    const width = Math.ceil(text.length * LETTER + PADDING);
    return { id, name: text, width, ...(row >= 0 && { app: row }), ...(risk && { risk }) };
  });
  if (all.length <= MOST_NODES) return all;
  const changed = calls.filter(({ change }) => change !== 'same').flatMap(endsOf);
  const touched = new Set([...changed, ...all.filter(({ risk }) => risk).map(({ id }) => id)]);
  const near = calls.map(endsOf).filter((ends) => ends.some((id) => touched.has(id)));
  const kept = new Set([...touched, ...near.flat()].slice(0, MOST_NODES));
  return all.filter(({ id }) => kept.has(id));
}

/** The worst that comes of what changes in each app on the clusters of an environment, by the row of the matrix. */
function appRisks(environment: string, matrix: Matrix, entries: readonly PageEntry[]): ReadonlyMap<number, Risk> {
  const risks = new Map<number, Risk>();
  for (const { bundle, risk } of entries.flatMap(({ touches }) => touches)) {
    const { app, place } = matrix.bundles[bundle] ?? { app: -1, place: -1 };
    if (matrix.places[place]?.environment === environment) risks.set(app, worse(risk, risks.get(app) ?? risk));
  }
  return risks;
}

function endsOf({ from, to }: ComparedCall): readonly string[] {
  return [from, to];
}

function pageArrow(call: ComparedCall, positions: ReadonlyMap<string, number>, points: PageArrow['points']): PageArrow {
  const ports = call.ports.length === 0 ? 'any port' : call.ports.join(', ');
  return {
    from: positions.get(call.from) ?? -1,
    to: positions.get(call.to) ?? -1,
    change: call.change,
    text: `${ports} on ${counted(call.clusters.length, 'cluster')}`,
    points,
  };
}
