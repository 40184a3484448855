import { compilePolicy } from '../../../lib/check/policy/compile-policy';
import type { AdmissionSpec } from '../../../lib/model/policy';
import { errorsOf, EVERYTHING, policyOf } from './made-up';

const messages = (spec: Partial<AdmissionSpec>, kubernetes = '1.34'): readonly string[] =>
  errorsOf(() => compilePolicy(policyOf(spec), kubernetes)).map(({ message }) => message);

const validation = (expression: string, more: object = {}): Partial<AdmissionSpec> => ({
  validations: [{ expression, ...more }],
});

test('all that an expression may use', () => {
  const policy = policyOf({
    paramKind: { apiVersion: 'v1', kind: 'ConfigMap' },
    matchConditions: [{ name: 'has-name', expression: "request.name != '' && params != null" }],
    variables: [
      { name: 'labels', expression: 'object.metadata.?labels.orValue({})' },
      { name: 'team', expression: "variables.labels.?team.orValue('')" },
    ],
    validations: [
      {
        expression: "oldObject == null && variables.team != '' && namespaceObject.metadata.name == request.namespace",
        messageExpression: "'no team on ' + object.metadata.name",
      },
    ],
    auditAnnotations: [{ key: 'team', valueExpression: 'string(variables.team)' }],
  });
  expect(compilePolicy(policy, '1.34')).toMatchObject({ policy, ignoresErrors: false, params: null });
});

test('a rule that a version does not have is not compiled for it', () => {
  expect(compilePolicy(policyOf({}, { spec: () => undefined }), '1.34')).toBeUndefined();
});

test.each<[string, Partial<AdmissionSpec>, RegExp]>([
  [
    'does not parse',
    validation('object.spec ='),
    /^validations\[0\]\.expression of policy team\/rule is not valid CEL: .+ at character 13 of object\.spec =$/,
  ],
  [
    'an unknown variable',
    validation('objct.spec == 1'),
    /unknown variable objct, did you mean object, at character 1 of objct/,
  ],
  ['on a later line', validation('true &&\n  objct == 1'), /at line 2, column 3 of true && objct == 1$/],
  ['an unknown function', validation('object.metadata.name.startWith("a")'), /startWith.+did you mean startsWith/],
  ['params without any', validation('params.data.x == "1"'), /unknown variable params/],
  ['what may be no bool', validation('object.spec.paused'), /must give a bool, found dyn: object\.spec\.paused$/],
  ['no bool', validation("'x' + 'y'"), /must give a bool, found string: 'x' \+ 'y'$/],
  ['no text', validation('true', { messageExpression: '1 + 1' }), /messageExpression .+must give a string, found int/],
  [
    'the authorizer',
    validation("authorizer.group('').resource('pods').check('get').allowed()"),
    /authorizer .+ only in a cluster/,
  ],
  [
    'the user',
    validation("request.userInfo.username == 'x'"),
    /asks who sends the request, which nobody knows of a manifest/,
  ],
  ['an unknown field of the request', validation("request.operatoin == 'CREATE'"), /operatoin.+did you mean operation/],
  [
    'a condition',
    { matchConditions: [{ name: 'a', expression: 'object.' }] },
    /^match condition a of policy team\/rule /,
  ],
  [
    'variables in a condition',
    { variables: [{ name: 'a', expression: 'true' }], matchConditions: [{ name: 'a', expression: 'variables.a' }] },
    /unknown variable variables/,
  ],
  [
    'a variable',
    { variables: [{ name: 'a', expression: '1 +' }] },
    /^variable a of policy team\/rule is not valid CEL/,
  ],
  ['an unknown variable of its own', validation('variables.nam == 1'), /nam/],
  [
    'an annotation',
    { auditAnnotations: [{ key: 'a', valueExpression: 'x' }] },
    /^audit annotation a .+ unknown variable x/,
  ],
])('%s', (_, spec, message) => {
  expect(messages(spec)).toEqual([expect.stringMatching(message)]);
});

