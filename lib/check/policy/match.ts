import { resourceId, type KubernetesObject } from '../../model/manifest';
import type { MatchResources, ResourceRule } from '../../model/policy';
import { selects } from './label-selector';
import { pluralResource } from './plural-resource';

/** The kinds in which policies live in a cluster; the API server never judges them by policies. */
const POLICY_KINDS = new Set([
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
]);

/** What objects of one kind are created as. */
export interface RequestedKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** Plural, such as `deployments`. */
  readonly resource: string;
}

/** Labels by key. */
export type Labels = Readonly<Record<string, string>>;

export function requestedKind(object: KubernetesObject): RequestedKind {
  const { group, kind } = resourceId(object);
  const version = object.apiVersion.slice(object.apiVersion.indexOf('/') + 1);
  return { group, version, kind, resource: pluralResource(kind) };
}

/** Whether constraints may match objects that are created, and not only those that are changed or removed. */
export function asksForCreation({ resourceRules }: MatchResources): boolean {
  return resourceRules?.some(coversCreation) ?? true;
}

/** Whether constraints may match objects of a kind at all, whatever an object is called, how labelled and where it is. */
export function matchesKind(constraints: MatchResources, kind: RequestedKind): boolean {
  if (kind.group === 'admissionregistration.k8s.io' && POLICY_KINDS.has(kind.kind)) return false;
  return constraints.resourceRules?.some((rule) => coversKind(rule, kind, constraints)) ?? true;
}

/**
 * Whether constraints match the creation of an object.
 *
 * @param namespaceLabels of the namespace it stands in, of a Namespace its own; undefined for what belongs to none
 */
export function matchesObject(
  constraints: MatchResources,
  kind: RequestedKind,
  object: KubernetesObject,
  namespaceLabels: Labels | undefined,
): boolean {
  const { resourceRules, excludeResourceRules = [], objectSelector, namespaceSelector } = constraints;
  const namespaced = namespaceLabels !== undefined && kind.resource !== 'namespaces';
  const covers = (rule: ResourceRule): boolean =>
    coversKind(rule, kind, constraints) && coversScope(rule, namespaced) && coversName(rule, object.metadata.name);
  return (
    (resourceRules?.some(covers) ?? true) &&
    !excludeResourceRules.some(covers) &&
    selects(objectSelector, object.metadata.labels ?? {}) &&
    // What belongs to no namespace is never left out for the labels of one.
    (namespaceLabels === undefined || selects(namespaceSelector, namespaceLabels))
  );
}

function coversKind(rule: ResourceRule, { group, version, resource }: RequestedKind, whole: MatchResources): boolean {
  return (
    coversCreation(rule) &&
    covers(rule.apiGroups, group) &&
    // The API server converts between the versions of a group, to the one that the rule names.
    (whole.matchPolicy !== 'Exact' || covers(rule.apiVersions, version)) &&
    rule.resources.some((pattern) => coversResource(pattern, resource))
  );
}

function coversCreation({ operations }: ResourceRule): boolean {
  return covers(operations, 'CREATE');
}

/** `pods/*` takes the pod and what is beneath it, `pods/exec` only that, and no manifest is of that. */
function coversResource(pattern: string, resource: string): boolean {
  const [name, beneath = '*'] = pattern.split('/');
  return (name === '*' || name === resource) && beneath === '*';
}

function coversScope({ scope = '*' }: ResourceRule, namespaced: boolean): boolean {
  return scope === '*' || (scope === 'Namespaced') === namespaced;
}

function coversName({ resourceNames = [] }: ResourceRule, name: string): boolean {
  return resourceNames.length === 0 || resourceNames.includes(name);
}

function covers(patterns: readonly string[], text: string): boolean {
  return patterns.includes('*') || patterns.includes(text);
}
