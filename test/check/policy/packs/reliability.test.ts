import { AUTOSCALER_MINIMUM } from '../../../../lib/check/policy/packs/reliability/autoscaler-minimum';
import { AUTOSCALER_RANGE_OPEN } from '../../../../lib/check/policy/packs/reliability/autoscaler-range';
import { BUDGET_ALLOWS_EVICTION } from '../../../../lib/check/policy/packs/reliability/budget-allows-eviction';
import { CLAIMS_KEPT } from '../../../../lib/check/policy/packs/reliability/claims-kept';
import { CRON_RUN_ENDS } from '../../../../lib/check/policy/packs/reliability/cron-run-ends';
import { CRON_START_WINDOW } from '../../../../lib/check/policy/packs/reliability/cron-start-window';
import { LIVENESS_OUTLASTS_READINESS } from '../../../../lib/check/policy/packs/reliability/liveness-outlasts-readiness';
import { PATIENT_LIVENESS } from '../../../../lib/check/policy/packs/reliability/patient-liveness';
import { READINESS_PROBE } from '../../../../lib/check/policy/packs/reliability/readiness-probe';
import { ROLLOUT_KEEPS_CAPACITY } from '../../../../lib/check/policy/packs/reliability/rollout-keeps-capacity';
import { SPREAD } from '../../../../lib/check/policy/packs/reliability/spread';
import { TIME_TO_STOP } from '../../../../lib/check/policy/packs/reliability/time-to-stop';
import { UNHEALTHY_PODS_EVICTABLE } from '../../../../lib/check/policy/packs/reliability/unhealthy-pods-evictable';
import { container, cronJob, deployment, faults, object, rule, running, workload } from './rule-verdicts';

const probe = { httpGet: { path: '/', port: 8080 } };
const port = (name: string) => ({ name, containerPort: 8080 });

rule(READINESS_PROBE, [
  ['a port and a probe', running({ ports: [port('http')], readinessProbe: probe }), undefined],
  ['no port', running({}), undefined],
  ['a port without a name', running({ ports: [{ containerPort: 8080 }] }), 'a port is open on container web and'],
  ['a port for metrics only', running({ ports: [port('metrics')] }), undefined],
  ['another one for metrics', running({ ports: [port('grpc-metrics')] }), undefined],
  ['a name that only resembles one', running({ ports: [port('metricsink')] }), 'container web'],
  ['metrics beside what serves', running({ ports: [port('metrics'), port('http')] }), 'container web'],
  ['liveness is not readiness', running({ ports: [port('http')], livenessProbe: probe }), 'container web'],
  [
    'a proxy in front of the container that is probed',
    deployment({
      containers: [container({ readinessProbe: probe }), container({ name: 'proxy', ports: [port('https')] })],
    }),
    undefined,
  ],
  [
    'a sidecar that serves',
    deployment({ initContainers: [container({ name: 'proxy', restartPolicy: 'Always', ports: [port('https')] })] }),
    'container proxy',
  ],
  [
    'an init container that opens a port is none',
    deployment({ initContainers: [container({ name: 'wait', ports: [port('http')] })] }),
    undefined,
  ],
  ['a StatefulSet', workload('StatefulSet', { containers: [container({ ports: [port('db')] })] }), 'container web'],
  ['an agent on each node', workload('DaemonSet', { containers: [container({ ports: [port('dns')] })] }), undefined],
  [
    'all that serve are named',
    deployment({ containers: ['a', 'b'].map((name) => container({ name, ports: [port('http')] })) }),
    'container a, b and',
  ],
  ['a task is not asked', cronJob({}, {}, { containers: [container({ ports: [port('http')] })] }), undefined],
]);

test('what points to the pod says so', () => {
  const [fault] = faults(READINESS_PROBE, running({ ports: [port('http')] }));
  expect(fault).toMatchObject({ path: ['spec', 'template', 'spec'], severity: 'error' });
});

test.each(['development', 'staging', 'production'] as const)(
  'an outage weighs more the more users see it: %s',
  (tier) => {
    const [fault] = faults(READINESS_PROBE, running({ ports: [port('http')] }), tier);
    expect(fault?.severity).toBe({ development: 'info', staging: 'warning', production: 'error' }[tier]);
  },
);

