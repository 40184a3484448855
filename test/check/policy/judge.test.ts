import { asAdmitted } from '../../../lib/check/policy/admission/as-admitted';
import { compilePolicy } from '../../../lib/check/policy/compile-policy';
import { judge } from '../../../lib/check/policy/judge';
import type { KubernetesObject } from '../../../lib/model/manifest';
import type { AdmissionSpec } from '../../../lib/model/policy';
import { EVERYTHING, KUBERNETES, policyOf, verdict } from './made-up';

const DEPLOYMENT: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } },
  spec: { template: { spec: { containers: [{ name: 'web', image: 'web:1' }] } } },
};

const ROLE: KubernetesObject = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: 'reader' },
};

const NAMESPACE: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'shop', labels: { tier: 'web' } },
};

const validation = (expression: string, more: object = {}): Partial<AdmissionSpec> => ({
  validations: [{ expression, ...more }],
});

/** The messages about a Deployment, or about another object. */
const messages = (spec: Partial<AdmissionSpec>, object = DEPLOYMENT): readonly string[] =>
  verdict(policyOf(spec), object).map(({ message }) => message);

/** Whether an expression is true of an object. */
const holds = (expression: string, object = DEPLOYMENT): boolean =>
  messages(validation(expression), object).length === 0;

test('what is allowed is no fault, and what is not has all that a finding needs', () => {
  expect(verdict(policyOf(validation('true')), DEPLOYMENT)).toEqual([]);
  expect(
    verdict(policyOf(validation('object.spec.replicas > 1', { message: 'one replica only' })), DEPLOYMENT),
  ).toEqual([{ code: 'team/rule', severity: 'error', message: 'one replica only', fix: 'keep the rule', path: [] }]);
});

test.each([
  ['development', 'info'],
  ['staging', 'warning'],
  ['production', 'error'],
] as const)('in %s it weighs %s', (tier, severity) => {
  const target = { kubernetes: KUBERNETES, tier };
  expect(verdict(policyOf(validation('false')), DEPLOYMENT, { target })).toMatchObject([{ severity }]);
});

test('off is off', () => {
  const severity = { development: 'error', staging: 'error', production: 'off' } as const;
  expect(verdict(policyOf(validation('false'), { severity }), DEPLOYMENT)).toEqual([]);
});

test('every validation that fails is a fault, and policies answer in their order', () => {
  const validations = [
    { expression: 'false', message: 'a' },
    { expression: 'true' },
    { expression: 'false', message: 'b' },
  ];
  const policies = [policyOf({ validations }), policyOf(validation('false', { message: 'c' }), { id: 'other' })];
  const compiled = policies.flatMap((policy) => compilePolicy(policy, KUBERNETES) ?? []);
  const context = { target: { kubernetes: KUBERNETES, tier: 'staging' as const }, namespace: undefined };
  expect(judge(DEPLOYMENT, context, compiled).map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'team/rule: a',
    'team/rule: b',
    'other: c',
  ]);
});

describe('objects are as the API server admits them', () => {
  test.each([
    'object.spec.replicas == 1',
    "object.spec.strategy.type == 'RollingUpdate'",
    "object.spec.template.spec.containers[0].imagePullPolicy == 'IfNotPresent'",
    '!has(object.spec.template.spec.containers[0].resources.limits)',
    '!has(object.spec.template.spec.hostNetwork)',
    'oldObject == null',
    'type(object.spec.replicas) == int',
  ])('%s', (expression) => {
    expect(holds(expression)).toBe(true);
  });

  test('a manifest is not changed by being judged', () => {
    const before = structuredClone(DEPLOYMENT);
    verdict(policyOf(validation('object.spec.replicas == 1')), DEPLOYMENT);
    expect(DEPLOYMENT).toEqual(before);
  });
});

describe('the request', () => {
  test.each([
    "request.operation == 'CREATE'",
    "request.kind.group == 'apps' && request.kind.version == 'v1' && request.kind.kind == 'Deployment'",
    "request.resource.resource == 'deployments' && request.requestResource == request.resource",
    "request.name == 'web' && request.namespace == 'shop'",
    '!request.dryRun',
    "!has(request.subResource) || request.subResource == ''",
  ])('%s', (expression) => {
    expect(holds(expression)).toBe(true);
  });

  test('of what belongs to no namespace names none', () => {
    expect(holds('!has(request.namespace)', ROLE)).toBe(true);
  });
});

