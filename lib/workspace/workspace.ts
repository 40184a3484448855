import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import type { Fleet } from '../model/fleet';
import type { AppDefinition } from './app-definition';
import type { AppRun } from './app-run';
import { loadApps } from './apps/load-apps';
import { readCheckSources, type CheckSources } from './check-sources';
import { loadTypeScript, type ModuleLoader } from './apps/load-module';
import { findEnvironments } from './find-environments';
import { NOTHING_SHARED, readEnvironment } from './read-environment';
import { readFleet } from './read-fleet';
import { readYaml, type DocumentReader } from './read-yaml';
import { refuseSameClusters } from './same-clusters';
import { resolveRuns } from './settings/resolve-runs';
import { unknownSettings } from './settings/shared-settings';

/** Everything that is read from files, validated. */
export interface Workspace {
  /** Absolute path of the folder that holds `apps/` and `environments/`, without symbolic links. */
  readonly root: string;
  readonly fleet: Fleet;
  /** Apps by name, in the order of their names, also those that no environment runs. */
  readonly apps: ReadonlyMap<string, AppDefinition>;
  /** In the order of environment files, of clusters in the file, and of app names. */
  readonly runs: readonly AppRun[];
  /** What manifests are judged by beside what ships with fairlead. */
  readonly checks: CheckSources;
}

/**
 * Reads a workspace: `environments/fleet.yaml`, the other files of `environments/`, and the apps of `apps/`.
 *
 * @param root The folder that holds `apps/` and `environments/`.
 * @param loadModule Runs the files of apps; default as TypeScript, without a build step.
 * @param read Reads the files of `environments/`; default as they stand there.
 * @throws UserErrors with all that is wrong in any of the files.
 */
export function loadWorkspace(
  root: string,
  loadModule: ModuleLoader = loadTypeScript,
  read: DocumentReader = readYaml,
): Workspace {
  const folder = realRoot(root);
  const problems = new Problems();
  const apps = loadApps(folder, loadModule, problems);
  const fleet = readFleet(folder, problems, read);
  const sources = findEnvironments(folder, problems).flatMap(
    (path) => readEnvironment(folder, path, fleet?.wide ?? NOTHING_SHARED, problems, read) ?? [],
  );
  const resolved = sources.map((source) => resolveRuns(source, fleet, apps));
  const documents = [...(fleet ? [fleet] : []), ...sources].map(({ document }) => document);
  for (const error of unknownSettings(documents, apps)) problems.add(error);
  for (const error of resolved.flatMap((each) => each.errors)) problems.add(error);
  const environments = sources.flatMap(({ environment }) => environment ?? []);
  refuseSameClusters(environments, fleet?.file?.gitops.agent, problems);
  const checks = readCheckSources(folder, { apps, sources, environments }, loadModule, problems);
  problems.throwIfAny();
  if (!fleet?.fleet) throw new Error('the fleet has errors that nobody told');
  return {
    root: folder,
    fleet: { ...fleet.fleet, environments },
    apps: new Map([...apps.loaded].map(([name, { definition }]) => [name, definition])),
    runs: resolved.flatMap(({ runs }) => runs),
    checks,
  };
}

/** Modules are known by their real path, so places in them are told from the real root. */
function realRoot(root: string): string {
  try {
    return realpathSync(resolve(root));
  } catch (cause) {
    throw new UserError('FL1001', {
      message: `${root} is no folder that can be read`,
      fix: 'run fairlead in the folder that holds apps/ and environments/',
      cause,
    });
  }
}
