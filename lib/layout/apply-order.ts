import type { ResourceId } from '../model/manifest';
import { isBuiltInGroup } from './kinds';

/** What others need stands before them; what these lists do not know stands between the two. */
const FIRST_APPLIED = `
  Namespace ResourceQuota LimitRange PriorityClass RuntimeClass
  ServiceAccount Secret ConfigMap StorageClass PersistentVolume PersistentVolumeClaim CustomResourceDefinition
  ClusterRole ClusterRoleBinding Role RoleBinding
  Service NetworkPolicy
  DaemonSet Deployment ReplicaSet StatefulSet Pod Job CronJob
  HorizontalPodAutoscaler PodDisruptionBudget
  IngressClass Ingress GatewayClass Gateway HTTPRoute GRPCRoute TLSRoute TCPRoute UDPRoute
`;

/** Admission may refuse what is not up yet, so it comes when all else is applied. */
const LAST_APPLIED = `
  APIService
  ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding MutatingAdmissionPolicy MutatingAdmissionPolicyBinding
  MutatingWebhookConfiguration ValidatingWebhookConfiguration
`;

const FIRST = words(FIRST_APPLIED);
const LAST = words(LAST_APPLIED);
const RANKS = new Map([...FIRST, undefined, ...LAST].map((kind, rank) => [kind, rank]));

/** Where an object stands in the order of applying: a smaller number goes first, kinds that are not known share one. */
export function applyRank(id: ResourceId): number {
  const known = isBuiltInGroup(id.group) || id.group === 'gateway.networking.k8s.io';
  return (known ? RANKS.get(id.kind) : undefined) ?? FIRST.length;
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
