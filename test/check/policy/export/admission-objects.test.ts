import { admissionObjects } from '../../../../lib/check/policy/export/admission-objects';
import { exported, type ExportTarget } from '../../../../lib/check/policy/export/exported';
import { kyvernoPolicy } from '../../../../lib/check/policy/export/kyverno-policy';
import { policyName } from '../../../../lib/check/policy/export/policy-name';
import { BEFORE_ADMISSION } from '../../../../lib/check/policy/packs/before-admission';
import { loadSchemas } from '../../../../lib/check/schema/schemas';
import { readCustomResources } from '../../../../lib/check/schema/structural/read-custom-resources';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import type { AdmissionSpec, Policy } from '../../../../lib/model/policy';
import { codeOf } from '../../../errors/errors-of';
import { policyOf } from '../made-up';
import { SHIPPED } from './manifests';

const PRODUCTION: ExportTarget = { kubernetes: '1.34', tier: 'production', exemptions: [] };

/** The kinds and names of a policy's objects. */
function kinds(policy: Policy, target: Partial<ExportTarget> = {}): readonly string[] {
  return admissionObjects(policy, { ...PRODUCTION, ...target }).map(({ kind, metadata }) => `${kind}/${metadata.name}`);
}

function specOf(policy: Policy, kind: string): Readonly<Record<string, unknown>> {
  const found = admissionObjects(policy, PRODUCTION).find((object) => object.kind === kind);
  return { ...(found?.spec as object) };
}

const bindingOf = (policy: Policy) => specOf(policy, 'ValidatingAdmissionPolicyBinding');

const MANAGED = { 'app.kubernetes.io/managed-by': 'fairlead' };

test('a policy is exported with its binding, under a name of its own', () => {
  expect(kinds(policyOf({}))).toEqual([
    'ValidatingAdmissionPolicy/team.rule.fairlead.dev',
    'ValidatingAdmissionPolicyBinding/team.rule.fairlead.dev',
  ]);
  expect(bindingOf(policyOf({})).policyName).toBe('team.rule.fairlead.dev');
});

test.each([
  ['pod-security/baseline/host-path', 'pod-security.baseline.host-path.fairlead.dev'],
  ['require-labels.example.com', 'require-labels.example.com'],
  ['require-labels', 'require-labels'],
])('%s is named %s', (id, name) => {
  expect(policyName({ id })).toBe(name);
});

test.each([
  ['development', 'Audit'],
  ['staging', 'Warn'],
  ['production', 'Deny'],
] as const)('in %s the action is %s', (tier, action) => {
  expect(exported(policyOf({}), { ...PRODUCTION, tier })?.action).toBe(action);
});

test.each<[string, Policy]>([
  ['that is off', policyOf({}, { severity: { development: 'error', staging: 'error', production: 'off' } })],
  ['that the version does not have', policyOf({}, { spec: () => undefined })],
  ['that is about git alone', policyOf({ matchConditions: [BEFORE_ADMISSION] })],
])('a policy %s is left out', (_, policy) => {
  expect(admissionObjects(policy, PRODUCTION)).toEqual([]);
  expect(kyvernoPolicy(policy, PRODUCTION)).toBeUndefined();
});

test.each<[AdmissionSpec['failurePolicy'], unknown]>([
  ['Ignore', 'Ignore'],
  ['Fail', undefined],
  [undefined, undefined],
])('failurePolicy %s is written as %s', (failurePolicy, written) => {
  const policy = policyOf(failurePolicy ? { failurePolicy } : {});
  expect(specOf(policy, 'ValidatingAdmissionPolicy').failurePolicy).toBe(written);
  expect(kyvernoPolicy(policy, PRODUCTION)?.spec).toEqual(
    written === undefined ? expect.not.objectContaining({ failurePolicy }) : expect.objectContaining({ failurePolicy }),
  );
});

