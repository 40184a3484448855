import { DUPLICATE, MISSING, NONE, testCases } from './planted';

const metadata = { name: 'shop' };

describe('a Namespace', () => {
  testCases({ apiVersion: 'v1', kind: 'Namespace', metadata }, [
    ['metadata.name', 'shop-1', 'shop.1'],
    ['spec.finalizers', ['kubernetes'], ['mine'], 'spec.finalizers.0'],
  ]);
});

describe('a ResourceQuota', () => {
  testCases({ apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: { 'requests.cpu': '4', pods: 10 } } }, [
    ['spec.hard.pods', '10', '10.5'],
    [
      'spec.hard',
      { 'count/deployments.apps': 5 },
      { 'count/deployments.apps': 'many' },
      ['spec', 'hard', 'count/deployments.apps'],
    ],
    ['spec.hard', { 'limits.memory': '1Gi' }, { 'limit.memory': '1Gi' }, ['spec', 'hard', 'limit.memory']],
    ['spec.hard', { 'requests.hugepages-2Mi': '4Mi' }, { 'requests.cpu': -1 }, ['spec', 'hard', 'requests.cpu']],
    ['spec.scopes', ['BestEffort'], ['BestEffort', 'NotBestEffort']],
    [
      'spec.scopeSelector',
      { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: ['a'] }] },
      { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In' }] },
      'spec.scopeSelector.matchExpressions.0.values',
      MISSING,
    ],
    [
      'spec.scopeSelector',
      { matchExpressions: [{ scopeName: 'Terminating', operator: 'Exists' }] },
      { matchExpressions: [{ scopeName: 'Terminating', operator: 'In', values: ['a'] }] },
      'spec.scopeSelector.matchExpressions.0.operator',
    ],
  ]);
});

describe('a LimitRange', () => {
  testCases(
    {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata,
      spec: {
        limits: [
          {
            type: 'Container',
            min: { cpu: '100m' },
            max: { cpu: 2 },
            default: { cpu: 1 },
            defaultRequest: { cpu: '0.5' },
          },
        ],
      },
    },
    [
      ['spec.limits.0.min.cpu', '0.1', '600m'],
      ['spec.limits.0.defaultRequest.cpu', 1, '1001m'],
      ['spec.limits.0.default.cpu', '2000m', 'two'],
      [
        'spec.limits.1',
        { type: 'PersistentVolumeClaim', max: { storage: '1Gi' } },
        { type: 'PersistentVolumeClaim' },
        'spec.limits.1.max',
        MISSING,
      ],
      ['spec.limits.1', { type: 'Pod' }, { type: 'Container' }, 'spec.limits.1.type', DUPLICATE],
    ],
  );
  testCases(
    { apiVersion: 'v1', kind: 'LimitRange', metadata, spec: { limits: [{ type: 'Container', default: { cpu: 1 } }] } },
    [['spec.limits.0.type', 'Container', 'Pod', 'spec.limits.0.default']],
  );
});

describe('a CustomResourceDefinition', () => {
  testCases(
    {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'shops.example.com' },
      spec: { group: 'example.com', names: { plural: 'shops' } },
    },
    [['metadata.name', 'shops.example.com', 'shop.example.com']],
  );
});

describe('a ValidatingAdmissionPolicy', () => {
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const resourceRules = [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }];
  testCases(
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata,
      spec: {
        matchConstraints: { resourceRules },
        variables: [{ name: 'names', expression: '[]' }],
        validations: [{ expression: 'true', message: 'a' }],
      },
    },
    [
      ['spec.validations', [{ expression: 'true' }], [], 'spec'],
      ['spec.validations.0.expression', 'true', ''],
      ['spec.validations.0.message', 'a b', 'a\nb'],
      ['spec.validations.0.reason', 'Invalid', 'Wrong'],
      ['spec.variables.0.name', 'a_b', 'a-b'],
      [
        'spec.variables.1',
        { name: 'a', expression: '1' },
        { name: 'names', expression: '1' },
        'spec.variables.1.name',
        DUPLICATE,
      ],
      [
        'spec.matchConditions',
        [{ name: 'a.b/c', expression: 'true' }],
        [{ name: 'a b', expression: 'true' }],
        'spec.matchConditions.0.name',
      ],
      ['spec.matchConstraints.resourceRules', resourceRules, [], 'spec.matchConstraints.resourceRules', MISSING],
      [
        'spec.matchConstraints.resourceRules.0.operations',
        ['*'],
        ['create'],
        'spec.matchConstraints.resourceRules.0.operations.0',
      ],
    ],
  );
  testCases(
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata,
      spec: { policyName: 'shop', validationActions: ['Deny', 'Audit'] },
    },
    [
      ['spec.validationActions', ['Warn', 'Audit'], ['Deny', 'Warn'], 'spec.validationActions.1'],
      ['spec.validationActions', ['Deny'], [], 'spec.validationActions', MISSING],
      ['spec.validationActions', ['Deny'], ['Deny', 'Deny'], 'spec.validationActions.1', DUPLICATE],
      ['spec.policyName', 'a', NONE, 'spec.policyName', MISSING],
      [
        'spec.paramRef',
        { name: 'a', parameterNotFoundAction: 'Deny' },
        { name: 'a' },
        'spec.paramRef.parameterNotFoundAction',
        MISSING,
      ],
    ],
  );
});
