import fc from 'fast-check';
import { asAdmitted } from '../../../../lib/check/policy/admission/as-admitted';
import { objectOf } from './admitted';

test.each<[string, object, object]>([
  ['v1 ConfigMap', { data: {} }, {}],
  ['v1 ConfigMap', { data: { empty: '', zero: '0' } }, { data: { empty: '', zero: '0' } }],
  ['v1 Secret', {}, { type: 'Opaque' }],
  [
    'v1 Secret',
    { type: 'x', data: { a: 'b2xk', b: 'Yg==' }, stringData: { a: 'new', umlaut: 'ü' } },
    { type: 'x', data: { a: 'bmV3', b: 'Yg==', umlaut: 'w7w=' } },
  ],
  ['v1 ServiceAccount', { secrets: [], automountServiceAccountToken: false }, { automountServiceAccountToken: false }],
  [
    'v1 PersistentVolumeClaim',
    { spec: { resources: { requests: { storage: '2048Mi' } }, storageClassName: '' } },
    {
      spec: { resources: { requests: { storage: '2Gi' } }, storageClassName: '', volumeMode: 'Filesystem' },
      status: { phase: 'Pending' },
    },
  ],
  [
    'v1 PersistentVolume',
    { spec: { capacity: { storage: '1024Gi' }, hostPath: { path: '/' } } },
    {
      spec: {
        capacity: { storage: '1Ti' },
        hostPath: { path: '/', type: '' },
        persistentVolumeReclaimPolicy: 'Retain',
        volumeMode: 'Filesystem',
      },
      status: { phase: 'Pending' },
    },
  ],
  [
    'v1 LimitRange',
    { spec: { limits: [{ type: 'Container', max: { cpu: '2000m' }, min: { memory: '1Mi' } }, { type: 'Pod' }] } },
    {
      spec: {
        limits: [
          {
            type: 'Container',
            max: { cpu: '2' },
            min: { memory: '1Mi' },
            default: { cpu: '2' },
            defaultRequest: { cpu: '2', memory: '1Mi' },
          },
          { type: 'Pod' },
        ],
      },
    },
  ],
  [
    'v1 ResourceQuota',
    { spec: { hard: { pods: 10, 'limits.cpu': '0.5' } } },
    { spec: { hard: { pods: '10', 'limits.cpu': '500m' } } },
  ],
  [
    'autoscaling/v2 HorizontalPodAutoscaler',
    { spec: { maxReplicas: 3, behavior: { scaleDown: { stabilizationWindowSeconds: 60 } } } },
    {
      spec: {
        minReplicas: 1,
        maxReplicas: 3,
        metrics: [
          { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } },
        ],
        behavior: {
          scaleUp: {
            stabilizationWindowSeconds: 0,
            selectPolicy: 'Max',
            policies: [
              { type: 'Pods', value: 4, periodSeconds: 15 },
              { type: 'Percent', value: 100, periodSeconds: 15 },
            ],
          },
          scaleDown: {
            stabilizationWindowSeconds: 60,
            selectPolicy: 'Max',
            policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }],
          },
        },
      },
    },
  ],
  [
    'policy/v1 PodDisruptionBudget',
    { spec: { minAvailable: 0, selector: {} } },
    { spec: { minAvailable: 0, selector: {} } },
  ],
  [
    'rbac.authorization.k8s.io/v1 RoleBinding',
    {
      roleRef: { kind: 'Role', name: 'r' },
      subjects: [
        { kind: 'User', name: 'u' },
        { kind: 'ServiceAccount', name: 's' },
      ],
    },
    {
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'r' },
      subjects: [
        { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'u' },
        { kind: 'ServiceAccount', name: 's' },
      ],
    },
  ],
  [
    'storage.k8s.io/v1 StorageClass',
    { provisioner: 'p' },
    { provisioner: 'p', reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' },
  ],
  [
    'scheduling.k8s.io/v1 PriorityClass',
    { value: 1, globalDefault: false },
    { value: 1, preemptionPolicy: 'PreemptLowerPriority' },
  ],
  ['coordination.k8s.io/v1 Lease', { spec: { holderIdentity: null } }, { spec: {} }],
])('%s with %j', (kind, fields, admitted) => {
  const { apiVersion, kind: name, metadata } = objectOf(kind, {});
  expect(asAdmitted(objectOf(kind, fields))).toEqual({ apiVersion, kind: name, metadata, ...admitted });
});

test('a Namespace carries its name as a label', () => {
  expect(asAdmitted(objectOf('v1 Namespace', {}, { labels: { team: 'shop' } })).metadata.labels).toEqual({
    team: 'shop',
    'kubernetes.io/metadata.name': 'web',
  });
});

test('empty labels and annotations are none', () => {
  const { metadata } = asAdmitted(objectOf('v1 ConfigMap', {}, { labels: {}, annotations: {}, finalizers: [] }));
  expect(metadata).toEqual({ name: 'web' });
});

test('custom resources stay as they are', () => {
  const custom = objectOf('example.com/v1 Deployment', { spec: { template: null, list: [] } });
  expect(asAdmitted(custom)).toBe(custom);
});

const KINDS = [
  'apps/v1 Deployment',
  'apps/v1 StatefulSet',
  'apps/v1 DaemonSet',
  'batch/v1 Job',
  'batch/v1 CronJob',
  'v1 Pod',
  'v1 Service',
  'v1 Secret',
  'v1 LimitRange',
  'autoscaling/v2 HorizontalPodAutoscaler',
  'networking.k8s.io/v1 NetworkPolicy',
  'v1 Lease',
];

/** Manifests of the built-in kinds, with values of the right and of the wrong type. */
const anyValue = fc.oneof(
  { maxDepth: 3 },
  fc.constantFrom<unknown>(null, '', 0, false, 3, 'x', '1000m', {}, []),
  fc.constantFrom<unknown>({
    containers: [{ image: 'a', resources: { limits: { cpu: '1000m' } } }],
    hostNetwork: true,
  }),
);
const anyObject = fc.record({
  kind: fc.constantFrom(...KINDS),
  spec: fc.dictionary(
    fc.constantFrom(
      'template',
      'jobTemplate',
      'ports',
      'containers',
      'type',
      'strategy',
      'replicas',
      'limits',
      'selector',
    ),
    fc.oneof(anyValue, fc.array(anyValue, { maxLength: 2 }), fc.record({ spec: anyValue, metadata: anyValue })),
  ),
});

test('whatever a manifest holds, a second run changes nothing', () => {
  fc.assert(
    fc.property(anyObject, ({ kind, spec }) => {
      const once = asAdmitted(objectOf(kind, { spec }));
      expect(asAdmitted(once)).toEqual(once);
    }),
    // A mapping that is empty only once its nulls are gone.
    { numRuns: 1000, examples: [[{ kind: 'v1 Service', spec: { type: { spec: null } } }]] },
  );
});

test('what is given is not changed, and what is not touched is shared', () => {
  const labels = { app: 'web' };
  const affinity = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{}] } } };
  const given = objectOf('apps/v1 Deployment', { spec: { template: { metadata: { labels }, spec: { affinity } } } });
  const before = structuredClone(given);
  const admitted = asAdmitted(given);
  expect(given).toEqual(before);
  const { template } = admitted.spec as { template: { metadata: { labels: unknown }; spec: { affinity: unknown } } };
  expect(template.metadata.labels).toBe(labels);
  expect(template.spec.affinity).toBe(affinity);
  expect(admitted.metadata).toBe(given.metadata);
});
