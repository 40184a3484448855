import { UserError } from '../errors/user-error';
import { annotateForAgents } from '../gitops/agent-annotations';
import { makePlan } from '../plan/plan';
import { renderBundles } from '../synth/synth';
import type { AppDefinition } from '../workspace/app-definition';
import { loadWorkspace } from '../workspace/workspace';
import type { Workspace } from '../workspace/workspace';
import { imaginaryWorkspace, type ImaginaryCluster } from './imaginary-workspace';
import { Rendered } from './rendered';

/** A cluster of the real environment files. */
export interface RealCluster {
  /** The folder that holds `apps/` and `environments/`. */
  readonly root: string;
  readonly environment: string;
  /** @default the environment's first cluster */
  readonly cluster?: string;
}

/**
 * Renders an app for one cluster: an imaginary one, or one of `environments/`.
 *
 * @throws UserErrors as `fairlead synth` would report them.
 */
export function renderApp(app: AppDefinition, where: ImaginaryCluster | RealCluster = {}): Rendered {
  const workspace = 'root' in where ? realWorkspace(where) : imaginaryWorkspace(app, where);
  const environment = 'root' in where ? where.environment : 'test';
  const cluster = ('root' in where ? where.cluster : 'test') ?? firstCluster(workspace, environment);
  const plan = makePlan(workspace, { environments: [environment], clusters: [cluster], apps: [app.name] });
  const bundles = annotateForAgents(renderBundles(plan), workspace.fleet.gitops.agent);
  const bundle = bundles.find(({ id }) => id.app === app.name);
  return new Rendered((bundle?.manifests ?? []).map((manifest) => manifest.object));
}

/** Loads the apps as the test runner loads every other file, so that they share their modules with the test. */
function realWorkspace({ root }: RealCluster): Workspace {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the runner's own require compiles TypeScript
  return loadWorkspace(root, (file) => require(file) as unknown);
}

function firstCluster(workspace: Workspace, name: string): string {
  const environment = workspace.fleet.environments.find((candidate) => candidate.name === name);
  const first = environment?.clusters[0];
  const known = workspace.fleet.environments.map((each) => each.name).join(', ');
  if (!first) throw new UserError('FL2004', { message: `there is no environment "${name}"`, fix: `known: ${known}` });
  return first.name;
}