rule(LIVENESS_OUTLASTS_READINESS, [
  ['the same question, asked as often', running({ livenessProbe: probe, readinessProbe: probe }), 'after 30 s'],
  [
    'a longer liveness',
    running({ livenessProbe: { ...probe, failureThreshold: 4 }, readinessProbe: probe }),
    undefined,
  ],
  ['a slower one', running({ livenessProbe: { ...probe, periodSeconds: 11 }, readinessProbe: probe }), undefined],
  [
    'as many seconds in another way',
    running({ livenessProbe: { ...probe, periodSeconds: 30, failureThreshold: 1 }, readinessProbe: probe }),
    'container web',
  ],
  [
    'another path',
    running({ livenessProbe: { httpGet: { path: '/livez', port: 8080 } }, readinessProbe: probe }),
    undefined,
  ],
  ['another way to ask', running({ livenessProbe: { tcpSocket: { port: 8080 } }, readinessProbe: probe }), undefined],
  [
    'the same socket',
    running({ livenessProbe: { tcpSocket: { port: 'http' } }, readinessProbe: { tcpSocket: { port: 'http' } } }),
    'container web',
  ],
  [
    'what the API server fills in makes no difference',
    running({ livenessProbe: { httpGet: { path: '/', port: 8080, scheme: 'HTTP' } }, readinessProbe: probe }),
    'container web',
  ],
  ['readiness alone', running({ readinessProbe: probe }), undefined],
]);

rule(PATIENT_LIVENESS, [
  ['what the API server fills in', running({ livenessProbe: probe }), undefined],
  ['ten seconds', running({ livenessProbe: { ...probe, periodSeconds: 5, failureThreshold: 2 } }), undefined],
  ['nine seconds', running({ livenessProbe: { ...probe, periodSeconds: 3 } }), '9 s of failed liveness probes'],
  [
    'a single failure',
    running({ livenessProbe: { ...probe, periodSeconds: 60, failureThreshold: 1 } }),
    'failureThreshold 1',
  ],
  ['readiness may be hasty', running({ readinessProbe: { ...probe, failureThreshold: 1 } }), undefined],
]);

const spread = [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' }];

rule(SPREAD, [
  ['two replicas', deployment({}, { replicas: 2 }), 'all 2 replicas'],
  ['one replica', deployment({}, { replicas: 1 }), undefined],
  ['as many as an autoscaler sets', deployment({}), undefined],
  ['constraints', deployment({ topologySpreadConstraints: spread }, { replicas: 3 }), undefined],
  ['an empty list of constraints', deployment({ topologySpreadConstraints: [] }, { replicas: 3 }), 'all 3 replicas'],
  ['anti-affinity', deployment({ affinity: { podAntiAffinity: {} } }, { replicas: 3 }), undefined],
  ['affinity to nodes only', deployment({ affinity: { nodeAffinity: {} } }, { replicas: 3 }), 'all 3 replicas'],
  ['a StatefulSet', workload('StatefulSet', {}, { replicas: 3 }), 'all 3 replicas'],
]);

const rolling = (maxUnavailable: unknown) => ({
  strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable } },
});

rule(ROLLOUT_KEEPS_CAPACITY, [
  ['none at a time', deployment({}, { replicas: 3, ...rolling(0) }), undefined],
  ['all but one', deployment({}, { replicas: 3, ...rolling(2) }), undefined],
  ['all, as a number', deployment({}, { replicas: 3, ...rolling(3) }), 'maxUnavailable 3'],
  ['all, as a share', deployment({}, { replicas: 3, ...rolling('100%') }), 'maxUnavailable 100%'],
  ['nearly all', deployment({}, { replicas: 3, ...rolling('99%') }), undefined],
  ['one, where an autoscaler may have set many', deployment({}, rolling(1)), undefined],
  ['nothing said', deployment({}, { replicas: 3 }), undefined],
  ['Recreate, which is asked for', deployment({}, { replicas: 3, strategy: { type: 'Recreate' } }), undefined],
]);

rule(TIME_TO_STOP, [
  ['nothing said', deployment(), undefined],
  ['a second', deployment({ terminationGracePeriodSeconds: 1 }), undefined],
  ['none', workload('StatefulSet', { terminationGracePeriodSeconds: 0 }), 'terminationGracePeriodSeconds 0'],
  ['a task may be cut off', cronJob({}, {}, { terminationGracePeriodSeconds: 0 }), undefined],
]);

