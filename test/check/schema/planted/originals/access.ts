import type { Original } from '../original';

const RULES = [
  { apiGroups: ['apps'], resources: ['deployments'], resourceNames: ['web'], verbs: ['get', 'patch'] },
  { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get', 'list'] },
];

const SUBJECTS = [
  { kind: 'ServiceAccount', name: 'web', namespace: 'shop' },
  { kind: 'Group', name: 'team-shop', apiGroup: 'rbac.authorization.k8s.io' },
];

function roleRef(kind: string) {
  return { apiGroup: 'rbac.authorization.k8s.io', kind, name: 'web' };
}

export const ACCESS: readonly Original[] = [
  {
    object: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'web', namespace: 'shop' },
      rules: RULES,
    },
  },
  {
    object: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: 'web', labels: { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' } },
      aggregationRule: { clusterRoleSelectors: [{ matchLabels: { 'example.com/aggregate': 'true' } }] },
      rules: [...RULES, { nonResourceURLs: ['/metrics'], verbs: ['get'] }],
    },
  },
  {
    object: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'web', namespace: 'shop' },
      roleRef: roleRef('Role'),
      subjects: SUBJECTS,
    },
  },
  {
    object: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: 'web' },
      roleRef: roleRef('ClusterRole'),
      subjects: SUBJECTS,
    },
  },
  {
    object: {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name: 'replicas.example.com' },
      spec: {
        failurePolicy: 'Fail',
        paramKind: { apiVersion: 'v1', kind: 'ConfigMap' },
        matchConstraints: {
          matchPolicy: 'Equivalent',
          namespaceSelector: { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['system'] }] },
          objectSelector: { matchLabels: { judged: 'true' } },
          resourceRules: [
            {
              apiGroups: ['apps'],
              apiVersions: ['v1'],
              operations: ['CREATE', 'UPDATE'],
              resources: ['deployments'],
              scope: 'Namespaced',
            },
          ],
          excludeResourceRules: [
            {
              apiGroups: ['apps'],
              apiVersions: ['v1'],
              operations: ['CREATE'],
              resources: ['deployments'],
              resourceNames: ['legacy'],
            },
          ],
        },
        matchConditions: [{ name: 'not-system', expression: "request.userInfo.username != 'system'" }],
        variables: [{ name: 'most', expression: 'int(params.data.most)' }],
        validations: [
          {
            expression: 'object.spec.replicas <= variables.most',
            message: 'too many replicas',
            messageExpression: "'at most ' + params.data.most",
            reason: 'Invalid',
          },
        ],
        auditAnnotations: [{ key: 'replicas', valueExpression: 'string(object.spec.replicas)' }],
      },
    },
  },
  {
    object: {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name: 'replicas.example.com' },
      spec: {
        policyName: 'replicas.example.com',
        validationActions: ['Deny', 'Audit'],
        paramRef: { name: 'limits', namespace: 'shop', parameterNotFoundAction: 'Deny' },
        matchResources: { namespaceSelector: { matchLabels: { tier: 'production' } } },
      },
    },
  },
  {
    object: {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'widgets.example.com' },
      spec: {
        group: 'example.com',
        scope: 'Namespaced',
        names: { kind: 'Widget', plural: 'widgets', singular: 'widget', listKind: 'WidgetList', shortNames: ['wd'] },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            subresources: { status: {}, scale: { specReplicasPath: '.spec.size', statusReplicasPath: '.status.size' } },
            additionalPrinterColumns: [
              { name: 'Size', type: 'integer', jsonPath: '.spec.size', description: 'how large it is', priority: 1 },
            ],
            schema: {
              openAPIV3Schema: {
                type: 'object',
                description: 'a widget',
                required: ['spec'],
                properties: {
                  spec: {
                    type: 'object',
                    properties: {
                      size: { type: 'integer', format: 'int32', minimum: 1, maximum: 9 },
                      name: { type: 'string', pattern: '^[a-z]+$', maxLength: 20 },
                      values: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
                    },
                  },
                },
              },
            },
          },
        ],
      },
    },
    maps: { '**.properties': 'a map of schemas' },
    free: {
      '**.x-kubernetes-preserve-unknown-fields': 'the model lacks the field, so that its type is not known',
      '**.subresources.status': 'a mapping without fields',
    },
  },
];
