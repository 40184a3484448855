import type { AppContext } from '../constructs/app/app-context';
import type { AppScope } from '../constructs/app/app-scope';
import { UserError, UserErrors } from '../errors/user-error';
import type { Problems } from '../errors/problems';
import { thrownLine } from '../errors/thrown-text';
import { frozen } from '../model/frozen';
import { CalleeFailed, Directory } from '../plan/directory';
import type { ClusterPlan, Plan } from '../plan/plan';
import { placeIn, throwSite } from '../workspace/call-site';
import type { AppDefinition } from '../workspace/app-definition';
import type { AppRun } from '../workspace/app-run';
import { BundleChart } from './bundle-chart';

/** The apps of one cluster, built and ready to be rendered. */
export interface BuiltCluster {
  /** Charts of the apps that could be built, by the app's name. */
  readonly charts: ReadonlyMap<string, BundleChart>;
  readonly directory: Directory;
}

/** Builds every app of a cluster, callees before their callers; what goes wrong is added to `problems`. */
export function buildApps(plan: Plan, cluster: ClusterPlan, problems: Problems): BuiltCluster {
  const runs = new Map(cluster.runs.map((run) => [run.app.name, run]));
  const charts = new Map<string, BundleChart>();
  const directory: Directory = new Directory({
    running: new Set(runs.keys()),
    known: new Set(plan.workspace.apps.keys()),
    where: `${cluster.environment.name}/${cluster.cluster.name}`,
    build: (app) => {
      const run = runs.get(app);
      const chart = run && buildApp(plan, run, directory, problems);
      if (chart) charts.set(app, chart);
      return chart !== undefined;
    },
  });
  for (const app of runs.keys()) directory.ensureBuilt(app);
  return { charts, directory };
}

function buildApp(plan: Plan, run: AppRun, directory: Directory, problems: Problems): BundleChart | undefined {
  try {
    const chart = new BundleChart(contextOf(plan, run, directory));
    const build = run.app.build as (scope: AppScope) => unknown;
    const outcome = build(chart.scope);
    if (outcome instanceof Promise) refuseAsync(outcome, plan.workspace.root, run.app);
    return chart;
  } catch (error) {
    // Whoever calls an app that failed has nothing to mend himself.
    if (!(error instanceof CalleeFailed)) report(error, plan.workspace.root, run, problems);
    return undefined;
  }
}

/** @throws UserError FL3001 */
function refuseAsync(outcome: Promise<unknown>, root: string, { name, definedAt }: AppDefinition): never {
  // Whatever becomes of the promise, nobody waits for it.
  outcome.catch(() => undefined);
  throw new UserError('FL3001', {
    message: `build(app) of app "${name}" must not be async: it returned a promise`,
    place: placeIn(root, definedAt),
    fix: 'make it a plain function, and let what it needs be a setting',
  });
}

function contextOf(plan: Plan, run: AppRun, directory: Directory): AppContext {
  const { root } = plan.workspace;
  const { app, environment, cluster, namespace, settings } = run;
  // Clusters share these objects: an app that changes one must fail rather than change what others see.
  return {
    root,
    name: app.name,
    owner: app.owner,
    environment: frozen(environment),
    cluster: frozen(cluster),
    siblings: () =>
      plan.workspace.runs.flatMap((other) =>
        other.app === app && other.environment === environment ? [frozen(other.cluster)] : [],
      ),
    namespace,
    settings: frozen(settings.values),
    definedAt: app.definedAt,
    directory,
  };
}

function report(error: unknown, root: string, run: AppRun, problems: Problems): void {
  if (error instanceof UserError || error instanceof UserErrors) {
    problems.catch(() => {
      throw error;
    });
    return;
  }
  const where = `${run.environment.name}/${run.cluster.name}`;
  problems.add(
    new UserError('FL3001', {
      message: `app "${run.app.name}" threw while it was built: ${thrownLine(error)}`,
      place: placeIn(root, throwSite(error) ?? run.app.definedAt),
      fix: `mend the app, or the setting it stumbles over on ${where}`,
      cause: error,
    }),
  );
}
