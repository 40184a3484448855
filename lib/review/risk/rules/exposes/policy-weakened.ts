import { asList, asMapping, asText, type Mapping } from '../../../../check/references/loosely';
import { listed } from '../../../../check/references/instead';
import { sameValue } from '../../../../check/references/same-value';
import type { KubernetesObject } from '../../../../model/manifest';
import { removedObject, bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const GROUP = 'admissionregistration.k8s.io';
const WEBHOOKS = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'];

const binding = (spec: string): string => `apiVersion: ${GROUP}/v1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: no-root }
spec: { policyName: no-root, ${spec} }`;

const webhook = (policy: string): string => `apiVersion: ${GROUP}/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks: [{ name: guard.example.com, failurePolicy: ${policy} }]`;

/** Fewer objects that are refused. */
export const POLICY_WEAKENED: RiskRule = {
  id: 'exposes/policy-weakened',
  title: 'A policy goes, or no longer refuses what it refused',
  reason:
    'What no admission policy or webhook refuses, the API server takes, from everybody who may write there. A policy that only warns is seen by whoever runs kubectl, and by no agent.',
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/',
  kinds: [
    ...['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding', ...WEBHOOKS].map((kind) => `${GROUP}/${kind}`),
    ...['ClusterPolicy', 'Policy'].map((kind) => `kyverno.io/${kind}`),
    ...['ValidatingPolicy', 'NamespacedValidatingPolicy'].map((kind) => `policies.kyverno.io/${kind}`),
  ],
  judge: (change, around) => {
    const gone = removedObject(change, around);
    if (gone) {
      const message = 'what it refused or changed is let in as it is from now on';
      return refuses(gone.object) ? [{ message, fix: 'keep it, or say what takes its place' }] : [];
    }
    const kept = bothSides(change);
    if (!kept) return [];
    return weaker(kept.before.object, kept.after.object).map((message) => ({
      message,
      fix: 'keep it strict, and make the one exception that is needed by name',
    }));
  },
  examples: [
    {
      name: 'a binding only warns',
      before: binding('validationActions: [Deny]'),
      after: binding('validationActions: [Warn, Audit]'),
      says: ['it no longer denies: what breaks it is let in with Warn and Audit'],
    },
    {
      name: 'a binding goes',
      before: binding('validationActions: [Deny]'),
      after: '',
      says: ['what it refused or changed is let in'],
    },
    {
      name: 'a webhook that fails is skipped',
      before: webhook('Fail'),
      after: webhook('Ignore'),
      says: ['where guard.example.com cannot be asked, everything is let in'],
    },
    {
      name: 'a binding leaves namespaces out',
      before: binding('validationActions: [Deny]'),
      after: binding(
        'validationActions: [Deny], matchResources: { namespaceSelector: { matchLabels: { tier: prod } } }',
      ),
      says: ['it holds for other objects than so far: its namespaceSelector changes'],
    },
    {
      name: 'a binding comes to deny',
      before: binding('validationActions: [Warn]'),
      after: binding('validationActions: [Deny]'),
      says: [],
    },
    { name: 'a binding that only warned goes', before: binding('validationActions: [Warn]'), after: '', says: [] },
  ],
};

/** Whether an object refuses or changes anything, so that its loss is one. */
function refuses(object: KubernetesObject): boolean {
  return WEBHOOKS.includes(object.kind) || denies(object) !== false;
}

/** Whether a policy refuses what breaks it; undefined for what does not say that itself. */
function denies({ spec, kind }: KubernetesObject): boolean | undefined {
  const { validationActions, validationFailureAction } = asMapping(spec);
  if (validationActions !== undefined) return asList(validationActions).includes('Deny');
  if (kind !== 'ClusterPolicy' && kind !== 'Policy') return undefined;
  return String(validationFailureAction).toLowerCase() === 'enforce';
}

function weaker(before: KubernetesObject, after: KubernetesObject): readonly string[] {
  if (WEBHOOKS.includes(after.kind)) return weakerWebhooks(before, after);
  const [was, is] = [asMapping(before.spec), asMapping(after.spec)];
  const expressions = missingExpressions(was, is);
  return [
    ...(denies(before) === true && denies(after) === false
      ? [`it no longer denies: what breaks it is let in${softly(is)}`]
      : []),
    ...(failsOpen(is) && !failsOpen(was) ? ['where it cannot be evaluated, everything is let in'] : []),
    ...(expressions > 0 ? ['some of its validations are gone or have changed'] : []),
    ...scopeChanges(was, is).map((field) => `it holds for other objects than so far: its ${field} changes`),
  ];
}

function softly({ validationActions }: Mapping): string {
  const actions = asList(validationActions).map(String);
  return actions.length === 0 ? '' : ` with ${listed(actions)}`;
}

function failsOpen({ failurePolicy }: Mapping): boolean {
  return failurePolicy === 'Ignore';
}

function missingExpressions(was: Mapping, is: Mapping): number {
  const now = asList(is.validations).map((each) => asMapping(each).expression);
  return asList(was.validations).filter((each) => !now.includes(asMapping(each).expression)).length;
}

/** The fields by which a policy or a binding leaves more out than before: what may match more is no matter. */
function scopeChanges(was: Mapping, is: Mapping): readonly string[] {
  const [before, after] = [was, is].map((spec) => asMapping(spec.matchResources ?? spec.matchConstraints));
  const narrowed = ['namespaceSelector', 'objectSelector', 'excludeResourceRules', 'resourceRules'].filter((field) => {
    const [former, now] = [before?.[field], after?.[field]];
    return now !== undefined && !sameValue(former, now) && !(Array.isArray(former) && isLonger(field, former, now));
  });
  const conditions = asList(is.matchConditions).length > asList(was.matchConditions).length ? ['matchConditions'] : [];
  return [...narrowed, ...conditions];
}

/** Whether a list of rules only got more of what is matched, or less of what is left out. */
function isLonger(field: string, former: readonly unknown[], now: unknown): boolean {
  const [few, many] = field === 'excludeResourceRules' ? [asList(now), former] : [former, asList(now)];
  return few.every((rule) => many.some((each) => sameValue(rule, each)));
}

function weakerWebhooks(before: KubernetesObject, after: KubernetesObject): readonly string[] {
  const now = new Map(asList(after.webhooks).map((each) => [asMapping(each).name, asMapping(each)]));
  return asList(before.webhooks).flatMap((each) => {
    const was = asMapping(each);
    const is = now.get(was.name);
    const name = asText(was.name) ?? '';
    if (!is) return [`webhook ${name} is asked no more`];
    return failsOpen(is) && !failsOpen(was) ? [`where ${name} cannot be asked, everything is let in`] : [];
  });
}
