import { isMapping } from '../../check/schema/structural/is-mapping';
import type { Placed } from '../change';
import type { CallNode } from './call';
import { hasExpressions, wantedLabels, type Mapping } from './selectors';

const NAME = 'app.kubernetes.io/name';
const PART_OF = 'app.kubernetes.io/part-of';
const NAMESPACE = 'kubernetes.io/metadata.name';

/** A policy and the pods that it is about. */
export interface PolicyPods {
  readonly pods: CallNode;
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly spec: Mapping;
}

/**
 * The pods that a policy is about. They are called by the name that they are selected by; what an operator names in its
 * own way, such as a pooler's pods, by the name of what the policy is a part of.
 */
export function podsOf({ object, id }: Placed): PolicyPods {
  const spec = isMapping(object.spec) ? object.spec : {};
  const labels = wantedLabels(spec.podSelector);
  const own = object.metadata.labels ?? {};
  const all = labels.size === 0 && !hasExpressions(spec.podSelector);
  const name = all ? undefined : (labels.get(NAME) ?? own[NAME] ?? id.name);
  const app = own[PART_OF] ?? own[NAME];
  return { pods: podsNode(id.namespace, name, app), namespace: id.namespace, labels, spec };
}

/**
 * The pods that a peer of a policy selects; undefined for an address, and for what no name tells.
 *
 * @param known All policies of the cluster.
 */
export function selectedPods(peer: Mapping, policy: PolicyPods, known: readonly PolicyPods[]): CallNode | undefined {
  const namespace = namespaceOf(peer.namespaceSelector, policy.namespace);
  if (namespace === undefined) return undefined;
  const wanted = wantedLabels(peer.podSelector);
  if (wanted.size === 0)
    return peer.podSelector === undefined && isMapping(peer.ipBlock) ? undefined : podsNode(namespace);
  const there = known.filter((other) => other.namespace === namespace && other.labels.size > 0);
  const same =
    there.find(({ labels }) => holdsAll(labels, wanted)) ?? there.find(({ labels }) => holdsAll(wanted, labels));
  if (same) return same.pods;
  return podsNode(namespace, wanted.get(NAME) ?? [...wanted].map(([key, value]) => `${key}=${value}`).join());
}

function namespaceOf(selector: unknown, own: string): string | undefined {
  return selector === undefined ? own : wantedLabels(selector).get(NAMESPACE);
}

function holdsAll(labels: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): boolean {
  return [...wanted].every(([key, value]) => labels.get(key) === value);
}

function podsNode(namespace: string, name?: string, app?: string): CallNode {
  const id = name === undefined ? namespace : `${namespace}/${name}`;
  return { id, name: name ?? namespace, ...(app !== undefined && { app }) };
}