test('errors say where the policy was defined, and all of them come at once', () => {
  const spec = {
    variables: [{ name: 'a', expression: '1 +' }],
    validations: [{ expression: 'x' }, { expression: 'y' }],
  };
  const errors = errorsOf(() => compilePolicy(policyOf(spec), '1.34'));
  expect(errors).toHaveLength(3);
  for (const { code, place } of errors) {
    expect(code).toBe('FL6001');
    expect(place).toEqual({ file: 'policies/rule.ts', line: 3, column: 8 });
  }
});

test('a variable sees those before it, and neither itself nor those after it', () => {
  const variables = (...expressions: readonly string[]): Partial<AdmissionSpec> => ({
    variables: expressions.map((expression, at) => ({ name: 'abc'.charAt(at), expression })),
  });
  expect(messages(variables('1', 'variables.a + 1', 'variables.a + variables.b'))).toEqual([]);
  expect(messages(variables('variables.b', '1'))).toEqual([
    expect.stringMatching(/^variable a of policy team\/rule uses the variable b, which is not there yet/),
  ]);
  expect(messages(variables('variables.a'))).toEqual([expect.stringContaining('uses the variable a')]);
});

test('what uses a broken variable is not reported too', () => {
  const variables = [
    { name: 'a', expression: '1 +' },
    { name: 'b', expression: 'variables.a + 1' },
  ];
  const spec = { variables, ...validation('variables.a == 1 && variables.b == 2') };
  expect(messages(spec)).toEqual([expect.stringMatching(/^variable a /)]);
});

test('two of one name are refused', () => {
  const twice = [
    { name: 'a', expression: 'true' },
    { name: 'a', expression: 'true' },
  ];
  expect(messages({ variables: twice, matchConditions: twice })).toEqual([
    'two match conditions of policy team/rule are called a',
    'two variables of policy team/rule are called a',
  ]);
});

test('a variable has a name that expressions can use', () => {
  expect(messages({ variables: [{ name: 'my-team', expression: '1' }] })).toEqual([expect.stringContaining('my-team')]);
});

test('functions are those of the cluster’s version', () => {
  expect(messages(validation("semver('1.0.0') != null"), '1.30')).toEqual([
    expect.stringMatching(/semver.+since Kubernetes/),
  ]);
  expect(messages(validation("semver('1.0.0') != null"), '1.34')).toEqual([]);
});

test.each<[string, unknown, RegExp]>([
  ['no rules', { matchConstraints: {}, validations: [] }, /resourceRules is missing in matchConstraints/],
  ['no rule', { matchConstraints: { resourceRules: [] }, validations: [] }, /resourceRules/],
  [
    'an unknown operation',
    { matchConstraints: { resourceRules: [{ ...EVERYTHING.resourceRules?.[0], operations: ['WRITE'] }] } },
    /operations\[0\] must be one of .+ found "WRITE"/,
  ],
  ['an unknown field', { matchConstraints: EVERYTHING, validations: [{ expression: 'true', mesage: 'x' }] }, /mesage/],
  [
    'the wrong type',
    { matchConstraints: EVERYTHING, validations: [{ expression: true }] },
    /expression must be .*text.*, found true/,
  ],
  [
    'a message of two lines',
    { matchConstraints: EVERYTHING, validations: [{ expression: 'true', message: 'a\nb' }] },
    /message must be .*one line/,
  ],
  [
    'an unknown failure policy',
    { matchConstraints: EVERYTHING, failurePolicy: 'Warn' },
    /failurePolicy must be Fail or Ignore, found "Warn"/,
  ],
  ['no mapping', 'true', /must be a mapping/],
])('a spec with %s', (_, spec, message) => {
  const policy = policyOf({}, { spec: () => spec as AdmissionSpec });
  expect(errorsOf(() => compilePolicy(policy, '1.34'))).toMatchObject([
    { code: 'FL6001', message: expect.stringMatching(message), place: { line: 3 } },
  ]);
});

test('a spec that throws', () => {
  const spec = (): never => {
    throw new Error('no such version\nand more');
  };
  expect(errorsOf(() => compilePolicy(policyOf({}, { spec }), '1.34'))).toMatchObject([
    { code: 'FL6001', message: 'the spec of policy team/rule for Kubernetes 1.34 threw: no such version' },
  ]);
});