describe('the namespace', () => {
  const inShop = (expression: string, namespace: KubernetesObject | undefined, object = DEPLOYMENT): boolean =>
    verdict(policyOf(validation(expression)), object, { namespace }).length === 0;

  test.each<[string, KubernetesObject | undefined]>([
    ["namespaceObject.metadata.labels.tier == 'web'", NAMESPACE],
    ["namespaceObject.metadata.labels['kubernetes.io/metadata.name'] == 'shop'", NAMESPACE],
    ["namespaceObject.metadata.name == 'shop'", undefined],
    ["namespaceObject.metadata.labels['kubernetes.io/metadata.name'] == 'shop'", undefined],
  ])('%s', (expression, namespace) => {
    expect(inShop(expression, namespace)).toBe(true);
  });

  test('is null for what belongs to none', () => {
    expect(inShop('namespaceObject == null', undefined, ROLE)).toBe(true);
    expect(inShop('namespaceObject == null', undefined, NAMESPACE)).toBe(true);
  });

  test('its labels select, its name always among them', () => {
    const selecting = (matchLabels: Record<string, string>): Partial<AdmissionSpec> => ({
      matchConstraints: { ...EVERYTHING, namespaceSelector: { matchLabels } },
      ...validation('false'),
    });
    const faults = (labels: Record<string, string>, object = DEPLOYMENT, namespace?: KubernetesObject): number =>
      verdict(policyOf(selecting(labels)), object, { namespace }).length;
    expect(faults({ tier: 'web' }, DEPLOYMENT, NAMESPACE)).toBe(1);
    expect(faults({ tier: 'db' }, DEPLOYMENT, NAMESPACE)).toBe(0);
    expect(faults({ 'kubernetes.io/metadata.name': 'shop' })).toBe(1);
    expect(faults({ 'kubernetes.io/metadata.name': 'bank' })).toBe(0);
    expect(faults({ tier: 'web' }, NAMESPACE)).toBe(1);
    expect(faults({ tier: 'web' }, ROLE)).toBe(1);
  });

  test('is the default one where nothing names any', () => {
    const bare = { ...DEPLOYMENT, metadata: { name: 'web' } };
    expect(inShop("request.namespace == 'default'", undefined, bare)).toBe(true);
    expect(inShop("request.namespace == 'shop'", NAMESPACE, bare)).toBe(true);
    expect(inShop("object.metadata.namespace == 'shop'", NAMESPACE, bare)).toBe(true);
    expect(inShop('!has(object.metadata.namespace)', undefined, ROLE)).toBe(true);
  });
});

describe('variables', () => {
  const variables = (named: Record<string, string>, expression: string): Partial<AdmissionSpec> => ({
    variables: Object.entries(named).map(([name, one]) => ({ name, expression: one })),
    ...validation(expression, { message: 'refused' }),
  });

  test('build on those before', () => {
    expect(messages(variables({ a: 'object.spec.replicas', b: 'variables.a + 1' }, 'variables.b == 2'))).toEqual([]);
  });

  test('that nobody asks for are not evaluated', () => {
    expect(messages(variables({ a: 'object.spec.nothing.at.all' }, 'true || variables.a'))).toEqual([]);
    expect(messages(variables({ a: 'object.spec.nothing' }, "object.kind == 'Pod' ? variables.a == 1 : true"))).toEqual(
      [],
    );
  });

  test('that fail say which it was, everywhere they are used', () => {
    const spec = {
      ...variables({ size: 'object.spec.nothing' }, 'true'),
      validations: [{ expression: 'variables.size == 1' }, { expression: 'variables.size == 2' }],
    };
    expect(messages(spec)).toEqual([
      expect.stringMatching(/^the policy cannot be evaluated: variable size: .*nothing.*, in variables\.size == 1$/),
      expect.stringMatching(/variable size: .*, in variables\.size == 2$/),
    ]);
  });

  test('are worked out once an object, however often they are used', () => {
    const heavy = 'object.spec.numbers.all(a, object.spec.numbers.all(b, a >= b - 1000))';
    const numbers = Array.from({ length: 250 }, (_, at) => at);
    const object = { ...DEPLOYMENT, apiVersion: 'example.com/v1', spec: { numbers } };
    const times = (count: number, expression: string): string =>
      Array.from({ length: count }, () => expression).join(' && ');
    expect(messages(variables({ heavy }, times(40, 'variables.heavy')), object)).toEqual([]);
    expect(messages(validation(times(40, heavy)), object)).toEqual([expect.stringContaining('costs more')]);
  });
});

describe('what cannot be evaluated', () => {
  const missing = validation('object.spec.nothing == 1');

  test('is refused, and says why', () => {
    expect(verdict(policyOf(missing), DEPLOYMENT)).toMatchObject([
      {
        severity: 'error',
        message: expect.stringMatching(/^the policy cannot be evaluated: .*nothing.*, in object\.spec\.nothing == 1$/),
        fix: expect.stringMatching(/^ask for fields that may be missing/),
      },
    ]);
    expect(messages({ ...missing, failurePolicy: 'Fail' })).toHaveLength(1);
  });

  test('is let through where failurePolicy is Ignore, and what is false is not', () => {
    expect(messages({ ...missing, failurePolicy: 'Ignore' })).toEqual([]);
    expect(messages({ ...validation('false'), failurePolicy: 'Ignore' })).toHaveLength(1);
  });

  test('never ends, or nearly: the cost limit of the API server ends it', () => {
    const numbers = Array.from({ length: 500 }, (_, at) => at);
    const object = { ...DEPLOYMENT, apiVersion: 'example.com/v1', spec: { numbers } };
    const loops = 'object.spec.numbers.all(a, object.spec.numbers.all(b, object.spec.numbers.all(c, a + b + c >= 0)))';
    expect(verdict(policyOf(validation(loops)), object)).toMatchObject([
      { message: expect.stringContaining('costs more than'), fix: expect.stringContaining('cheaper') },
    ]);
    expect(messages({ ...validation(loops), failurePolicy: 'Ignore' }, object)).toEqual([]);
  });
});

