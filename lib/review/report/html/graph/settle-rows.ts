import type { Edge } from './edge';

/** From the middle of a box to the middle of the next, in pixels. */
const BETWEEN_BOXES = 38;
/** Between two arrows that pass a layer, or an arrow and a box. */
const BETWEEN_ARROWS = 18;
const PASSES = 16;

/**
 * The height at which each slot stands, in pixels from 0: in the order of its layer, far enough from the next, and else
 * as near as can be to what it is linked to.
 *
 * @param isThin Whether a slot only lets an arrow pass.
 */
export function settleRows(
  layers: readonly (readonly string[])[],
  links: readonly Edge[],
  isThin: (slot: string) => boolean,
): ReadonlyMap<string, number> {
  const linked = new Map<string, string[]>();
  for (const { from, to } of links) {
    linked.set(from, [...(linked.get(from) ?? []), to]);
    linked.set(to, [...(linked.get(to) ?? []), from]);
  }
  const between = (a: string, b: string): number => (isThin(a) || isThin(b) ? BETWEEN_ARROWS : BETWEEN_BOXES);
  const rows = new Map<string, number>();
  const wish = (slot: string): number => {
    const found = (linked.get(slot) ?? []).flatMap((other) => rows.get(other) ?? []);
    return found.length === 0 ? (rows.get(slot) ?? 0) : found.reduce((sum, row) => sum + row, 0) / found.length;
  };
  for (let pass = 0; pass <= PASSES; pass += 1) {
    for (const layer of pass % 2 === 0 ? layers : layers.toReversed()) {
      settled(layer, layer.map(wish), between).forEach((row, at) => rows.set(layer[at] ?? '', row));
    }
  }
  const top = Math.min(...rows.values());
  return new Map([...rows].map(([slot, row]) => [slot, Math.round(row - top)]));
}

/** Rows in order, near the wishes: half-way between pushing everything down and pushing everything up. */
function settled(
  layer: readonly string[],
  wishes: readonly number[],
  between: (a: string, b: string) => number,
): readonly number[] {
  const gaps = layer.map((slot, at) => (at === 0 ? 0 : between(layer[at - 1] ?? slot, slot)));
  const down: number[] = [];
  wishes.forEach((wish, at) => down.push(Math.max(wish, (down[at - 1] ?? -Infinity) + (gaps[at] ?? 0))));
  const up = [...wishes];
  for (let at = up.length - 2; at >= 0; at -= 1)
    up[at] = Math.min(up[at] ?? 0, (up[at + 1] ?? 0) - (gaps[at + 1] ?? 0));
  return down.map((row, at) => (row + (up[at] ?? row)) / 2);
}
