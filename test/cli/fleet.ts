import type { Bundle } from '../../lib/model/bundle';
import type { Cluster, Environment } from '../../lib/model/fleet';
import type { KubernetesObject } from '../../lib/model/manifest';
import { markApp, type AppDefinition } from '../../lib/workspace/app-definition';
import type { Workspace } from '../../lib/workspace/workspace';
import { z } from 'zod';
import { platformsOf } from '../../lib/workspace/platforms';

const PLACE = { file: 'environments/any.yaml', line: 1, column: 1 };

/** What a test says of a bundle; default the app `web` on `dev/local`, without objects. */
export interface BundleOptions {
  readonly environment?: string;
  readonly cluster?: string;
  readonly app?: string;
  readonly objects?: readonly KubernetesObject[];
}

export function bundleOf({ environment = 'dev', cluster = 'local', app = 'web', objects = [] }: BundleOptions): Bundle {
  const whole = environmentOf(environment, [cluster]);
  return {
    id: { environment, cluster, app },
    environment: whole,
    cluster: clusterOf(cluster),
    namespace: `${app}-namespace`,
    manifests: objects.map((object) => ({ object, place: PLACE, construct: `${app}/any` })),
    externals: [],
    dependsOn: [],
  };
}

export function deployment(name: string, image: string): KubernetesObject {
  const spec = { template: { spec: { containers: [{ name: 'main', image }] } } };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec };
}

/** A workspace with these clusters by environment and these apps, each owned by `team-<app>`. */
export function workspaceOf(clusters: Readonly<Record<string, readonly string[]>>, apps: readonly string[]): Workspace {
  const environments = Object.entries(clusters).map(([name, names]) => environmentOf(name, names));
  const gitops = {
    agent: 'argocd',
    repository: 'https://git.example.com/fleet.git',
    revision: 'main',
    path: 'dist',
  } as const;
  return {
    root: '/workspace',
    fleet: { name: 'fleet', gitops, policies: { inCluster: false, severities: [] }, environments },
    apps: new Map(apps.map((name) => [name, appOf(name)])),
    runs: [],
    checks: { policies: [], policyDocuments: [], crdDocuments: [], exemptions: [] },
  };
}

function environmentOf(name: string, clusters: readonly string[]): Environment {
  return { name, tier: 'development', clusters: clusters.map(clusterOf), place: PLACE };
}

function clusterOf(name: string): Cluster {
  return { name, region: 'eu-west-1', kubernetes: '1.34', labels: {}, externals: [], ...platformsOf([]), place: PLACE };
}

function appOf(name: string): AppDefinition {
  return markApp({
    name,
    owner: `team-${name}`,
    namespace: undefined,
    podSecurity: 'restricted',
    settings: z.object({}),
    tierDefaults: {},
    exemptions: [],
    build: () => undefined,
    definedAt: { path: `/workspace/apps/${name}.ts`, line: 1, column: 1 },
  });
}
