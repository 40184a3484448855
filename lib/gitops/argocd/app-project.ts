import type { Bundle } from '../../model/bundle';
import type { Fleet } from '../../model/fleet';
import { resourceId } from '../../model/manifest';
import {
  ARGOCD_API,
  ARGOCD_FINALIZER,
  type AppProject,
  type ArgoDestination,
  type GroupKind,
} from '../../resources/argocd';
import { AGENT_LABELS, type AgentIdentity } from '../agent-object';
import type { EnvironmentBundles } from '../environment-bundles';
import { clusterReference } from './destination';

/** What an environment's Applications may do: no more than the bundles need, so that a stray manifest is refused. */
export function appProject(identity: AgentIdentity, fleet: Fleet, bundles: EnvironmentBundles): AppProject {
  const kinds = clusterKinds(bundles.clusters.flatMap((cluster) => cluster.bundles));
  return {
    apiVersion: ARGOCD_API,
    kind: 'AppProject',
    metadata: {
      ...identity,
      labels: AGENT_LABELS,
      // Before the ApplicationSet when both are new, after it when both go.
      annotations: { 'argocd.argoproj.io/sync-wave': '-1' },
      finalizers: [ARGOCD_FINALIZER],
    },
    spec: {
      description: `Environment ${bundles.environment.name} of the fleet ${fleet.name}`,
      sourceRepos: [fleet.gitops.repository],
      destinations: destinations(bundles),
      ...(kinds.length > 0 && { clusterResourceWhitelist: kinds }),
    },
  };
}

/**
 * The namespaces in use on each cluster, those of objects outside their bundle's namespace included; the empty one for
 * the cluster's own bundle, whose Application has none.
 */
function destinations({ environment, clusters }: EnvironmentBundles): ArgoDestination[] {
  return clusters.flatMap(({ cluster, bundles }) => {
    const namespaces = new Set(bundles.flatMap(namespacesOf));
    return [...namespaces].sort().map((namespace) => ({ ...clusterReference(environment, cluster), namespace }));
  });
}

function namespacesOf({ namespace, manifests }: Bundle): string[] {
  return [namespace, ...manifests.flatMap(({ object }) => object.metadata.namespace ?? [])];
}

/** The kinds of the objects that name no namespace: for a namespaced kind among them the entry means nothing. */
function clusterKinds(bundles: readonly Bundle[]): GroupKind[] {
  const kinds = new Map<string, GroupKind>();
  for (const { object } of bundles.flatMap(({ manifests }) => manifests)) {
    const { group, kind, namespace } = resourceId(object);
    if (namespace === '') kinds.set(`${group}/${kind}`, { group, kind });
  }
  return [...kinds.keys()].sort().flatMap((key) => kinds.get(key) ?? []);
}
