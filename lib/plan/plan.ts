import { CLUSTER_BUNDLE, type BundleId } from '../model/bundle';
import type { Cluster, Environment } from '../model/fleet';
import type { AppRun } from '../workspace/app-run';
import type { Workspace } from '../workspace/workspace';
import { checkSelection, selectsBundle, type Selection } from './selection';

/** One cluster and all the apps that run there: apps call each other only within a cluster. */
export interface ClusterPlan {
  readonly environment: Environment;
  readonly cluster: Cluster;
  /** Every app of the cluster, selected or not, in the order of names. */
  readonly runs: readonly AppRun[];
}

/** Which clusters to render, each with all its bundles. */
export interface Plan {
  readonly workspace: Workspace;
  readonly clusters: readonly ClusterPlan[];
}

/**
 * The clusters to do. A cluster is in the plan as soon as one of its bundles is selected, and then with all its apps:
 * a callee's network policy names its callers, and an object must be the only one of its identity, selected or not.
 *
 * @throws UserErrors (FL2004) when the selection names what is not there.
 */
export function makePlan(workspace: Workspace, selection: Selection): Plan {
  checkSelection(selection, workspace);
  const runs = runsByCluster(workspace);
  const clusters = workspace.fleet.environments.flatMap((environment) =>
    environment.clusters.map((cluster) => ({
      environment,
      cluster,
      runs: runs.get(`${environment.name}/${cluster.name}`) ?? [],
    })),
  );
  const isWanted = (plan: ClusterPlan): boolean => bundleIds(plan).some((id) => selectsBundle(selection, id));
  return { workspace, clusters: clusters.filter(isWanted) };
}

/** How many bundles a plan has, the clusters' own included. */
export function countBundles(plan: Plan): number {
  return plan.clusters.flatMap(bundleIds).length;
}

function bundleIds({ environment, cluster, runs }: ClusterPlan): BundleId[] {
  const names = [CLUSTER_BUNDLE, ...runs.map((run) => run.app.name)];
  return names.map((app) => ({ environment: environment.name, cluster: cluster.name, app }));
}

function runsByCluster(workspace: Workspace): Map<string, AppRun[]> {
  const byCluster = new Map<string, AppRun[]>();
  for (const run of workspace.runs) {
    const key = `${run.environment.name}/${run.cluster.name}`;
    const runs = byCluster.get(key);
    if (runs) runs.push(run);
    else byCluster.set(key, [run]);
  }
  return byCluster;
}
