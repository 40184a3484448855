import { compilePolicy } from '../../../lib/check/policy/compile-policy';
import { judge } from '../../../lib/check/policy/judge';
import { readAdmissionPolicies, type AdmissionDocument } from '../../../lib/check/policy/read-admission-policies';
import type { KubernetesObject } from '../../../lib/model/manifest';
import { errorsOf, EVERYTHING, KUBERNETES } from './made-up';

const API = 'admissionregistration.k8s.io/v1';

/** Documents one after another in one file, each of ten lines. */
const documents = (...objects: readonly object[]): readonly AdmissionDocument[] =>
  objects.map((object, at) => ({
    object: { ...object },
    place: { file: 'policies/vap.yaml', line: 10 * at + 1, column: 1 },
  }));

const policy = (name: string, spec: object = {}, apiVersion = API): object => ({
  apiVersion,
  kind: 'ValidatingAdmissionPolicy',
  metadata: { name },
  spec: { matchConstraints: EVERYTHING, validations: [{ expression: 'false', message: `${name} refuses` }], ...spec },
});

const binding = (name: string, policyName: string, spec: object = {}): object => ({
  apiVersion: API,
  kind: 'ValidatingAdmissionPolicyBinding',
  metadata: { name },
  spec: { policyName, validationActions: ['Deny'], ...spec },
});

const object = (namespace: string, labels: Record<string, string> = {}): KubernetesObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace, labels },
  spec: { replicas: 4 },
});

/** What the policies among the documents say of an object. */
function faults(all: readonly AdmissionDocument[], of = object('shop')): readonly string[] {
  const compiled = readAdmissionPolicies(all).flatMap((each) => compilePolicy(each, KUBERNETES) ?? []);
  const context = { target: { kubernetes: KUBERNETES, tier: 'production' as const }, namespace: undefined };
  return judge(of, context, compiled).map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
}

const ids = (all: readonly AdmissionDocument[]): readonly string[] => readAdmissionPolicies(all).map(({ id }) => id);
const messages = (all: readonly AdmissionDocument[]): readonly string[] =>
  errorsOf(() => readAdmissionPolicies(all)).map(
    ({ code, place, message }) => `${code} ${place?.line ?? 0} ${message}`,
  );

test.each(['v1', 'v1beta1', 'v1alpha1'])('a policy of %s holds, with its place', (version) => {
  const all = documents({}, policy('rule.example.com', {}, `admissionregistration.k8s.io/${version}`));
  expect(faults(all)).toEqual(['error rule.example.com: rule.example.com refuses']);
  expect(readAdmissionPolicies(all)[0]?.place).toEqual({ file: 'policies/vap.yaml', line: 11, column: 1 });
});

test('other documents are passed over', () => {
  const others = [{}, { kind: 'ConfigMap' }, { apiVersion: 'v1', kind: 'ConfigMap', metadata: null }];
  const impostor = policy('a', {}, 'example.com/v1');
  expect(ids(documents(...others, impostor, { ...policy('b'), kind: 'MutatingAdmissionPolicy' }))).toEqual([]);
});

test.each([
  [undefined, 'error'],
  [['Deny'], 'error'],
  [['Warn'], 'warning'],
  [['Audit'], 'info'],
  [['Audit', 'Warn'], 'warning'],
  [['Audit', 'Deny'], 'error'],
])('a binding with %j weighs %s', (validationActions, severity) => {
  const bound = { ...binding('b', 'a'), spec: { policyName: 'a', ...(validationActions && { validationActions }) } };
  expect(faults(documents(policy('a'), bound))).toEqual([`${severity} a: a refuses`]);
});

test('a binding narrows its policy', () => {
  const matchResources = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } },
    objectSelector: { matchLabels: { tier: 'web' } },
  };
  const all = documents(policy('a'), binding('b', 'a', { matchResources }));
  expect(faults(all, object('shop', { tier: 'web' }))).toHaveLength(1);
  expect(faults(all, object('bank', { tier: 'web' }))).toEqual([]);
  expect(faults(all, object('shop'))).toEqual([]);
  const pods = { resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['*'], resources: ['pods'] }] };
  expect(faults(documents(policy('a'), binding('b', 'a', { matchResources: pods })))).toEqual([]);
});

test('several bindings are several policies', () => {
  const inNamespace = (name: string): object => ({
    matchResources: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } },
  });
  const all = documents(
    policy('a'),
    binding('strict', 'a', inNamespace('shop')),
    binding('lenient', 'a', { ...inNamespace('bank'), validationActions: ['Warn'] }),
  );
  expect(ids(all)).toEqual(['a/strict', 'a/lenient']);
  expect(faults(all, object('shop'))).toEqual(['error a/strict: a refuses']);
  expect(faults(all, object('bank'))).toEqual(['warning a/lenient: a refuses']);
});

