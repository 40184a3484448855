import { CLUSTER_BUNDLE, type Bundle } from '../model/bundle';
import type { Agent } from '../model/fleet';
import type { KubernetesObject, Manifest } from '../model/manifest';
import type { ClusterPlan } from '../plan/plan';

const LABELS = { 'app.kubernetes.io/managed-by': 'fairlead' };

/** What the apps of a cluster share: their namespaces, each held to Pod Security "restricted" and closed by default. */
export function clusterBundle({ environment, cluster, runs }: ClusterPlan, agent: Agent): Bundle {
  const places = new Map([...runs].reverse().map((run) => [run.namespace, run.place]));
  const manifests = [...places].sort(byName).flatMap(([namespace, place]): Manifest[] =>
    [namespaceObject(namespace, cluster.kubernetes, agent), defaultDeny(namespace)].map((object) => ({
      object,
      place,
      construct: `namespace/${namespace}`,
    })),
  );
  const id = { environment: environment.name, cluster: cluster.name, app: CLUSTER_BUNDLE };
  return { id, environment, cluster, namespace: '', manifests, dependsOn: [] };
}

/** Pinned to the cluster's own version: an upgrade of Kubernetes must not tighten the rules by itself. */
function namespaceObject(name: string, kubernetes: string, agent: Agent): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      labels: {
        ...LABELS,
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/enforce-version': `v${kubernetes}`,
      },
      annotations: keepWhenPruned(agent),
    },
  };
}

/** A namespace takes everything in it along, so neither agent may delete one on its own. */
function keepWhenPruned(agent: Agent): Record<string, string> {
  return {
    ...(agent === 'flux' ? {} : { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' }),
    ...(agent === 'argocd' ? {} : { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' }),
  };
}

/** For pods that no workload's own policy selects. */
function defaultDeny(namespace: string): KubernetesObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'default-deny', namespace, labels: LABELS },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  };
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
