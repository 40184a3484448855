import { compareText } from '../../../../model/compare-text';
import type { Edge } from './edge';
import { layersOf } from './layers-of';
import { orderLayers } from './order-layers';
import { settleRows } from './settle-rows';

/** A node of a graph, and how wide its box is, in pixels. */
export interface SizedNode {
  readonly id: string;
  readonly width: number;
}

/** A point in pixels, from the upper left corner. */
export type Point = readonly [x: number, y: number];

/** Where everything of a graph is drawn. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The left end of each node's box and its middle line. */
  readonly nodes: ReadonlyMap<string, Point>;
  /** The points that each arrow goes through, from the box it leaves to the box it reaches; in the order given. */
  readonly edges: readonly (readonly Point[])[];
}

const BETWEEN_LAYERS = 72;
const MARGIN = 24;

/**
 * Draws a graph in layers from left to right: callers before callees, few crossings, long arrows led between the boxes.
 * The same graph is drawn the same, in whatever order its arrows come.
 *
 * @param nodes In an order that says something: it decides where nothing else does.
 * @param edges Between nodes of the graph, none twice.
 */
export function layoutGraph(nodes: readonly SizedNode[], edges: readonly Edge[]): Layout {
  const widths = new Map(nodes.map(({ id, width }) => [id, width]));
  const layerOf = layersOf([...widths.keys()], edges.toSorted(compareEdges));
  const chains = edges.map((edge) => chainOf(edge, layerOf));
  const links = chains.flatMap(linksOf).sort(compareEdges);
  const layers = orderLayers(slotsOf(layerOf, chains), links);
  const rows = settleRows(layers, links, (slot) => !widths.has(slot));
  const lefts = leftEnds(layers, widths);
  const bottom = Math.max(0, ...rows.values());
  const widest = layers.map((layer) => Math.max(0, ...layer.map((slot) => widths.get(slot) ?? 0)));
  const point = (slot: string, layer: number): Point => [lefts[layer] ?? 0, (rows.get(slot) ?? 0) + MARGIN];
  return {
    width: (lefts.at(-1) ?? 0) + (widest.at(-1) ?? 0) + MARGIN,
    height: bottom + 2 * MARGIN,
    nodes: new Map(nodes.map(({ id }) => [id, point(id, layerOf.get(id) ?? 0)])),
    edges: chains.map((chain) => pointsOf(chain, point, widths, widest)),
  };
}

type Widths = ReadonlyMap<string, number>;

/** An arrow as the slots it goes through, one in each layer, from left to right. */
interface Chain {
  readonly slots: readonly string[];
  /** The layer of the first slot. */
  readonly layer: number;
  readonly leadsBack: boolean;
}

function chainOf(edge: Edge, layerOf: ReadonlyMap<string, number>): Chain {
  const leadsBack = (layerOf.get(edge.from) ?? 0) >= (layerOf.get(edge.to) ?? 0);
  const [left, right] = leadsBack ? [edge.to, edge.from] : [edge.from, edge.to];
  const layer = layerOf.get(left) ?? 0;
  const between = Math.max(0, (layerOf.get(right) ?? 0) - layer - 1);
  const slots = Array.from({ length: between }, (_, at) => JSON.stringify([edge.from, edge.to, at]));
  return { slots: [left, ...slots, right], layer, leadsBack };
}

function linksOf({ slots }: Chain): readonly Edge[] {
  return slots.slice(1).map((to, at) => ({ from: slots[at] ?? to, to }));
}

function slotsOf(layerOf: ReadonlyMap<string, number>, chains: readonly Chain[]): readonly (readonly string[])[] {
  const layers: string[][] = Array.from({ length: Math.max(-1, ...layerOf.values()) + 1 }, () => []);
  for (const [id, layer] of layerOf) layers[layer]?.push(id);
  for (const { slots, layer } of chains.toSorted((a, b) => compareText(a.slots.join(), b.slots.join()))) {
    slots.slice(1, -1).forEach((slot, at) => layers[layer + 1 + at]?.push(slot));
  }
  return layers;
}

function leftEnds(layers: readonly (readonly string[])[], widths: Widths): readonly number[] {
  let left = MARGIN;
  return layers.map((layer) => {
    const at = left;
    left += Math.max(0, ...layer.map((slot) => widths.get(slot) ?? 0)) + BETWEEN_LAYERS;
    return at;
  });
}

function pointsOf(
  chain: Chain,
  point: (slot: string, layer: number) => Point,
  boxes: Widths,
  widest: readonly number[],
): readonly Point[] {
  const points = chain.slots.flatMap((slot, at): readonly Point[] => {
    const layer = chain.layer + at;
    const [left, row] = point(slot, layer);
    const right: Point = [left + (boxes.get(slot) ?? widest[layer] ?? 0), row];
    if (at === 0) return [right];
    return at === chain.slots.length - 1 ? [[left, row]] : [[left, row], right];
  });
  return chain.leadsBack ? points.toReversed() : points;
}

function compareEdges(a: Edge, b: Edge): number {
  return compareText(a.from, b.from) || compareText(a.to, b.to);
}
