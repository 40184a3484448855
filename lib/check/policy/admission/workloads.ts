import { CLAIM } from './claims';
import { LABEL_SELECTOR, METADATA, withSpec } from './metadata';
import { POD, POD_TEMPLATE } from './pods';
import { each, isFields, struct, untouched, type Fields, type Rule, type Struct } from './rule';

const TEMPLATED = { selector: LABEL_SELECTOR, template: POD_TEMPLATE };

const DEPLOYMENT: Struct = {
  omitted: ['minReadySeconds', 'paused'],
  defaults: { replicas: 1, strategy: {}, template: {}, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 },
  fields: { ...TEMPLATED, strategy: rollingUpdate({ maxUnavailable: '25%', maxSurge: '25%' }) },
};

const DAEMON_SET: Struct = {
  omitted: ['minReadySeconds'],
  defaults: { updateStrategy: {}, template: {}, revisionHistoryLimit: 10 },
  fields: { ...TEMPLATED, updateStrategy: rollingUpdate({ maxUnavailable: 1, maxSurge: 0 }) },
};

const REPLICA_SET: Struct = {
  omitted: ['minReadySeconds'],
  defaults: { replicas: 1, template: {} },
  fields: TEMPLATED,
};

const STATEFUL_SET: Struct = {
  omitted: ['minReadySeconds', 'podManagementPolicy'],
  defaults: {
    serviceName: '',
    replicas: 1,
    podManagementPolicy: 'OrderedReady',
    updateStrategy: {},
    template: {},
    persistentVolumeClaimRetentionPolicy: {},
    revisionHistoryLimit: 10,
  },
  fields: {
    ...TEMPLATED,
    updateStrategy: struct({ omitted: ['type'], settle: partitioned }),
    persistentVolumeClaimRetentionPolicy: struct({
      omitted: ['whenDeleted', 'whenScaled'],
      defaults: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    }),
    volumeClaimTemplates: each((claim) => CLAIM(OF_KIND_CLAIM(claim))),
  },
};

const OF_KIND_CLAIM = struct({ defaults: { apiVersion: 'v1', kind: 'PersistentVolumeClaim' } });

/** A controller of old, whose selector and labels come from its template. */
const REPLICATION_CONTROLLER: Struct = {
  omitted: ['minReadySeconds', 'selector'],
  defaults: { replicas: 1 },
  settle: (spec) => ({ ...spec, ...(spec.selector === undefined && labelsOfTemplate(spec, 'selector')) }),
  fields: { selector: untouched, template: POD_TEMPLATE },
};

const JOB: Struct = {
  defaults: { template: {}, completionMode: 'NonIndexed', suspend: false, manualSelector: false },
  settle: withJobDefaults,
  fields: {
    ...TEMPLATED,
    podFailurePolicy: struct({
      fields: { rules: each(struct({ fields: { onPodConditions: each(struct({ defaults: { status: 'True' } })) } })) },
    }),
  },
};

const CRON_JOB: Struct = {
  omitted: ['concurrencyPolicy'],
  defaults: {
    jobTemplate: {},
    concurrencyPolicy: 'Allow',
    suspend: false,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 1,
  },
  fields: {
    // The API server writes the defaults of a Job when the Job is made, not before.
    jobTemplate: struct({
      defaults: { metadata: {}, spec: {} },
      fields: { metadata: METADATA, spec: struct({ defaults: { template: {} }, fields: TEMPLATED }) },
    }),
  },
};

/** By `apiVersion` and `kind`. */
export const WORKLOADS: Readonly<Record<string, Rule>> = {
  'apps/v1 Deployment': withSpec(DEPLOYMENT),
  'apps/v1 DaemonSet': withSpec(DAEMON_SET),
  'apps/v1 ReplicaSet': withSpec(REPLICA_SET),
  'apps/v1 StatefulSet': withSpec(STATEFUL_SET),
  'batch/v1 CronJob': withSpec(CRON_JOB),
  'batch/v1 Job': withSpec(JOB, { settle: labelledAsTemplate }),
  'v1 Pod': POD,
  'v1 PodTemplate': struct({ defaults: { template: {} }, fields: { metadata: METADATA, template: POD_TEMPLATE } }),
  'v1 ReplicationController': withSpec(REPLICATION_CONTROLLER, { settle: labelledAsTemplate }),
};

/** How pods are replaced: by and by, within these bounds. */
function rollingUpdate(bounds: Fields): Rule {
  const bounded = struct({ defaults: bounds });
  return struct({
    omitted: ['type'],
    defaults: { type: 'RollingUpdate' },
    settle: (strategy) =>
      strategy.type === 'RollingUpdate'
        ? { ...strategy, rollingUpdate: bounded(strategy.rollingUpdate ?? {}) }
        : strategy,
  });
}

/** Only where no type is given does a StatefulSet get bounds that it does not name. */
function partitioned(strategy: Fields): Fields {
  const { type = 'RollingUpdate', rollingUpdate: bounds = strategy.type === undefined ? {} : undefined } = strategy;
  if (type !== 'RollingUpdate' || !isFields(bounds)) return { ...strategy, type };
  return { ...strategy, type, rollingUpdate: { partition: 0, ...bounds } };
}

function withJobDefaults(spec: Fields): Fields {
  const { completions, parallelism, backoffLimitPerIndex, podFailurePolicy } = spec;
  return {
    ...(completions === undefined && parallelism === undefined && { completions: 1 }),
    parallelism: 1,
    backoffLimit: backoffLimitPerIndex === undefined ? 6 : 2 ** 31 - 1,
    podReplacementPolicy: podFailurePolicy === undefined ? 'TerminatingOrFailed' : 'Failed',
    ...spec,
  };
}

/** What has no labels of its own gets those of its pods. */
function labelledAsTemplate(object: Fields): Fields {
  const { metadata, spec } = object;
  if (!isFields(metadata) || !isFields(spec) || !isNothing(metadata.labels)) return object;
  const labels = labelsOfTemplate(spec, 'labels');
  return labels ? { ...object, metadata: { ...metadata, ...labels } } : object;
}

function labelsOfTemplate({ template }: Fields, key: string): Fields | undefined {
  const metadata = isFields(template) ? template.metadata : undefined;
  const labels = isFields(metadata) ? metadata.labels : undefined;
  return isNothing(labels) ? undefined : { [key]: labels };
}

function isNothing(labels: unknown): boolean {
  return !isFields(labels) || Object.keys(labels).length === 0;
}
