import type { AdmissionSpec, PolicyExample } from '../../../../model/policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, type Refusal } from '../refusing';

/** A rule for NetworkPolicies. */
export function networkPolicyRule(refusal: Refusal): AdmissionSpec {
  return {
    matchConstraints: matching({ 'networking.k8s.io': ['networkpolicies'] }),
    ...refusing({ ...refusal, variables: [pointingTo('spec'), ...(refusal.variables ?? [])] }),
  };
}

/** A NetworkPolicy for all pods of its namespace, with these fields in its spec. */
export function networkPolicy(spec: Readonly<Record<string, unknown>>): PolicyExample {
  return { object: exampleObject('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ...spec } }) };
}
