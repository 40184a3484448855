/**
 * Groups items that have a key in common, directly or by way of others, in time linear to the number of keys.
 *
 * @returns Each item in exactly one group; groups, and the items of each, in the order of the items.
 */
export function groupAlike<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): readonly (readonly T[])[] {
  const parents = items.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    // The way is made shorter for the next who goes it.
    for (let step = at; step !== root;) [step, parents[step]] = [parents[step] ?? root, root];
    return root;
  };
  const first = new Map<string, number>();
  items.forEach((item, at) => {
    for (const key of keysOf(item)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, at);
      else join(parents, rootOf(other), rootOf(at));
    }
  });
  const groups = new Map<number, T[]>();
  items.forEach((item, at) => {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  });
  return [...groups.values()];
}

/** The earlier item stands for both groups. */
function join(parents: number[], a: number, b: number): void {
  parents[Math.max(a, b)] = Math.min(a, b);
}
