import type { Edge } from './edge';

const SWEEPS = 12;

/**
 * The slots of each layer in an order in which few links cross: each slot goes to the middle of those that it is linked
 * to in the layer before, then in the layer behind, and so on; the best order on the way is taken.
 *
 * @param links Each between two neighbouring layers.
 */
export function orderLayers(
  layers: readonly (readonly string[])[],
  links: readonly Edge[],
): readonly (readonly string[])[] {
  const before = neighbours(links.map(({ from, to }) => ({ from: to, to: from })));
  const behind = neighbours(links);
  let order = layers;
  let best = { order, crossings: crossings(order, links) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep += 1) {
    order = sweep % 2 === 0 ? swept(order, before) : swept(order.toReversed(), behind).toReversed();
    const found = crossings(order, links);
    if (found < best.crossings) best = { order, crossings: found };
  }
  return best.order;
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighbours(links: readonly Edge[]): Neighbours {
  const found = new Map<string, string[]>();
  for (const { from, to } of links) found.set(from, [...(found.get(from) ?? []), to]);
  return found;
}

function swept(layers: readonly (readonly string[])[], linked: Neighbours): readonly (readonly string[])[] {
  let positions: ReadonlyMap<string, number> = new Map();
  return layers.map((layer) => {
    const wish = new Map(layer.map((slot, at) => [slot, middle(linked.get(slot) ?? [], positions) ?? at]));
    const sorted = layer.toSorted((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
    positions = new Map(sorted.map((slot, at) => [slot, at]));
    return sorted;
  });
}

function middle(slots: readonly string[], positions: ReadonlyMap<string, number>): number | undefined {
  const found = slots.flatMap((slot) => positions.get(slot) ?? []);
  return found.length === 0 ? undefined : found.reduce((sum, at) => sum + at, 0) / found.length;
}

function crossings(layers: readonly (readonly string[])[], links: readonly Edge[]): number {
  const place = new Map(layers.flatMap((layer, of) => layer.map((slot, at) => [slot, { of, at }] as const)));
  const spans = links.flatMap(({ from, to }) => {
    const [a, b] = [place.get(from), place.get(to)];
    return a && b ? [{ layer: a.of, from: a.at, to: b.at }] : [];
  });
  let count = 0;
  spans.forEach((one, at) => {
    for (const other of spans.slice(at + 1)) {
      if (one.layer === other.layer && (one.from - other.from) * (one.to - other.to) < 0) count += 1;
    }
  });
  return count;
}
