import { MISSING, NONE, DUPLICATE, testCases } from './planted';
import { CRON_JOB, DAEMON_SET, DEPLOYMENT, INDEXED_JOB, JOB, STATEFUL_SET } from './workload-objects';

describe('a Deployment', () => {
  testCases(DEPLOYMENT, [
    ['spec.replicas', 0, -1],
    ['spec.selector.matchLabels', { app: 'shop', tier: 'web' }, { app: 'cart' }, 'spec.selector'],
    ['spec.selector', { matchExpressions: [{ key: 'app', operator: 'Exists' }] }, {}],
    [
      'spec.selector.matchExpressions',
      [{ key: 'app', operator: 'In', values: ['shop'] }],
      [{ key: 'app', operator: 'NotIn', values: ['shop'] }],
      'spec.selector',
    ],
    [
      'spec.selector.matchExpressions',
      [{ key: 'gone', operator: 'DoesNotExist' }],
      [{ key: 'app', operator: 'DoesNotExist' }],
      'spec.selector',
    ],
    ['spec.template.metadata.labels', { app: 'shop' }, {}, 'spec.selector'],
    ['spec.strategy.rollingUpdate.maxSurge', '1%', '0%', 'spec.strategy.rollingUpdate.maxUnavailable'],
    ['spec.strategy.rollingUpdate.maxSurge', '200%', '20'],
    ['spec.strategy.rollingUpdate.maxUnavailable', '100%', '101%'],
    ['spec.strategy.type', 'RollingUpdate', 'Recreate', 'spec.strategy.rollingUpdate'],
    ['spec.minReadySeconds', 599, 600],
    ['spec.progressDeadlineSeconds', 1, 0],
    ['spec.revisionHistoryLimit', 0, -1],
    ['spec.template.spec.restartPolicy', 'Always', 'OnFailure'],
    ['spec.template.spec.activeDeadlineSeconds', NONE, 10],
    [
      ['spec', 'template', 'metadata', 'annotations'],
      { 'a/b': 'c' },
      { 'a b': 'c' },
      ['spec', 'template', 'metadata', 'annotations', 'a b'],
    ],
  ]);
});

describe('a StatefulSet', () => {
  testCases(STATEFUL_SET, [
    ['metadata.name', 'shop', 'shop.db'],
    ['spec.serviceName', '', '1shop'],
    ['spec.ordinals', { start: 0 }, { start: -1 }, 'spec.ordinals.start'],
    [
      'spec.updateStrategy',
      { type: 'OnDelete' },
      { type: 'OnDelete', rollingUpdate: {} },
      'spec.updateStrategy.rollingUpdate',
    ],
    [
      'spec.updateStrategy',
      { rollingUpdate: { maxUnavailable: 1 } },
      { rollingUpdate: { maxUnavailable: 0 } },
      'spec.updateStrategy.rollingUpdate.maxUnavailable',
    ],
    [
      'spec.persistentVolumeClaimRetentionPolicy',
      { whenDeleted: 'Retain' },
      { whenDeleted: 'Keep' },
      'spec.persistentVolumeClaimRetentionPolicy.whenDeleted',
    ],
    ['spec.volumeClaimTemplates.0.spec.resources.requests.storage', '10Gi', 0],
    ['spec.volumeClaimTemplates.0.spec.accessModes', ['ReadWriteOncePod'], ['ReadWriteOncePod', 'ReadWriteOnce']],
    [
      'spec.volumeClaimTemplates.0.spec.accessModes',
      ['ReadWriteMany'],
      NONE,
      'spec.volumeClaimTemplates.0.spec.accessModes',
      MISSING,
    ],
    ['spec.volumeClaimTemplates.0.metadata.name', 'data', 'my.data'],
    [
      'spec.volumeClaimTemplates.1',
      { metadata: { name: 'logs' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: 1 } } } },
      { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: 1 } } } },
      'spec.volumeClaimTemplates.1.metadata.name',
      DUPLICATE,
    ],
  ]);
});

