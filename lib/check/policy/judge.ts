import type { Fault } from '../../model/finding';
import type { KubernetesObject } from '../../model/manifest';
import type { Target } from '../../model/target';
import { toCel } from '../cel/to-cel';
import { asAdmitted } from './admission/as-admitted';
import { creationRequest } from './admission-variables';
import type { CompiledPolicy } from './compile-policy';
import { evaluatePolicy } from './evaluate-policy';
import { matchesObject } from './match';
import { policiesFor } from './policies-for';
import { SharedOutcomes } from './shared-outcomes';
import { standing } from './standing';

/** What a verdict depends on beside the object. */
export interface JudgeContext {
  readonly target: Target;
  /** The Namespace that the object stands in; undefined where it belongs to none, or where it is not known. */
  readonly namespace: KubernetesObject | undefined;
}

/**
 * What policies have against the creation of an object, in their order.
 *
 * @param policies Compiled for the Kubernetes version of the target. Which of them hold for a kind is worked out once
 * for a list, so give the same list for all objects.
 */
export function judge(
  object: KubernetesObject,
  context: JudgeContext,
  policies: readonly CompiledPolicy[],
): readonly Fault[] {
  const { kind, candidates } = policiesFor(object, policies);
  if (candidates.length === 0) return [];
  const { namespace, labels, namespaceObject } = standing(object, context.namespace);
  const matching = candidates.filter(({ constraints }) =>
    constraints.every((each) => matchesObject(each, kind, object, labels)),
  );
  if (matching.length === 0) return [];
  const common = {
    object: toCel(asAdmitted(namespace === undefined ? object : standingIn(namespace, object))),
    oldObject: null,
    request: creationRequest(object, kind, namespace),
    namespaceObject,
    params: null,
  };
  const view = { common, shared: new SharedOutcomes() };
  return matching.flatMap((compiled) => {
    const severity = compiled.policy.severity[context.target.tier];
    return severity === 'off' ? [] : evaluatePolicy(compiled, view, severity);
  });
}

/** The API server writes the namespace of the request into what names none. */
function standingIn(namespace: string, object: KubernetesObject): KubernetesObject {
  return object.metadata.namespace === undefined ? { ...object, metadata: { ...object.metadata, namespace } } : object;
}
