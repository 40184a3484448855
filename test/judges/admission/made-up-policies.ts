import type { AdmissionSpec, MatchResources, ResourceRule, Validation } from '../../../lib/model/policy';

/** Every object that is written. */
export const ANYTHING: ResourceRule = { apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'] };

/** Every pod. */
export const ANY_POD = {
  resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['*'], resources: ['pods'] }],
};

/**
 * Policies, some with a mistake, that are to be taken or refused by both. Fields of `namespaceObject` are none of them:
 * here they have no types, so that an unknown one shows only where it is evaluated.
 */
export const TAKEN_OR_REFUSED: readonly (readonly [what: string, spec: Partial<AdmissionSpec>, kubernetes?: string])[] =
  [
    ['nothing wrong', {}],
    ['a slip in the syntax', { validations: [{ expression: 'object.spec.(' }] }],
    ['an unknown variable', { validations: [{ expression: 'objekt.spec == null' }] }],
    ['no bool', { validations: [{ expression: 'object.spec' }] }],
    ['an int', { validations: [{ expression: 'object.spec.replicas + 1' }] }],
    ['an unknown function', { validations: [{ expression: "object.kind.startWith('a')" }] }],
    ['an unknown field of the request', { validations: [{ expression: "request.who == 'me'" }] }],
    ['a variable that is not there', { validations: [{ expression: 'variables.a == 1' }] }],
    [
      'a variable that comes later',
      {
        variables: [
          { name: 'a', expression: 'variables.b' },
          { name: 'b', expression: '1' },
        ],
      },
    ],
    [
      'a variable of another type',
      { variables: [{ name: 'a', expression: '1' }], validations: [{ expression: "variables.a == 'a'" }] },
    ],
    [
      'a variable in a match condition',
      {
        variables: [{ name: 'a', expression: 'true' }],
        matchConditions: [{ name: 'a', expression: 'variables.a' }],
      },
    ],
    ['a match condition that is no bool', { matchConditions: [{ name: 'a', expression: "'a'" }] }],
    ['a message that is no text', { validations: [{ expression: 'true', messageExpression: '1' }] }],
    ['a message that may be text', { validations: [{ expression: 'true', messageExpression: 'object.kind' }] }],
    ['params without a kind', { validations: [{ expression: 'params.data.a == "1"' }] }],
    [
      'params with a kind',
      { paramKind: { apiVersion: 'v1', kind: 'ConfigMap' }, validations: [{ expression: 'params.data.a == "1"' }] },
    ],
    ['a pattern that is none', { validations: [{ expression: "object.kind.matches('(')" }] }],
    ['a duration that is none', { validations: [{ expression: "duration('soon') == duration('1s')" }] }],
    ['lists of several types', { validations: [{ expression: "[1, 'a'].size() == 2" }] }],
    ['a function too early', { validations: [{ expression: "isIP('::1')" }] }, '1.30'],
    ['the same function in time', { validations: [{ expression: "isIP('::1')" }] }, '1.31'],
    ['an annotation that is text or nothing', { auditAnnotations: [{ key: 'a', valueExpression: "'a'" }] }],
    ['an annotation that is neither', { auditAnnotations: [{ key: 'a', valueExpression: '1' }] }],
  ];

/** Refuses everything, in certain words. */
function says(words: Pick<Validation, 'message' | 'messageExpression'>): Pick<AdmissionSpec, 'validations'> {
  return { validations: [{ expression: 'object.kind == null', ...words }] };
}

/** Refuses what it matches. */
function matching(constraints: MatchResources): Partial<AdmissionSpec> {
  return { ...says({ message: 'matched' }), matchConstraints: { resourceRules: [ANYTHING], ...constraints } };
}

/** All that is known of a request, as text. */
const REQUEST = [
  "request.operation + ' ' + request.name + ' ' + request.?namespace.orValue('-')",
  "request.kind.group + '/' + request.kind.version + '/' + request.kind.kind",
  "request.resource.resource + ' ' + request.requestKind.kind + ' ' + request.requestResource.resource",
  "request.?subResource.orValue('-') + ' ' + string(request.dryRun) + ' ' + request.options.kind",
].join(" + ' ' + ");

/** Policies that try what the shipped ones do not need. */
export const TRYING: readonly (readonly [what: string, spec: Partial<AdmissionSpec>])[] = [
  ['a message', says({ message: ' words ' })],
  ['an expression as the message', says({})],
  ['a message that is empty', says({ messageExpression: "''", message: 'words' })],
  ['a message of two lines', says({ messageExpression: "'two\\nlines'", message: 'words' })],
  ['a message that fails', says({ messageExpression: 'string(object.absent)', message: 'words' })],
  ['a message that is too long', says({ messageExpression: `'${'long '.repeat(1200)}'`, message: 'words' })],
  [
    'several validations',
    { validations: [...says({ message: 'one' }).validations, ...says({ message: 'two' }).validations] },
  ],
  ['what fails', { validations: [{ expression: 'object.absent == 1' }] }],
  ['what fails and is let through', { failurePolicy: 'Ignore', validations: [{ expression: 'object.absent == 1' }] }],
  ['a condition that fails', { matchConditions: [{ name: 'a', expression: 'object.absent == 1' }] }],
  [
    'a condition that fails beside one that is not met',
    {
      ...says({ message: 'x' }),
      matchConditions: [
        { name: 'a', expression: 'object.absent == 1' },
        { name: 'b', expression: "object.kind == 'Service'" },
      ],
    },
  ],
  [
    'a condition about the namespace',
    {
      ...says({ message: 'x' }),
      matchConditions: [{ name: 'a', expression: "namespaceObject.metadata.name == 'shop'" }],
    },
  ],
  [
    'a variable that fails',
    { variables: [{ name: 'a', expression: 'object.absent' }], validations: [{ expression: 'variables.a == 1' }] },
  ],
  ['the request', says({ messageExpression: REQUEST })],
  [
    'the namespace',
    says({
      messageExpression:
        "namespaceObject == null ? 'none' : string(namespaceObject.metadata.name) + string(namespaceObject.metadata.labels['kubernetes.io/metadata.name'])",
    }),
  ],
  ['labels', matching({ objectSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } } })],
  [
    'labels that must be there',
    matching({ objectSelector: { matchExpressions: [{ key: 'team', operator: 'Exists' }] } }),
  ],
  [
    'labels that are others',
    matching({ objectSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] } }),
  ],
  ['a namespace', matching({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } })],
  [
    'another namespace',
    matching({
      namespaceSelector: {
        matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop'] }],
      },
    }),
  ],
  ['a name', matching({ resourceRules: [{ ...ANYTHING, resourceNames: ['web'] }] })],
  ['only what is in namespaces', matching({ resourceRules: [{ ...ANYTHING, scope: 'Namespaced' }] })],
  ['only what is in none', matching({ resourceRules: [{ ...ANYTHING, scope: 'Cluster' }] })],
  ['all but workloads', matching({ excludeResourceRules: [{ ...ANYTHING, apiGroups: ['apps', 'batch'] }] })],
  ['subresources only', matching({ resourceRules: [{ ...ANYTHING, resources: ['pods/*', 'deployments/scale'] }] })],
  ['updates only', matching({ resourceRules: [{ ...ANYTHING, operations: ['UPDATE'] }] })],
];
