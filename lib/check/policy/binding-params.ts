import { UserError } from '../../errors/user-error';
import type { KubernetesObject } from '../../model/manifest';
import type { Place } from '../../model/place';
import type { AdmissionSpec, LabelSelector, MatchResources } from '../../model/policy';
import { definedScopes, isClusterScoped } from '../../resources/cluster-scoped';
import { selects } from './label-selector';

/** Which objects are the params of a policy. */
export interface ParamRef {
  readonly name?: string;
  /** Where it is left out, params of kinds that stand in namespaces are for the objects of their own. */
  readonly namespace?: string;
  readonly selector?: LabelSelector;
  readonly parameterNotFoundAction?: 'Allow' | 'Deny';
}

/** What params are looked for by. */
export interface ParamQuery {
  /** The binding's name. */
  readonly name: string;
  readonly place: Place;
  readonly paramKind: AdmissionSpec['paramKind'];
  readonly paramRef: ParamRef | undefined;
}

/** What a policy is judged with, and what that narrows it to. */
export interface Params {
  readonly params: KubernetesObject | undefined;
  readonly within: readonly MatchResources[];
}

/**
 * The params that a binding gives its policy; the policy is judged once with each.
 *
 * @throws UserError FL6001 where a policy needs params and there are none, unless the binding allows that
 */
export function paramsOf(query: ParamQuery, objects: readonly KubernetesObject[]): readonly Params[] {
  const { paramKind, paramRef } = query;
  if (!paramKind) return [{ params: undefined, within: [] }];
  if (!paramRef) throw notFound(query, `the binding ${query.name} has no paramRef, which its policy needs`);
  const found = objects.filter((object) => isReferred(object, paramKind, paramRef));
  if (found.length === 0 && paramRef.parameterNotFoundAction !== 'Allow') {
    const which = paramRef.name ?? 'by the selector';
    throw notFound(
      query,
      `the params of the binding ${query.name}, a ${paramKind.kind} ${which}, are not among the documents`,
    );
  }
  const scopes = definedScopes(objects);
  return found.map((params) => {
    const everywhere = paramRef.namespace !== undefined || isClusterScoped(params, scopes);
    return { params, within: everywhere ? [] : [inNamespace(namespaceOf(params))] };
  });
}

function isReferred(
  object: KubernetesObject,
  paramKind: { readonly apiVersion: string; readonly kind: string },
  { name, namespace, selector }: ParamRef,
): boolean {
  if (object.apiVersion !== paramKind.apiVersion || object.kind !== paramKind.kind) return false;
  if (namespace !== undefined && namespaceOf(object) !== namespace) return false;
  return name === undefined ? selects(selector, object.metadata.labels ?? {}) : object.metadata.name === name;
}

/** Documents that name no namespace go where `kubectl apply` puts them unless told otherwise. */
function namespaceOf({ metadata }: KubernetesObject): string {
  return metadata.namespace ?? 'default';
}

function inNamespace(namespace: string): MatchResources {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } };
}

function notFound({ place }: ParamQuery, message: string): UserError {
  return new UserError('FL6001', {
    message,
    place,
    fix: 'put the params beside the policy and refer to them by paramRef',
  });
}
