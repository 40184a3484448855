import { nearest } from '../errors/nearest';
import { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import { CLUSTER_BUNDLE, type BundleId } from '../model/bundle';
import type { Workspace } from '../workspace/workspace';

/** What a run is narrowed to; an empty list means all. */
export interface Selection {
  readonly environments: readonly string[];
  readonly clusters: readonly string[];
  readonly apps: readonly string[];
}

export const EVERYTHING: Selection = { environments: [], clusters: [], apps: [] };

/** Whether nothing is left out. */
export function isEverything({ environments, clusters, apps }: Selection): boolean {
  return environments.length + clusters.length + apps.length === 0;
}

/** @throws UserErrors (FL2004) for each name that the workspace does not have, and when the names together match nothing. */
export function checkSelection(selection: Selection, workspace: Workspace): void {
  const problems = new Problems();
  const { environments } = workspace.fleet;
  const known = {
    environment: environments.map((environment) => environment.name),
    cluster: environments.flatMap((environment) => environment.clusters.map((cluster) => cluster.name)),
    app: [CLUSTER_BUNDLE, ...workspace.apps.keys()],
  };
  checkNames('environment', selection.environments, known.environment, problems);
  checkNames('cluster', selection.clusters, known.cluster, problems);
  checkNames('app', selection.apps, known.app, problems);
  problems.throwIfAny();
  if (!matchesSomething(selection, workspace)) {
    throw new UserError('FL2004', {
      message: 'no app runs where the selection asks for it',
      fix: 'see what runs where with: fairlead list',
    });
  }
}

export function selectsBundle(selection: Selection, id: BundleId): boolean {
  return (
    admits(selection.environments, id.environment) &&
    admits(selection.clusters, id.cluster) &&
    admits(selection.apps, id.app)
  );
}

/**
 * Whether a run of this selection answers for a bundle of the index, so that what it no longer gives is removed.
 * The agents' bundles list all apps, so only a run that renders all of them may touch them.
 */
export function ownsBundle(selection: Selection, bundle: string): boolean {
  const [first = '', second = '', third = ''] = bundle.split('/');
  if (first !== 'gitops') return selectsBundle(selection, { environment: first, cluster: second, app: third });
  const wholeCluster = selection.apps.length === 0 && admits(selection.environments, third || second);
  if (second === 'flux') {
    const cluster = bundle.split('/')[3] ?? '';
    return wholeCluster && admits(selection.clusters, cluster);
  }
  return wholeCluster && selection.clusters.length === 0;
}

function admits(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.includes(name);
}

function checkNames(what: string, asked: readonly string[], known: readonly string[], problems: Problems): void {
  for (const name of asked) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    problems.add(
      new UserError('FL2004', {
        message: `there is no ${what} "${name}"`,
        fix: near ? `did you mean "${near}"?` : `known: ${[...new Set(known)].join(', ')}`,
      }),
    );
  }
}

function matchesSomething(selection: Selection, workspace: Workspace): boolean {
  return workspace.fleet.environments.some((environment) =>
    environment.clusters.some(
      (cluster) =>
        selectsBundle(selection, { environment: environment.name, cluster: cluster.name, app: CLUSTER_BUNDLE }) ||
        workspace.runs.some(
          (run) =>
            run.environment === environment &&
            run.cluster === cluster &&
            selectsBundle(selection, { environment: environment.name, cluster: cluster.name, app: run.app.name }),
        ),
    ),
  );
}
