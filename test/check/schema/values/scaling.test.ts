import { MISSING, NONE, testCases } from './planted';

const metadata = { name: 'shop' };

describe('a HorizontalPodAutoscaler', () => {
  const metric = 'spec.metrics.0';
  testCases(
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata,
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' },
        minReplicas: 2,
        maxReplicas: 5,
        metrics: [
          { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
          {
            type: 'Pods',
            pods: { metric: { name: 'requests' }, target: { type: 'AverageValue', averageValue: '100m' } },
          },
        ],
        behavior: { scaleDown: { policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }] } },
      },
    },
    [
      ['spec.maxReplicas', 2, 1],
      ['spec.minReplicas', 1, 0],
      ['spec.scaleTargetRef.name', 'a', ''],
      [`${metric}.type`, 'Resource', 'Cpu'],
      [`${metric}.type`, 'Resource', 'resource'],
      [`${metric}.external`, NONE, { metric: { name: 'a' }, target: { value: 1 } }],
      [`${metric}.resource`, { name: 'cpu', target: { averageValue: 1 } }, NONE, `${metric}.resource`, MISSING],
      [`${metric}.resource.target.averageUtilization`, 1, 0],
      [`${metric}.resource.target.averageValue`, NONE, '1'],
      [`${metric}.resource.target`, { averageValue: 1 }, { type: 'Utilization' }],
      ['spec.metrics.1.pods.target.averageValue', '1', 0],
      ['spec.metrics.1.pods.target.averageValue', '1e3', '10 per second'],
      ['spec.behavior.scaleDown.stabilizationWindowSeconds', 3600, 3601],
      ['spec.behavior.scaleDown.selectPolicy', 'Disabled', 'Off'],
      ['spec.behavior.scaleDown.policies', [{ type: 'Pods', value: 1, periodSeconds: 1800 }], []],
      ['spec.behavior.scaleDown.policies.0.type', 'Pods', 'Pod'],
      ['spec.behavior.scaleDown.policies.0.periodSeconds', 1800, 1801],
    ],
  );
  testCases(
    {
      apiVersion: 'autoscaling/v1',
      kind: 'HorizontalPodAutoscaler',
      metadata,
      spec: { scaleTargetRef: { kind: 'Deployment', name: 'shop' }, maxReplicas: 5 },
    },
    [['spec.targetCPUUtilizationPercentage', 1, 0]],
  );
});

describe('a PodDisruptionBudget', () => {
  testCases(
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata,
      spec: { maxUnavailable: 1, selector: { matchLabels: { app: 'shop' } } },
    },
    [
      ['spec.maxUnavailable', '100%', '101%'],
      ['spec.maxUnavailable', 0, -1],
      ['spec.maxUnavailable', 0, NONE, 'spec'],
      ['spec.minAvailable', NONE, 1],
      ['spec.selector.matchLabels.app', '', 'a b'],
    ],
  );
});

describe('a PriorityClass', () => {
  testCases({ apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata, value: 1000 }, [
    ['value', 1_000_000_000, 1_000_000_001],
    ['value', -5, 2_000_000_000],
    ['metadata.name', 'a-system-a', 'system-a'],
  ]);
});
