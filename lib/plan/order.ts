import { CLUSTER_BUNDLE, type Bundle } from '../model/bundle';

/** What the order of bundles follows from. */
type Ordered = Pick<Bundle, 'id' | 'dependsOn'>;

/**
 * What each bundle of one cluster waits for: nothing for the cluster's own, otherwise that one and the apps it calls.
 *
 * @param bundles All bundles of one cluster, in any order; calls of apps that are not among them are left out.
 * @returns The names of its predecessors by the name of the bundle.
 */
export function predecessors(bundles: readonly Ordered[]): ReadonlyMap<string, readonly string[]> {
  const present = new Set(bundles.map(({ id }) => id.app));
  return new Map(
    bundles.map(({ id, dependsOn }) => {
      const all = id.app === CLUSTER_BUNDLE ? [] : [CLUSTER_BUNDLE, ...dependsOn];
      return [id.app, all.filter((app) => present.has(app))];
    }),
  );
}

/**
 * How deep each bundle of one cluster stands in the order: 0 when it waits for nothing, otherwise one more than the
 * deepest of its predecessors. Takes time in proportion to bundles and calls.
 *
 * @param bundles All bundles of one cluster, in any order.
 * @returns The level by the name of the bundle.
 * @throws Error when apps call each other in a circle, which the plan refuses before (FL2002).
 */
export function levels(bundles: readonly Ordered[]): ReadonlyMap<string, number> {
  const graph = predecessors(bundles);
  const followers = new Map<string, string[]>([...graph.keys()].map((app) => [app, []]));
  const unplaced = new Map<string, number>();
  for (const [app, before] of graph) {
    unplaced.set(app, before.length);
    for (const one of before) followers.get(one)?.push(app);
  }
  const level = new Map<string, number>();
  let front = [...graph.keys()].filter((app) => unplaced.get(app) === 0);
  for (let depth = 0; front.length > 0; depth++) {
    for (const app of front) level.set(app, depth);
    front = front.flatMap((app) => followers.get(app) ?? []).filter((app) => isLast(app, unplaced));
  }
  if (level.size < graph.size) throw new Error('the apps of a cluster call each other in a circle');
  return level;
}

/** Counts one predecessor of the app as placed; answers whether it was the last. */
function isLast(app: string, unplaced: Map<string, number>): boolean {
  const left = (unplaced.get(app) ?? 0) - 1;
  unplaced.set(app, left);
  return left === 0;
}
