import { UserError } from '../errors/user-error';
import type { Cluster, Environment, Fleet } from '../model/fleet';
import type { Tier } from '../model/tier';
import { makePlan } from '../plan/plan';
import { renderBundles } from '../synth/synth';
import type { AppDefinition } from '../workspace/app-definition';
import { loadWorkspace } from '../workspace/load-workspace';
import type { AppRun, Workspace } from '../workspace/workspace';
import { Rendered } from './rendered';

/** A cluster made up for a test. */
export interface ImaginaryCluster {
  /** @default production, whose defaults are the strictest */
  readonly tier?: Tier;
  /** The app's settings, as an environment file would give them. @default none */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The other apps on the cluster: those that the app calls, and those whose calls it should let in. @default none */
  readonly neighbours?: readonly (
    AppDefinition | { readonly app: AppDefinition; readonly settings: Readonly<Record<string, unknown>> }
  )[];
  /** Properties of the cluster, where the app depends on them. */
  readonly cluster?: Partial<Pick<Cluster, 'region' | 'kubernetes' | 'labels' | 'gateway'>>;
  /** @default argocd */
  readonly agent?: Fleet['gitops']['agent'];
}

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
  return new Rendered(renderBundles(plan).flatMap((bundle) => bundle.manifests.map((manifest) => manifest.object)));
}

/** Loads the apps as the test runner loads every other file, so that they share their modules with the test. */
function realWorkspace({ root }: RealCluster): Workspace {
  return loadWorkspace(root, (file) => require(file) as unknown);
}

function firstCluster(workspace: Workspace, name: string): string {
  const environment = workspace.fleet.environments.find((candidate) => candidate.name === name);
  const first = environment?.clusters[0];
  if (!first) throw new UserError('FL2004', { message: `there is no environment "${name}"` });
  return first.name;
}

function imaginaryWorkspace(app: AppDefinition, where: ImaginaryCluster): Workspace {
  const place = { file: 'test', line: 1, column: 1 };
  const cluster: Cluster = {
    name: 'test',
    region: 'test-1',
    kubernetes: '1.34',
    labels: {},
    gateway: { name: 'public', namespace: 'gateway' },
    ...where.cluster,
    place,
  };
  const environment: Environment = { name: 'test', tier: where.tier ?? 'production', clusters: [cluster], place };
  const neighbours = (where.neighbours ?? []).map((each) => ('app' in each ? each : { app: each, settings: {} }));
  const apps = [{ app, settings: where.settings ?? {} }, ...neighbours];
  const runs = apps.map((each): AppRun => ({
    app: each.app,
    environment,
    cluster,
    namespace: each.app.namespace ?? each.app.name,
    settings: { values: parseSettings(each.app, environment.tier, each.settings), origins: new Map() },
    place,
  }));
  const gitops = {
    agent: where.agent ?? 'argocd',
    repository: 'https://git.example.com/test.git',
    revision: 'main',
    path: 'dist',
  };
  return {
    root: '/',
    fleet: { name: 'test', gitops, environments: [environment] },
    apps: new Map(apps.map((each) => [each.app.name, each.app])),
    runs,
  };
}

function parseSettings(
  app: AppDefinition,
  tier: Tier,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return app.settings.strict().parse({ ...app.tierDefaults[tier], ...given });
}
