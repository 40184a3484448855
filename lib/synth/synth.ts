import { Problems } from '../errors/problems';
import type { Bundle } from '../model/bundle';
import { countBundles, type ClusterPlan, type Plan } from '../plan/plan';
import { buildApps } from './build-apps';
import { clusterBundle } from './cluster-bundle';
import { rememberPlaces } from './construct-places';
import { renderApp } from './render-app';

/** Hears how many of the bundles are done. */
export type Progress = (done: number, total: number) => void;

/**
 * All bundles of the plan, rendered: the clusters in the order of the plan, in each its own bundle first, then its apps'.
 *
 * @throws UserErrors with every error of every app, each once even where several clusters have it.
 */
export function renderBundles(plan: Plan, onProgress?: Progress): readonly Bundle[] {
  const problems = new Problems();
  const total = countBundles(plan);
  const bundles: Bundle[] = [];
  for (const cluster of plan.clusters) {
    for (const bundle of renderCluster(plan, cluster, problems)) {
      bundles.push(bundle);
      onProgress?.(bundles.length, total);
    }
  }
  problems.throwIfAny();
  return bundles;
}

function* renderCluster(plan: Plan, cluster: ClusterPlan, problems: Problems): Generator<Bundle> {
  const where = { environment: cluster.environment.name, cluster: cluster.cluster.name };
  const { charts, directory } = rememberPlaces(() => buildApps(plan, cluster, problems));
  yield clusterBundle(cluster, (app) => charts.get(app)?.scope.podSecurity ?? 'restricted');
  for (const run of cluster.runs) {
    const id = { ...where, app: run.app.name };
    const chart = charts.get(id.app);
    if (!chart) continue;
    yield {
      id,
      environment: cluster.environment,
      cluster: cluster.cluster,
      namespace: run.namespace,
      manifests: renderApp(chart, problems),
      externals: chart.scope.externals,
      dependsOn: directory.dependenciesOf(id.app),
    };
  }
}
