import type { Cluster, Environment, Fleet } from '../model/fleet';
import type { Tier } from '../model/tier';
import type { AppDefinition } from '../workspace/app-definition';
import type { AppRun } from '../workspace/app-run';
import { platformsOf, type PlatformSource } from '../workspace/platforms';
import { givenSettings } from '../workspace/settings/given-settings';
import type { Workspace } from '../workspace/workspace';

/** Places of a test's own files are told in full. */
const ROOT = '/';

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
  /** What the cluster offers to databases, as `postgres` of an environment file. @default CloudNativePG, no backups */
  readonly postgres?: PlatformSource['postgres'];
  /** How the cluster is monitored, as `monitoring` of an environment file. @default by Prometheus in `monitoring` */
  readonly monitoring?: PlatformSource['monitoring'];
  /** @default argocd */
  readonly agent?: Fleet['gitops']['agent'];
}

/** A workspace of one environment, `test`, with one cluster, `test`, that runs the app and its neighbours. */
export function imaginaryWorkspace(app: AppDefinition, where: ImaginaryCluster): Workspace {
  const place = { file: 'test', line: 1, column: 1 };
  const cluster: Cluster = {
    name: 'test',
    region: 'test-1',
    kubernetes: '1.34',
    labels: {},
    gateway: { name: 'public', namespace: 'gateway' },
    externals: [],
    ...platformsOf([where]),
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
    settings: givenSettings(ROOT, each.app, environment.tier, each.settings),
    place,
  }));
  const gitops = {
    agent: where.agent ?? 'argocd',
    repository: 'https://git.example.com/test.git',
    revision: 'main',
    path: 'dist',
  };
  return {
    root: ROOT,
    fleet: { name: 'test', gitops, policies: { inCluster: false, severities: [] }, environments: [environment] },
    apps: new Map(apps.map((each) => [each.app.name, each.app])),
    runs,
    checks: { policies: [], policyDocuments: [], crdDocuments: [], exemptions: [] },
  };
}
