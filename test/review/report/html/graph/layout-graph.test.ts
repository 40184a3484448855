import fc from 'fast-check';
import type { Edge } from '../../../../../lib/review/report/html/graph/edge';
import { layersOf } from '../../../../../lib/review/report/html/graph/layers-of';
import { layoutGraph } from '../../../../../lib/review/report/html/graph/layout-graph';

/** Arrows from `a>b b>c`. */
function arrows(text: string): readonly Edge[] {
  return text.split(' ').map((arrow) => ({ from: arrow[0] ?? '', to: arrow[2] ?? '' }));
}

test.each<[name: string, edges: string, layers: string]>([
  ['a chain', 'a>b b>c', 'a0 b1 c2'],
  ['a diamond with a short cut', 'a>b a>c b>d c>d a>d', 'a0 b1 c1 d2'],
  ['a circle is cut where it returns', 'a>b b>c c>a', 'a0 b1 c2'],
  ['who calls late stands late', 'a>b b>c z>c', 'a0 b1 c2 z1'],
])('%s', (_, edges, layers) => {
  const ids = [...new Set(edges.match(/[a-z]/g) ?? [])].sort();
  const found = layersOf(ids, arrows(edges));
  expect(ids.map((id) => `${id}${found.get(id) ?? '?'}`).join(' ')).toBe(layers);
});

const IDS = Array.from({ length: 24 }, (_, at) => `n${String(at).padStart(2, '0')}`);
const GRAPH = fc
  .uniqueArray(fc.tuple(fc.nat(IDS.length - 1), fc.nat(IDS.length - 1)), { selector: String, maxLength: 60 })
  .map((pairs) => pairs.flatMap(([from, to]) => (from === to ? [] : [{ from: IDS[from] ?? '', to: IDS[to] ?? '' }])));
const NODES = IDS.map((id, at) => ({ id, width: 40 + at }));

test('no box covers another, and every arrow ends at its boxes', () => {
  fc.assert(
    fc.property(GRAPH, (edges) => {
      const { nodes, edges: lines, width, height } = layoutGraph(NODES, edges);
      const boxes = NODES.map(({ id, width: wide }) => {
        const [x, y] = nodes.get(id) ?? [-1, -1];
        return { left: x, right: x + wide, top: y - 13, bottom: y + 13 };
      });
      boxes.forEach((box, at) => {
        expect([box.left >= 0, box.top >= 0, box.right <= width, box.bottom <= height]).toEqual([
          true,
          true,
          true,
          true,
        ]);
        for (const other of boxes.slice(at + 1)) {
          const apart =
            box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top;
          expect(apart).toBe(true);
        }
      });
      edges.forEach(({ from, to }, at) => {
        expect(lines[at]?.[0]?.[1]).toBe(nodes.get(from)?.[1]);
        expect(lines[at]?.at(-1)?.[1]).toBe(nodes.get(to)?.[1]);
      });
    }),
    { numRuns: 50 },
  );
});

test('the order of arrows does not matter', () => {
  fc.assert(
    fc.property(GRAPH, (edges) => {
      const [one, other] = [layoutGraph(NODES, edges), layoutGraph(NODES, edges.toReversed())];
      expect(other.nodes).toEqual(one.nodes);
      expect(other.edges.toReversed()).toEqual(one.edges);
    }),
    { numRuns: 50 },
  );
});

test('nothing at all is drawn as nothing', () => {
  expect(layoutGraph([], [])).toMatchObject({ edges: [], nodes: new Map() });
});
