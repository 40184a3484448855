import { CLUSTER_BUNDLE, type Bundle } from '../model/bundle';
import { compareText } from '../model/compare-text';
import type { KubernetesObject, Manifest } from '../model/manifest';
import type { Place } from '../model/place';
import type { ClusterPlan } from '../plan/plan';
import { looserPodSecurity, type PodSecurity } from '../workspace/app-definition';

const LABELS = { 'app.kubernetes.io/managed-by': 'fairlead' };

/** What the apps of a namespace ask of it. */
interface SharedNamespace {
  readonly name: string;
  /** Where the first of its apps is named. */
  readonly place: Place;
  /** The loosest that one of its apps needs. */
  readonly podSecurity: PodSecurity;
}

/**
 * What the apps of a cluster share: their namespaces, each held to Pod Security and closed by default.
 *
 * @param needed What the pods that operators make for an app need, beyond what the app itself asks for.
 */
export function clusterBundle(
  { environment, cluster, runs }: ClusterPlan,
  needed: (app: string) => PodSecurity = () => 'restricted',
): Bundle {
  const asked = runs.map(({ namespace: name, place, app }) => {
    return { name, place, podSecurity: looserPodSecurity(app.podSecurity, needed(app.name)) };
  });
  const manifests = sharedNamespaces(asked).flatMap((namespace): Manifest[] =>
    [namespaceObject(namespace, cluster.kubernetes), defaultDeny(namespace.name)].map((object) => ({
      object,
      place: namespace.place,
      construct: `namespace/${namespace.name}`,
    })),
  );
  const id = { environment: environment.name, cluster: cluster.name, app: CLUSTER_BUNDLE };
  return { id, environment, cluster, namespace: '', manifests, externals: [], dependsOn: [] };
}

function sharedNamespaces(asked: readonly SharedNamespace[]): SharedNamespace[] {
  const namespaces = new Map<string, SharedNamespace>();
  for (const each of asked) {
    const known = namespaces.get(each.name) ?? each;
    namespaces.set(each.name, { ...known, podSecurity: looserPodSecurity(known.podSecurity, each.podSecurity) });
  }
  return [...namespaces.values()].sort((a, b) => compareText(a.name, b.name));
}

function namespaceObject({ name, podSecurity }: SharedNamespace, kubernetes: string): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      labels: { ...LABELS, ...podSecurityLabels(podSecurity, `v${kubernetes}`) },
    },
  };
}

/** Pinned to the cluster's own version: an upgrade of Kubernetes must not tighten the rules by itself. */
function podSecurityLabels(enforced: PodSecurity, version: string): Record<string, string> {
  const mode = (name: string, level: PodSecurity): Record<string, string> => ({
    [`pod-security.kubernetes.io/${name}`]: level,
    [`pod-security.kubernetes.io/${name}-version`]: version,
  });
  // Who applies a pod that would not have needed the looser level is told so.
  return { ...mode('enforce', enforced), ...(enforced !== 'restricted' && mode('warn', 'restricted')) };
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