describe('the binding', () => {
  test('holds in the namespaces that fairlead manages', () => {
    expect(bindingOf(policyOf({})).matchResources).toEqual({ namespaceSelector: { matchLabels: MANAGED } });
  });

  test('keeps what it was narrowed to, by a binding and by its params', () => {
    const policy: Policy = {
      ...policyOf({}),
      within: [
        {
          objectSelector: { matchLabels: { a: 'b' } },
          namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'Exists' }] },
        },
        { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } },
      ],
    };
    expect(bindingOf(policy).matchResources).toEqual({
      objectSelector: { matchLabels: { a: 'b' } },
      namespaceSelector: {
        matchLabels: { 'kubernetes.io/metadata.name': 'shop', ...MANAGED },
        matchExpressions: [{ key: 'team', operator: 'Exists' }],
      },
    });
  });

  test('of what others manage holds nowhere', () => {
    const within = [{ namespaceSelector: { matchLabels: { 'app.kubernetes.io/managed-by': 'helm' } } }];
    expect(bindingOf({ ...policyOf({}), within }).matchResources).toEqual({
      namespaceSelector: {
        matchLabels: MANAGED,
        matchExpressions: [{ key: 'app.kubernetes.io/managed-by', operator: 'In', values: ['helm'] }],
      },
    });
  });
});

describe('params', () => {
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'limits', namespace: 'rules' } };
  const custom = { apiVersion: 'example.com/v1', kind: 'Limits', metadata: { name: 'limits' } };

  test('are exported first, and the binding refers to them', () => {
    const policy = policyOf({}, { params: config });
    expect(admissionObjects(policy, PRODUCTION)[0]).toEqual(config);
    expect(specOf(policy, 'ValidatingAdmissionPolicy').paramKind).toEqual({ apiVersion: 'v1', kind: 'ConfigMap' });
    const paramRef = { name: 'limits', namespace: 'rules', parameterNotFoundAction: 'Deny' };
    expect(bindingOf(policy).paramRef).toEqual(paramRef);
  });

  test.each<[string, KubernetesObject, string | undefined]>([
    ['that belong to a namespace and name none go to default', { ...config, metadata: { name: 'limits' } }, 'default'],
    ['that belong to none have none', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'limits' } }, undefined],
    ['of a custom kind stay as they are', custom, undefined],
  ])('%s', (_, params, namespace) => {
    const policy = policyOf({}, { params });
    expect(admissionObjects(policy, PRODUCTION)[0]?.metadata.namespace).toBe(namespace);
    expect(bindingOf(policy).paramRef).toEqual({
      name: 'limits',
      parameterNotFoundAction: 'Deny',
      ...(namespace !== undefined && { namespace }),
    });
  });
});

describe("Kyverno's form", () => {
  test('has the expressions of the policy, its action and its scope', () => {
    const policy = policyOf({
      variables: [{ name: 'a', expression: '1' }],
      validations: [{ expression: 'variables.a == 1' }],
    });
    const found = exported(policy, PRODUCTION);
    expect(kyvernoPolicy(policy, PRODUCTION)).toMatchObject({
      apiVersion: 'policies.kyverno.io/v1',
      kind: 'ValidatingPolicy',
      metadata: { name: 'team.rule.fairlead.dev' },
      spec: {
        validationActions: ['Deny'],
        matchConstraints: { ...found?.spec.matchConstraints, namespaceSelector: { matchLabels: MANAGED } },
        matchConditions: found?.spec.matchConditions,
        variables: found?.spec.variables,
        validations: found?.spec.validations,
      },
    });
  });

  test.each<[string, Policy, string]>([
    ['params', policyOf({}, { params: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } } }), 'FL6001'],
    ['a kind of params', policyOf({ paramKind: { apiVersion: 'v1', kind: 'ConfigMap' } }), 'FL6001'],
    ['a binding that narrows', { ...policyOf({}), within: [{}] }, 'FL6001'],
    ['a binding that does not', { ...policyOf({}), within: [] }, ''],
  ])('of a policy with %s: %s', (_, policy, code) => {
    expect(codeOf(() => kyvernoPolicy(policy, PRODUCTION))).toBe(code);
  });
});

test('every shipped policy gives objects that their own schemas allow', async () => {
  const objects = SHIPPED.flatMap((policy) => [
    ...admissionObjects(policy, PRODUCTION),
    ...[kyvernoPolicy(policy, PRODUCTION)].filter((found) => found !== undefined),
  ]);
  const schemas = await loadSchemas(objects, readCustomResources([]));
  expect(new Set(objects.map(({ kind }) => kind)).size).toBe(3);
  expect(objects.flatMap((object) => schemas.check(object, '1.34'))).toEqual([]);
});
