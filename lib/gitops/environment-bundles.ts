import type { Bundle } from '../model/bundle';
import { compareText } from '../model/compare-text';
import type { Cluster, Environment, Fleet } from '../model/fleet';

/** One cluster and its bundles that have objects, in the order of their names, the cluster's own among them. */
export interface ClusterBundles {
  readonly cluster: Cluster;
  readonly bundles: readonly Bundle[];
}

/** One environment and its clusters that have bundles, in the order of the environment's file. */
export interface EnvironmentBundles {
  readonly environment: Environment;
  readonly clusters: readonly ClusterBundles[];
}

/**
 * The bundles by environment and cluster, whatever order they come in. A bundle without objects has no folder, so that
 * there is nothing to apply: it is left out, as are environments and clusters without bundles.
 */
export function environmentBundles(fleet: Fleet, bundles: readonly Bundle[]): readonly EnvironmentBundles[] {
  const byCluster = new Map<string, Bundle[]>();
  for (const bundle of bundles.filter(({ manifests }) => manifests.length > 0)) {
    const key = `${bundle.id.environment}/${bundle.id.cluster}`;
    const those = byCluster.get(key);
    if (those) those.push(bundle);
    else byCluster.set(key, [bundle]);
  }
  return fleet.environments
    .map((environment) => ({
      environment,
      clusters: environment.clusters.flatMap((cluster) => {
        const those = byCluster.get(`${environment.name}/${cluster.name}`);
        return those ? [{ cluster, bundles: those.sort(byName) }] : [];
      }),
    }))
    .filter(({ clusters }) => clusters.length > 0);
}

function byName(a: Bundle, b: Bundle): number {
  return compareText(a.id.app, b.id.app);
}