describe('match conditions', () => {
  const conditions = (...expressions: readonly string[]): Partial<AdmissionSpec> => ({
    matchConditions: expressions.map((expression, at) => ({ name: `c${at}`, expression })),
    ...validation('false', { message: 'refused' }),
  });
  const FAILS = 'object.spec.nothing == 1';

  test.each<[readonly string[], number]>([
    [['true'], 1],
    [['true', "object.kind == 'Deployment'"], 1],
    [['true', 'false'], 0],
    [["object.kind == 'Pod'"], 0],
    [[FAILS, 'false'], 0],
    [['false', FAILS], 0],
  ])('%j: %d faults', (expressions, count) => {
    expect(messages(conditions(...expressions))).toHaveLength(count);
  });

  test('that fail are refused, or let through where failurePolicy is Ignore', () => {
    expect(messages(conditions('true', FAILS))).toEqual([expect.stringMatching(/cannot be evaluated: .*nothing/)]);
    expect(messages({ ...conditions('true', FAILS), failurePolicy: 'Ignore' })).toEqual([]);
  });
});

describe('params', () => {
  const params: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'limits' },
    data: { most: '3' },
  };
  const spec = {
    ...validation('object.spec.replicas <= int(params.data.most)'),
    paramKind: { apiVersion: 'v1', kind: 'ConfigMap' },
  };

  test.each([
    [3, 0],
    [4, 1],
  ])('%d replicas of 3: %d faults', (replicas, count) => {
    expect(verdict(policyOf(spec, { params }), { ...DEPLOYMENT, spec: { replicas } })).toHaveLength(count);
  });

  test('are null where there are none', () => {
    expect(messages({ ...spec, ...validation('params == null') })).toEqual([]);
  });
});

describe('messages', () => {
  const said = (more: object, expression = 'false'): string | undefined => messages(validation(expression, more))[0];
  const text = JSON.stringify;

  test.each<[object, string]>([
    [{}, 'failed expression: false'],
    [{ message: ' plain ' }, 'plain'],
    [{ messageExpression: "'name ' + object.metadata.name" }, 'name web'],
    [{ message: 'plain', messageExpression: "' name ' + object.metadata.name" }, 'name web'],
    [{ message: 'plain', messageExpression: "''" }, 'plain'],
    [{ message: 'plain', messageExpression: "'  '" }, 'plain'],
    [{ message: 'plain', messageExpression: text('two\nlines') }, 'plain'],
    [{ message: 'plain', messageExpression: 'string(object.spec.nothing)' }, 'plain'],
    [{ messageExpression: 'string(object.spec.nothing)' }, 'failed expression: false'],
    [{ message: 'plain', messageExpression: text('x'.repeat(5 * 1024 + 1)) }, 'plain'],
    [{ message: 'plain', messageExpression: text('ü'.repeat(2561)) }, 'plain'],
    [{ message: 'plain', messageExpression: text('ü'.repeat(2560)) }, 'ü'.repeat(2560)],
  ])('%j says %j', (more, message) => {
    expect(said(more)).toBe(message);
  });

  test('an expression stands for a message on one line', () => {
    expect(said({}, 'object.kind == "Pod" ||\n  object.kind == "Job"')).toBe(
      'failed expression: object.kind == "Pod" || object.kind == "Job"',
    );
  });

  test('may use variables', () => {
    const spec = {
      variables: [{ name: 'n', expression: '1 + 1' }],
      ...validation('false', { messageExpression: 'string(variables.n)' }),
    };
    expect(messages(spec)).toEqual(['2']);
  });
});

describe('the field', () => {
  const pathOf = (path: string): unknown =>
    verdict(policyOf({ variables: [{ name: 'path', expression: path }], ...validation('false') }), DEPLOYMENT)[0]?.path;

  test.each([
    ["'spec.template.spec'", ['spec', 'template', 'spec']],
    ["object.kind == 'Pod' ? 'spec' : 'spec.containers.0'", ['spec', 'containers', 0]],
    ["''", []],
    ['1', []],
    ['object.spec.nothing', []],
  ])('%s leads to %j', (expression, path) => {
    expect(pathOf(expression)).toEqual(path);
  });
});

test('a policy for one kind does not touch the others', () => {
  const rule = { apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] };
  const spec = { matchConstraints: { resourceRules: [rule] }, ...validation('object.spec.nothing == 1') };
  expect(messages(spec)).toHaveLength(1);
  expect(messages(spec, ROLE)).toEqual([]);
  expect(asAdmitted(ROLE)).toEqual(ROLE);
});