describe('params', () => {
  const limit = (name: string, most: number, metadata: object = {}): object => ({
    apiVersion: 'rules.example.com/v1',
    kind: 'ReplicaLimit',
    metadata: { name, ...metadata },
    most,
  });
  const definition = (scope: string): object => ({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'replicalimits.rules.example.com' },
    spec: { group: 'rules.example.com', scope, names: { kind: 'ReplicaLimit' } },
  });
  const limited = policy('a', {
    paramKind: { apiVersion: 'rules.example.com/v1', kind: 'ReplicaLimit' },
    validations: [
      { expression: 'object.spec.replicas <= params.most', messageExpression: "'at most ' + string(params.most)" },
    ],
  });
  const bound = (paramRef: object): object => binding('b', 'a', { paramRef });

  test('are found by name', () => {
    const all = (most: number): readonly AdmissionDocument[] =>
      documents(definition('Cluster'), limited, limit('other', 1), limit('most', most), bound({ name: 'most' }));
    expect(faults(all(3))).toEqual(['error a: at most 3']);
    expect(faults(all(4))).toEqual([]);
  });

  test('of a namespace that is named hold everywhere', () => {
    const there = limit('most', 3, { namespace: 'rules' });
    expect(faults(documents(limited, there, bound({ name: 'most', namespace: 'rules' })))).toHaveLength(1);
    expect(messages(documents(limited, there, bound({ name: 'most', namespace: 'shop' })))).toHaveLength(1);
  });

  test('of no namespace that is named hold in their own', () => {
    const all = documents(
      limited,
      limit('most', 3, { namespace: 'shop' }),
      limit('most', 2, { namespace: 'bank' }),
      bound({ name: 'most' }),
    );
    expect(faults(all, object('shop'))).toEqual(['error a/b/shop/most: at most 3']);
    expect(faults(all, object('bank'))).toEqual(['error a/b/bank/most: at most 2']);
    expect(faults(all, object('mall'))).toEqual([]);
  });

  test('that a selector finds hold all of them', () => {
    const labels = { for: 'web' };
    const all = documents(
      definition('Cluster'),
      limited,
      limit('three', 3, { labels }),
      limit('two', 2, { labels }),
      limit('one', 1),
      bound({ selector: { matchLabels: labels } }),
    );
    expect(faults(all)).toEqual(['error a/b/three: at most 3', 'error a/b/two: at most 2']);
  });

  test('that are not there are an error, unless the binding says otherwise', () => {
    expect(messages(documents(limited, bound({ name: 'most' })))).toEqual([
      'FL6001 11 the params of the binding b, a ReplicaLimit most, are not among the documents',
    ]);
    expect(messages(documents(limited, bound({ name: 'most', parameterNotFoundAction: 'Deny' })))).toHaveLength(1);
    expect(ids(documents(limited, bound({ name: 'most', parameterNotFoundAction: 'Allow' })))).toEqual([]);
  });

  test('must be given where they are needed', () => {
    expect(messages(documents(limited))).toEqual([
      'FL6001 1 the policy a has a paramKind, and no binding says which params it gets',
    ]);
    expect(messages(documents(limited, binding('b', 'a')))).toEqual([
      'FL6001 11 the binding b has no paramRef, which its policy needs',
    ]);
  });
});

test.each<[string, readonly object[], readonly (string | RegExp)[]]>([
  ['no name', [{ ...policy('a'), metadata: {} }], ['FL6001 1 a ValidatingAdmissionPolicy has no name']],
  ['one name twice', [policy('a'), policy('a')], ['FL6001 11 there is a ValidatingAdmissionPolicy a already']],
  ['no spec', [{ ...policy('a'), spec: null }], [/ValidatingAdmissionPolicy a.* must be a mapping/]],
  ['a misspelt field', [policy('a', { validatons: [] })], [/^FL6001 1 ValidatingAdmissionPolicy a: validatons/]],
  [
    'a policy that is not there',
    [policy('my-rule'), binding('b', 'my-rul')],
    ['FL6001 11 the binding b is for the policy my-rul, which is not among the documents'],
  ],
  [
    'an unknown action',
    [policy('a'), binding('b', 'a', { validationActions: ['Refuse'] })],
    [/validationActions\[0\] must be one of Deny, Warn, Audit/],
  ],
  [
    'two mistakes',
    [policy('a', { failurePolicy: 'Never' }), policy('b', { variables: {} })],
    [/^FL6001 1 .*failurePolicy/, /^FL6001 11 .*variables/],
  ],
])('%s', (_, objects, expected) => {
  expect(messages(documents(...objects))).toEqual(
    expected.map((one): unknown => (typeof one === 'string' ? one : expect.stringMatching(one))),
  );
});

test('a near name is proposed', () => {
  const [error] = errorsOf(() => readAdmissionPolicies(documents(policy('my-rule'), binding('b', 'my-rul'))));
  expect(error?.fix).toBe('write my-rule');
});

test('a policy about updates alone holds for no manifest, whatever it asks', () => {
  const updates = { resourceRules: [{ ...EVERYTHING.resourceRules?.[0], operations: ['UPDATE'] }] };
  const spec = { matchConstraints: updates, validations: [{ expression: "request.userInfo.username == 'x'" }] };
  expect(faults(documents(policy('a', spec)))).toEqual([]);
});

test('a policy without validations only notes', () => {
  const auditAnnotations = [{ key: 'a', valueExpression: "'x'" }];
  const notes = { ...policy('a'), spec: { matchConstraints: EVERYTHING, auditAnnotations } };
  expect(faults(documents(notes))).toEqual([]);
});
