import type { Bundle } from '../../lib/model/bundle';
import type { Agent, Cluster, Environment, Fleet } from '../../lib/model/fleet';
import type { KubernetesObject, Manifest } from '../../lib/model/manifest';
import type { Tier } from '../../lib/model/tier';
import { platformsOf } from '../../lib/workspace/platforms';

/** A cluster of a fleet under test; `wave` becomes its label. */
export interface ClusterOptions {
  readonly name: string;
  readonly wave?: string | undefined;
  readonly server?: string | undefined;
}

export function cluster({ name, wave, server }: ClusterOptions): Cluster {
  return {
    name,
    region: 'eu-west-1',
    kubernetes: '1.34',
    labels: wave === undefined ? {} : { wave },
    ...(server !== undefined && { server }),
    externals: [],
    ...platformsOf([]),
    place: { file: 'environments/test.yaml', line: 4, column: 3 },
  };
}

export function environment(name: string, tier: Tier, clusters: readonly Cluster[]): Environment {
  return { name, tier, clusters, place: { file: `environments/${name}.yaml`, line: 1, column: 14 } };
}

export function fleet(agent: Agent, environments: readonly Environment[], revision = 'main'): Fleet {
  const repository = 'https://git.example.com/boutique/config.git';
  const policies = { inCluster: false, severities: [] };
  return { name: 'boutique', gitops: { agent, repository, revision, path: 'dist' }, policies, environments };
}

/** A bundle of the environment's cluster, in the namespace of its own name; unless objects are given, it holds one. */
export function bundle(
  environment: Environment,
  cluster: Cluster,
  app: string,
  rest: { readonly dependsOn?: readonly string[]; readonly objects?: readonly KubernetesObject[] } = {},
): Bundle {
  return {
    id: { environment: environment.name, cluster: cluster.name, app },
    environment,
    cluster,
    namespace: app === 'cluster' ? '' : app,
    externals: [],
    dependsOn: rest.dependsOn ?? [],
    manifests: (rest.objects ?? [object('v1', 'ConfigMap', app, { namespace: app })]).map(manifest),
  };
}

export function object(
  apiVersion: string,
  kind: string,
  name: string,
  metadata: Partial<KubernetesObject['metadata']> = {},
): KubernetesObject {
  return { apiVersion, kind, metadata: { name, ...metadata } };
}

function manifest(object: KubernetesObject): Manifest {
  return { object, place: { file: 'apps/test.ts', line: 1, column: 1 }, construct: 'test' };
}