describe('a DaemonSet', () => {
  testCases(DAEMON_SET, [
    [
      'spec.updateStrategy.rollingUpdate',
      { maxSurge: 1, maxUnavailable: 0 },
      { maxSurge: 1 },
      'spec.updateStrategy.rollingUpdate.maxSurge',
    ],
    ['spec.updateStrategy.rollingUpdate.maxUnavailable', '10%', 0],
    ['spec.selector.matchLabels.app', 'shop', 'cart', 'spec.selector'],
    ['spec.template.spec.restartPolicy', 'Always', 'Never'],
  ]);
});

describe('a Job', () => {
  testCases(JOB, [
    ['spec.backoffLimit', 0, -1],
    ['spec.template.spec.restartPolicy', 'OnFailure', 'Always'],
    ['spec.template.spec.restartPolicy', 'Never', NONE, 'spec.template.spec.restartPolicy', MISSING],
    ['spec.backoffLimitPerIndex', NONE, 1],
    ['spec.selector', NONE, { matchLabels: { app: 'shop' } }],
    ['spec.manualSelector', false, true, 'spec.selector', MISSING],
    ['spec.completionMode', 'NonIndexed', 'Indexed', 'spec.completions', MISSING],
    ['spec.managedBy', 'example.com/controller', 'controller'],
  ]);
  testCases(INDEXED_JOB, [
    ['metadata.name', 'a'.repeat(61), 'a'.repeat(62)],
    ['spec.maxFailedIndexes', 10, 11],
    ['spec.parallelism', 100_000, 100_001],
    ['spec.backoffLimitPerIndex', 0, -1],
    ['spec.successPolicy', { rules: [{ succeededCount: 1 }] }, { rules: [] }, 'spec.successPolicy.rules'],
    ['spec.template.spec.restartPolicy', 'Never', 'OnFailure'],
    ['spec.podReplacementPolicy', 'Failed', 'TerminatingOrFailed'],
    ['spec.podFailurePolicy.rules.0.onExitCodes.containerName', 'task', 'tusk'],
    [
      'spec.podFailurePolicy.rules.0.onExitCodes.values',
      [1, 2],
      [2, 1],
      'spec.podFailurePolicy.rules.0.onExitCodes.values.1',
    ],
    [
      'spec.podFailurePolicy.rules.0.onExitCodes.values',
      [1],
      [0],
      'spec.podFailurePolicy.rules.0.onExitCodes.values.0',
    ],
    [
      'spec.podFailurePolicy.rules.0.onExitCodes.values',
      [1, 2],
      [2, 2],
      'spec.podFailurePolicy.rules.0.onExitCodes.values.1',
      DUPLICATE,
    ],
    ['spec.podFailurePolicy.rules.0.onPodConditions', NONE, [{ type: 'DisruptionTarget' }]],
  ]);
});

describe('a CronJob', () => {
  testCases(CRON_JOB, [
    ['metadata.name', 'a'.repeat(52), 'a'.repeat(53)],
    ['spec.schedule', '*/5 0-6,22 1 jan MON-FRI', '60 * * * *'],
    ['spec.schedule', '@every 1h30m', '@fortnightly'],
    ['spec.schedule', '0 3 * * 6', '0 3 * * 7'],
    ['spec.schedule', '0  3 * * *', '0 0 3 * * *'],
    ['spec.schedule', '? * * * ?', 'TZ=UTC 0 3 * * *'],
    ['spec.timeZone', 'Etc/UTC', 'Mars/Olympus'],
    ['spec.timeZone', 'America/New_York', 'Local'],
    ['spec.timeZone', 'UTC', '+01:00'],
    ['spec.startingDeadlineSeconds', 0, -1],
    ['spec.failedJobsHistoryLimit', 0, -1],
    ['spec.jobTemplate.spec.template.spec.restartPolicy', 'OnFailure', 'Always'],
    ['spec.jobTemplate.spec.selector', NONE, {}],
    ['spec.jobTemplate.spec.manualSelector', false, true],
  ]);
});
