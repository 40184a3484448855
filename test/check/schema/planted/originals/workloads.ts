import type { Original } from '../original';
import { POD_PLACES, POD_SPEC } from './pod-spec';

const LABELS = { 'app.kubernetes.io/name': 'web' };

const TEMPLATE = {
  metadata: { labels: LABELS, annotations: { 'prometheus.io/scrape': 'true' } },
  spec: POD_SPEC,
};

/** Pods that run to an end, which restart or not as their job says. */
const TASK_TEMPLATE = { ...TEMPLATE, spec: { ...POD_SPEC, restartPolicy: 'Never' } };

const CLAIM_TEMPLATE = {
  metadata: { name: 'data', labels: LABELS },
  spec: {
    accessModes: ['ReadWriteOnce'],
    storageClassName: 'fast',
    resources: { requests: { storage: '10Gi' } },
    volumeMode: 'Filesystem',
  },
};

function metadata(name: string) {
  return {
    name,
    namespace: 'shop',
    labels: { ...LABELS, 'app.kubernetes.io/managed-by': 'fairlead' },
    annotations: { 'example.com/owner': 'team-shop' },
    finalizers: ['example.com/cleanup'],
  };
}

const JOB_SPEC = {
  parallelism: 2,
  completions: 4,
  completionMode: 'Indexed',
  backoffLimit: 3,
  activeDeadlineSeconds: 600,
  ttlSecondsAfterFinished: 3600,
  suspend: false,
  podReplacementPolicy: 'Failed',
  podFailurePolicy: {
    rules: [
      { action: 'FailJob', onExitCodes: { containerName: 'web', operator: 'In', values: [42] } },
      { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
    ],
  },
  template: TASK_TEMPLATE,
};

export const WORKLOADS: readonly Original[] = [
  { object: { apiVersion: 'v1', kind: 'Pod', metadata: metadata('web'), spec: POD_SPEC } },
  {
    object: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata('web'),
      spec: {
        replicas: 3,
        revisionHistoryLimit: 5,
        minReadySeconds: 10,
        progressDeadlineSeconds: 300,
        paused: false,
        selector: { matchLabels: LABELS, matchExpressions: [{ key: 'tier', operator: 'In', values: ['front'] }] },
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
        template: { ...TEMPLATE, metadata: { ...TEMPLATE.metadata, labels: { ...LABELS, tier: 'front' } } },
      },
    },
  },
  {
    object: {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: metadata('web'),
      spec: {
        serviceName: 'web',
        replicas: 3,
        podManagementPolicy: 'Parallel',
        ordinals: { start: 1 },
        selector: { matchLabels: LABELS },
        updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1, maxUnavailable: 1 } },
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Delete' },
        volumeClaimTemplates: [CLAIM_TEMPLATE],
        template: TEMPLATE,
      },
    },
  },
  {
    object: {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: metadata('web'),
      spec: {
        selector: { matchLabels: LABELS },
        minReadySeconds: 5,
        updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%', maxSurge: 0 } },
        template: TEMPLATE,
      },
    },
  },
  {
    object: {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: metadata('web'),
      spec: { replicas: 2, minReadySeconds: 1, selector: { matchLabels: LABELS }, template: TEMPLATE },
    },
  },
  { object: { apiVersion: 'batch/v1', kind: 'Job', metadata: metadata('web'), spec: JOB_SPEC } },
  {
    object: {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: metadata('web'),
      spec: {
        schedule: '*/15 * * * *',
        timeZone: 'Europe/Berlin',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 120,
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 3,
        suspend: false,
        jobTemplate: { metadata: { labels: LABELS }, spec: JOB_SPEC },
      },
    },
  },
].map((original) => ({ ...original, ...POD_PLACES }));
