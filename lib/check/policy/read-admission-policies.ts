import type { z } from 'zod';
import { nearest } from '../../errors/nearest';
import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import type { Severity } from '../../model/finding';
import type { KubernetesObject } from '../../model/manifest';
import type { Place } from '../../model/place';
import type { AdmissionSpec, MatchResources, Policy } from '../../model/policy';
import { isPlainObject } from '../../workspace/yaml/located';
import { admissionSpecSchema, bindingSpecSchema, checkShape } from './admission-schema';
import { paramsOf, type ParamRef } from './binding-params';
import { inEveryTier } from './define-policy';

/** One document of YAML, and where it starts. */
export interface AdmissionDocument {
  readonly object: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

type Action = 'Deny' | 'Warn' | 'Audit';

/** The `spec` of a ValidatingAdmissionPolicyBinding. */
interface BindingSpec {
  readonly policyName: string;
  readonly validationActions?: readonly Action[];
  readonly matchResources?: MatchResources;
  readonly paramRef?: ParamRef;
}

/** A policy or a binding as it was read. */
interface Named<Spec> {
  readonly name: string;
  readonly spec: Spec;
  readonly place: Place;
}

const GROUP = /^admissionregistration\.k8s\.io\/v1(beta1|alpha1)?$/;

/** What a finding weighs by what the cluster would do, the worst first. */
const SEVERITY_OF: readonly (readonly [Action, Severity])[] = [
  ['Deny', 'error'],
  ['Warn', 'warning'],
  ['Audit', 'info'],
];

/**
 * The policies among documents of YAML: ValidatingAdmissionPolicies, once for each of their bindings and its params. A
 * policy that no binding names, which in a cluster would do nothing, holds everywhere as an error.
 *
 * @param documents The policies, their bindings, and what their params refer to; anything else is passed over.
 * @throws UserErrors FL6001 for policies and bindings that an API server would not take, and those that do not find
 * each other or their params
 */
export function readAdmissionPolicies(documents: readonly AdmissionDocument[]): readonly Policy[] {
  const problems = new Problems();
  const policies = named<AdmissionSpec>('ValidatingAdmissionPolicy', admissionSpecSchema, documents, problems);
  const bindings = named<BindingSpec>('ValidatingAdmissionPolicyBinding', bindingSpecSchema, documents, problems);
  problems.throwIfAny();
  const names = policies.map(({ name }) => name);
  for (const binding of bindings) if (!names.includes(binding.spec.policyName)) problems.add(unbound(binding, names));
  const objects = documents.flatMap(({ object }) => (isManifest(object) ? [object] : []));
  const read = policies.flatMap((policy) => {
    const own = bindings.filter(({ spec }) => spec.policyName === policy.name);
    return problems.catch(() => boundPolicies(policy, own, objects)) ?? [];
  });
  problems.throwIfAny();
  return read;
}

/** Whether a document is an object that params may be; what it is made of beside that, its schema judges. */
function isManifest(object: AdmissionDocument['object']): object is KubernetesObject {
  return typeof object.apiVersion === 'string' && typeof object.kind === 'string' && isPlainObject(object.metadata);
}

/** What is of a kind among the documents, each checked against the schema of its spec. */
function named<Spec>(
  kind: string,
  schema: z.ZodType,
  documents: readonly AdmissionDocument[],
  problems: Problems,
): readonly Named<Spec>[] {
  const found = new Map<string, Named<Spec>>();
  for (const { object, place } of documents) {
    if (object.kind !== kind || !GROUP.test(String(object.apiVersion))) continue;
    problems.catch(() => {
      const name = nameOf(object, kind, place);
      const first = found.get(name);
      if (first) throw twice(kind, name, place, first.place);
      checkShape(schema, object.spec, `${kind} ${name}`, place);
      found.set(name, { name, place, spec: object.spec as Spec });
    });
  }
  return [...found.values()];
}

function nameOf({ metadata }: AdmissionDocument['object'], kind: string, place: Place): string {
  const { name } = Object(metadata) as { readonly name?: unknown };
  if (typeof name === 'string' && name !== '') return name;
  throw new UserError('FL6001', { message: `a ${kind} has no name`, place, fix: 'set metadata.name' });
}

function twice(kind: string, name: string, place: Place, first: Place): UserError {
  return new UserError('FL6001', {
    message: `there is a ${kind} ${name} already`,
    place,
    fix: 'rename or remove one of them',
    related: [{ message: 'the first', place: first }],
  });
}

function unbound({ name, spec, place }: Named<BindingSpec>, policies: readonly string[]): UserError {
  const near = nearest(spec.policyName, policies);
  return new UserError('FL6001', {
    message: `the binding ${name} is for the policy ${spec.policyName}, which is not among the documents`,
    place,
    fix: near === undefined ? 'put the policy beside its binding' : `write ${near}`,
  });
}

/** What a policy becomes by its bindings: one for each, and for each of its params. */
function boundPolicies(
  policy: Named<AdmissionSpec>,
  bindings: readonly Named<BindingSpec>[],
  objects: readonly KubernetesObject[],
): readonly Policy[] {
  if (bindings.length === 0) {
    if (policy.spec.paramKind) throw withoutParams(policy);
    return [policyOf(policy, policy.name, 'error')];
  }
  const bound = bindings.flatMap((binding) => {
    const { validationActions, matchResources, paramRef } = binding.spec;
    const severity = severityOf(validationActions ?? ['Deny']);
    const all = paramsOf({ ...binding, paramKind: policy.spec.paramKind, paramRef }, objects);
    return all.map(({ params, within }) => {
      const id = [policy.name, binding.name, ...(all.length > 1 ? nameOfParams(params) : [])].join('/');
      const narrowed = {
        ...policyOf(policy, id, severity),
        within: [...(matchResources ? [matchResources] : []), ...within],
      };
      return params ? { ...narrowed, params } : narrowed;
    });
  });
  return bound.length === 1 ? bound.map((only) => ({ ...only, id: policy.name })) : bound;
}

function nameOfParams(params: KubernetesObject | undefined): readonly string[] {
  const { namespace, name } = params?.metadata ?? {};
  return [namespace, name].filter((part) => part !== undefined);
}

function policyOf({ name, spec, place }: Named<AdmissionSpec>, id: string, severity: Severity): Policy {
  return {
    id,
    severity: inEveryTier(severity),
    what: `the ValidatingAdmissionPolicy ${name} is kept`,
    why: 'the API server would object to what the policy does not allow',
    fix: 'change the object so that the policy allows it',
    spec: () => spec,
    examples: { passing: [], failing: [] },
    place,
  };
}

function severityOf(actions: readonly Action[]): Severity {
  return SEVERITY_OF.find(([action]) => actions.includes(action))?.[1] ?? 'error';
}

function withoutParams({ name, place }: Named<AdmissionSpec>): UserError {
  return new UserError('FL6001', {
    message: `the policy ${name} has a paramKind, and no binding says which params it gets`,
    place,
    fix: 'add a ValidatingAdmissionPolicyBinding with a paramRef beside it',
  });
}
