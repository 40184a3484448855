import { asAdmitted } from '../../../../lib/check/policy/admission/as-admitted';
import { objectOf, POD_DEFAULTS, specOf } from './admitted';

const TEMPLATE = { metadata: {}, spec: POD_DEFAULTS };

test.each<[string, object, object]>([
  [
    'apps/v1 Deployment',
    {},
    {
      replicas: 1,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' } },
      template: TEMPLATE,
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
    },
  ],
  [
    'apps/v1 Deployment',
    { replicas: 0, paused: false, minReadySeconds: 0, strategy: { type: 'Recreate' }, revisionHistoryLimit: 0 },
    {
      replicas: 0,
      strategy: { type: 'Recreate' },
      template: TEMPLATE,
      revisionHistoryLimit: 0,
      progressDeadlineSeconds: 600,
    },
  ],
  [
    'apps/v1 DaemonSet',
    { updateStrategy: { rollingUpdate: { maxUnavailable: 2 } } },
    {
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 2, maxSurge: 0 } },
      template: TEMPLATE,
      revisionHistoryLimit: 10,
    },
  ],
  ['apps/v1 ReplicaSet', {}, { replicas: 1, template: TEMPLATE }],
  [
    'apps/v1 StatefulSet',
    {
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1024Mi' } } } }],
    },
    {
      serviceName: '',
      replicas: 1,
      podManagementPolicy: 'OrderedReady',
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
      template: TEMPLATE,
      volumeClaimTemplates: [
        {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { name: 'data' },
          spec: { resources: { requests: { storage: '1Gi' } }, volumeMode: 'Filesystem' },
          status: { phase: 'Pending' },
        },
      ],
      revisionHistoryLimit: 10,
    },
  ],
  [
    'batch/v1 Job',
    { podFailurePolicy: { rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget' }] }] } },
    {
      completions: 1,
      parallelism: 1,
      backoffLimit: 6,
      completionMode: 'NonIndexed',
      suspend: false,
      manualSelector: false,
      podReplacementPolicy: 'Failed',
      podFailurePolicy: {
        rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] }],
      },
      template: TEMPLATE,
    },
  ],
  [
    'batch/v1 Job',
    { parallelism: 3, backoffLimitPerIndex: 1, completionMode: 'Indexed' },
    {
      parallelism: 3,
      backoffLimit: 2147483647,
      backoffLimitPerIndex: 1,
      completionMode: 'Indexed',
      suspend: false,
      manualSelector: false,
      podReplacementPolicy: 'TerminatingOrFailed',
      template: TEMPLATE,
    },
  ],
  [
    'batch/v1 CronJob',
    { schedule: '0 3 * * *', jobTemplate: { spec: { template: { spec: { restartPolicy: 'OnFailure' } } } } },
    {
      schedule: '0 3 * * *',
      concurrencyPolicy: 'Allow',
      suspend: false,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
      jobTemplate: {
        metadata: {},
        spec: { template: { metadata: {}, spec: { ...POD_DEFAULTS, restartPolicy: 'OnFailure' } } },
      },
    },
  ],
])('%s with %j', (kind, spec, admitted) => {
  expect(specOf(kind, spec)).toEqual(admitted);
});

test('a StatefulSet that names its strategy gets no partition it did not ask for', () => {
  const strategy = (updateStrategy: object): unknown =>
    (specOf('apps/v1 StatefulSet', { updateStrategy }) as { updateStrategy: unknown }).updateStrategy;
  expect(strategy({ type: 'RollingUpdate' })).toEqual({ type: 'RollingUpdate' });
  expect(strategy({ type: 'OnDelete' })).toEqual({ type: 'OnDelete' });
  expect(strategy({ rollingUpdate: { maxUnavailable: 2 } })).toEqual({
    type: 'RollingUpdate',
    rollingUpdate: { partition: 0, maxUnavailable: 2 },
  });
});

test('a Job and a ReplicationController without labels get those of their pods', () => {
  const spec = { template: { metadata: { labels: { app: 'web' } } } };
  expect(asAdmitted(objectOf('batch/v1 Job', { spec })).metadata.labels).toEqual({ app: 'web' });
  const controller = asAdmitted(objectOf('v1 ReplicationController', { spec }));
  expect(controller.metadata.labels).toEqual({ app: 'web' });
  expect((controller.spec as { selector: unknown }).selector).toEqual({ app: 'web' });
  const labelled = asAdmitted(objectOf('batch/v1 Job', { spec }, { labels: { team: 'shop' } }));
  expect(labelled.metadata.labels).toEqual({ team: 'shop' });
});
