import type { Edge } from './edge';

/**
 * The layer of each node, counted from 0: arrows lead to later layers, save those that would close a circle. A node that
 * nothing leads to stands right before the first that it leads to.
 *
 * @param ids Their order decides which arrow of a circle is the one that leads back.
 */
export function layersOf(ids: readonly string[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const forward = withoutCircles(ids, edges);
  const into = targetsOf(forward.map(({ from, to }) => ({ from: to, to: from })));
  const out = targetsOf(forward);
  const layers = new Map<string, number>();
  const layer = (id: string): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...(into.get(id) ?? []).map(layer)) + 1;
    layers.set(id, found);
    return found;
  };
  ids.forEach(layer);
  for (const id of ids) {
    const targets = out.get(id) ?? [];
    if (!into.has(id) && targets.length > 0) layers.set(id, Math.min(...targets.map(layer)) - 1);
  }
  return layers;
}

/** The arrows but for those that lead back to where a walk in the order of ids came from. */
function withoutCircles(ids: readonly string[], edges: readonly Edge[]): readonly Edge[] {
  const out = targetsOf(edges);
  const done = new Set<string>();
  const onTheWay = new Set<string>();
  const forward: Edge[] = [];
  const visit = (from: string): void => {
    onTheWay.add(from);
    for (const to of out.get(from) ?? []) {
      if (onTheWay.has(to)) continue;
      forward.push({ from, to });
      if (!done.has(to)) visit(to);
    }
    onTheWay.delete(from);
    done.add(from);
  };
  for (const id of ids) if (!done.has(id)) visit(id);
  return forward;
}

function targetsOf(edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = targets.get(from);
    if (known) known.push(to);
    else targets.set(from, [to]);
  }
  return targets;
}
