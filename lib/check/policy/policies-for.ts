import type { KubernetesObject } from '../../model/manifest';
import type { CompiledPolicy } from './compile-policy';
import { matchesKind, requestedKind, type RequestedKind } from './match';

/** The policies that may hold for objects of one kind. */
export interface KindPolicies {
  readonly kind: RequestedKind;
  readonly candidates: readonly CompiledPolicy[];
}

/** By list of policies, then by `apiVersion` and `kind`: objects are many and kinds are few. */
const known = new WeakMap<readonly CompiledPolicy[], Map<string, KindPolicies>>();

/** The policies of a list that may hold for an object by its kind. */
export function policiesFor(object: KubernetesObject, policies: readonly CompiledPolicy[]): KindPolicies {
  const byKind = known.get(policies) ?? new Map<string, KindPolicies>();
  known.set(policies, byKind);
  const key = `${object.apiVersion} ${object.kind}`;
  const found = byKind.get(key) ?? candidatesFor(object, policies);
  byKind.set(key, found);
  return found;
}

function candidatesFor(object: KubernetesObject, policies: readonly CompiledPolicy[]): KindPolicies {
  const kind = requestedKind(object);
  const candidates = policies.filter(({ constraints }) => constraints.every((each) => matchesKind(each, kind)));
  return { kind, candidates };
}
