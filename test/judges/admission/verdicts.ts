import { compilePolicy } from '../../../lib/check/policy/compile-policy';
import { admissionObjects } from '../../../lib/check/policy/export/admission-objects';
import { judge } from '../../../lib/check/policy/judge';
import type { KubernetesObject } from '../../../lib/model/manifest';
import type { AdmissionSpec, MatchResources, Policy } from '../../../lib/model/policy';
import { isClusterScoped } from '../../../lib/resources/cluster-scoped';
import { creationOf, type Answer, type AskedPolicy, type Question } from './ask-api-server';

/** Puts a question to the API server. */
type Ask = (question: Question) => Answer;

const TIER = 'production';

/** A policy as a cluster holds it; one that is about git alone as it is. */
export function held(policy: Policy, kubernetes: string): AskedPolicy | undefined {
  const objects = admissionObjects(policy, { kubernetes, tier: TIER, exemptions: [] });
  const spec = objects.find(({ kind }) => kind === 'ValidatingAdmissionPolicy')?.spec ?? policy.spec(kubernetes);
  const binding = objects.find(({ kind }) => kind === 'ValidatingAdmissionPolicyBinding')?.spec;
  const { matchResources } = Object(binding) as { readonly matchResources?: MatchResources };
  if (!spec) return undefined;
  return {
    spec: spec as AdmissionSpec,
    ...(matchResources && { within: matchResources }),
    ...(policy.params && { params: policy.params }),
  };
}

/** An object, and the Namespace it is to stand in. */
export interface Standing {
  readonly object: KubernetesObject;
  readonly namespace: KubernetesObject | null;
}

/** Where an object of the fleet stands: what belongs to no namespace carries the label of fairlead itself. */
export function standing(object: KubernetesObject, labels: Readonly<Record<string, string>> = {}): Standing {
  const managed = { 'app.kubernetes.io/managed-by': 'fairlead' };
  const { metadata } = object;
  if (isClusterScoped(object, new Map()) && metadata.namespace === undefined) {
    return {
      object: { ...object, metadata: { ...metadata, labels: { ...metadata.labels, ...managed } } },
      namespace: null,
    };
  }
  const name = metadata.namespace ?? 'shop';
  const namespace = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { ...labels, ...managed, 'kubernetes.io/metadata.name': name } },
  };
  return { object, namespace };
}

/** What policies say of objects in a cluster, as text: what cannot be evaluated is told there in other words than here. */
export function verdictsThere(
  policies: readonly Policy[],
  objects: readonly Standing[],
  kubernetes: string,
  ask: Ask,
): readonly string[] {
  const asked = policies.map((policy) => held(policy, kubernetes));
  const answer = ask({
    kubernetes,
    policies: asked.flatMap((each) => each ?? []),
    requests: objects.map(({ object, namespace }) => creationOf(object, namespace)),
  });
  const there = policies.filter((_, at) => asked[at]);
  return objects.flatMap((standing, place) =>
    there.flatMap(({ id }, at) =>
      (answer.policies[at]?.objections[place] ?? []).map(({ message, failed }) =>
        said(id, standing, failed ? undefined : message),
      ),
    ),
  );
}

/** What they say of them here. */
export function verdictsHere(
  policies: readonly Policy[],
  objects: readonly Standing[],
  kubernetes: string,
): readonly string[] {
  const target = { kubernetes, tier: TIER } as const;
  const compiled = policies.flatMap(({ severity, ...policy }) => {
    return compilePolicy({ ...policy, severity: { ...severity, [TIER]: 'error' } }, kubernetes) ?? [];
  });
  return objects.flatMap((standing) =>
    judge(standing.object, { target, namespace: standing.namespace ?? undefined }, compiled).map(({ code, message }) =>
      said(code, standing, message.startsWith('the policy cannot be evaluated') ? undefined : message),
    ),
  );
}

function said(id: string, { object, namespace }: Standing, message = 'cannot be evaluated'): string {
  return `${id} of ${JSON.stringify(object)} in ${namespace?.metadata.name ?? 'no namespace'}: ${message}`;
}
