import type { Where } from '../change';
import type { Review } from '../review';
import { counted } from '../../model/counted';

/** So many clusters of an environment are named, where not all of it is meant. */
const NAMED = 3;

/** Says where something happens, knowing all clusters that there are. */
export type WhereText = (where: readonly Where[]) => string;

/** A place by its name: `prod/eu-1`; `Argo CD of prod` where the agent of an environment reads it. */
export function placeName({ environment, cluster }: Where): string {
  return cluster === undefined ? `Argo CD of ${environment}` : `${environment}/${cluster}`;
}

/**
 * How reports on this review say where: `all 7 clusters`, `both clusters`, `prod (3 clusters)`, `prod/eu-1, prod/us-1`, or
 * `prod (12 of 60 clusters)`.
 */
export function whereTextOf(review: Review): WhereText {
  const all = clustersByEnvironment(review.bundles.map((bundle) => bundle.where));
  const total = sizeOf(all);
  return (where) => {
    const named = clustersByEnvironment(where);
    const agents = where.filter(({ cluster }) => cluster === undefined).map(placeName);
    const clusters =
      sizeOf(named) === total && total > 1
        ? [total === 2 ? 'both clusters' : `all ${total} clusters`]
        : [...named].map(([environment, names]) => environmentText(environment, names, all.get(environment)?.size));
    return [...clusters, ...agents].join(', ');
  };
}

type Clusters = ReadonlyMap<string, ReadonlySet<string>>;

function clustersByEnvironment(where: readonly Where[]): Clusters {
  const clusters = new Map<string, Set<string>>();
  for (const { environment, cluster } of where) {
    if (cluster === undefined) continue;
    const names = clusters.get(environment) ?? new Set();
    clusters.set(environment, names.add(cluster));
  }
  return clusters;
}

function sizeOf(clusters: Clusters): number {
  return [...clusters.values()].reduce((sum, names) => sum + names.size, 0);
}

function environmentText(environment: string, names: ReadonlySet<string>, all = 0): string {
  if (names.size > 1 && names.size === all) return `${environment} (${counted(all, 'cluster')})`;
  if (names.size > NAMED) return `${environment} (${names.size} of ${counted(all, 'cluster')})`;
  return [...names].map((name) => `${environment}/${name}`).join(', ');
}