const budget = (spec: Readonly<Record<string, unknown>>) => object('policy/v1', 'PodDisruptionBudget', { spec });

rule(BUDGET_ALLOWS_EVICTION, [
  ['one', budget({ maxUnavailable: 1 }), undefined],
  ['a share', budget({ maxUnavailable: '1%' }), undefined],
  ['none', budget({ maxUnavailable: 0 }), 'maxUnavailable 0'],
  ['no share', budget({ maxUnavailable: '0%' }), 'maxUnavailable 0%'],
  ['all must stay', budget({ minAvailable: '100%' }), 'minAvailable 100%'],
  ['most must stay', budget({ minAvailable: '90%' }), undefined],
  ['none must stay', budget({ minAvailable: 0 }), undefined],
]);

rule(UNHEALTHY_PODS_EVICTABLE, [
  ['always', budget({ maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' }), undefined],
  ['as the API server has it', budget({ maxUnavailable: 1 }), 'IfHealthyBudget'],
]);

const autoscaler = (spec: Readonly<Record<string, unknown>>, version = 'v2') =>
  object(`autoscaling/${version}`, 'HorizontalPodAutoscaler', { spec });

rule(AUTOSCALER_MINIMUM, [
  ['two', autoscaler({ minReplicas: 2, maxReplicas: 4 }), undefined],
  ['one', autoscaler({ minReplicas: 1, maxReplicas: 4 }), 'minReplicas is 1'],
  ['nothing said', autoscaler({ maxReplicas: 4 }), 'minReplicas is 1'],
  ['the older API', autoscaler({ minReplicas: 1, maxReplicas: 4 }, 'v1'), 'minReplicas is 1'],
]);

rule(AUTOSCALER_RANGE_OPEN, [
  ['room for one', autoscaler({ minReplicas: 2, maxReplicas: 3 }), undefined],
  ['no room', autoscaler({ minReplicas: 3, maxReplicas: 3 }), 'maxReplicas is 3'],
  ['no room above the default', autoscaler({ maxReplicas: 1 }), 'minReplicas is 1'],
]);

rule(CRON_START_WINDOW, [
  ['ten seconds', cronJob({ startingDeadlineSeconds: 10 }), undefined],
  ['nine', cronJob({ startingDeadlineSeconds: 9 }), 'is 9'],
  ['none', cronJob({ startingDeadlineSeconds: 0 }), 'is 0'],
  ['nothing said', cronJob(), 'is not set'],
]);

rule(CRON_RUN_ENDS, [
  ['a deadline of the Job', cronJob({ concurrencyPolicy: 'Forbid' }, { activeDeadlineSeconds: 60 }), undefined],
  ['a deadline of the pod', cronJob({}, {}, { activeDeadlineSeconds: 60 }), undefined],
  ['replaced by the next', cronJob({ concurrencyPolicy: 'Replace' }), undefined],
  ['blocking the next', cronJob({ concurrencyPolicy: 'Forbid' }), 'concurrencyPolicy Forbid'],
  ['joined by the next', cronJob(), 'concurrencyPolicy Allow'],
]);

const claims = { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: {} }] };
const retention = (policy: Readonly<Record<string, string>>) => ({ persistentVolumeClaimRetentionPolicy: policy });

rule(CLAIMS_KEPT, [
  ['nothing said', workload('StatefulSet', {}, claims), undefined],
  ['kept', workload('StatefulSet', {}, { ...claims, ...retention({ whenDeleted: 'Retain' }) }), undefined],
  [
    'deleted with it',
    workload('StatefulSet', {}, { ...claims, ...retention({ whenDeleted: 'Delete' }) }),
    'whenDeleted',
  ],
  [
    'deleted in any case',
    workload('StatefulSet', {}, { ...claims, ...retention({ whenDeleted: 'Delete', whenScaled: 'Delete' }) }),
    'whenDeleted and whenScaled',
  ],
  ['nothing to delete', workload('StatefulSet', {}, retention({ whenDeleted: 'Delete' })), undefined],
]);
