import type { Environment } from '../../../model/fleet';
import type { AppDefinition } from '../../../workspace/app-definition';
import type { Workspace } from '../../../workspace/workspace';
import type { Edit } from '../inputs/edit';

/** A workspace in which apps and environments have other names, which their files alone cannot give them. */
export function renamedWorkspace(workspace: Workspace, edits: readonly Edit[]): Workspace {
  const apps = renamings(edits, 'app');
  const environments = renamings(edits, 'environment');
  if (apps.size + environments.size === 0) return workspace;
  const appOf = once((app: AppDefinition): AppDefinition => ({ ...app, name: apps.get(app.name) ?? app.name }));
  const environmentOf = once((each: Environment): Environment => ({
    ...each,
    name: environments.get(each.name) ?? each.name,
  }));
  return {
    ...workspace,
    fleet: { ...workspace.fleet, environments: workspace.fleet.environments.map(environmentOf) },
    apps: new Map([...workspace.apps.values()].map(appOf).map((app) => [app.name, app])),
    runs: workspace.runs.map((run) => {
      const app = appOf(run.app);
      // An app whose namespace nobody names has that of its own name.
      const follows = run.app.namespace === undefined && run.namespace === run.app.name;
      return { ...run, app, environment: environmentOf(run.environment), ...(follows && { namespace: app.name }) };
    }),
  };
}

function renamings(edits: readonly Edit[], kind: 'app' | 'environment'): ReadonlyMap<string, string> {
  return new Map(edits.flatMap((edit) => (edit.in === 'name' && edit.of.kind === kind ? [[edit.from, edit.to]] : [])));
}

/** Runs share their app and their environment, and are told by it. */
function once<T extends object>(make: (value: T) => T): (value: T) => T {
  const made = new Map<T, T>();
  return (value) => {
    const known = made.get(value) ?? make(value);
    made.set(value, known);
    return known;
  };
}
