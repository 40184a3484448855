import { kindKey } from '../../../../check/references/kinds';
import { route, valueAt } from '../../../../check/references/loosely';
import { CRUNCHY } from '../../../../check/transitions/kinds';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule } from '../../rule';
import { keptObject } from '../../reach/gone-and-come';
import { touchedFields, type FieldNames } from './touched-fields';

/** Some pods that an operator makes of an object. */
interface Made {
  readonly kind: string;
  /** What it writes into them. */
  readonly fields: FieldNames;
  /** The fields of its spec whose product is their number, each one where it is not said; undefined where another object has it. */
  readonly counts?: readonly string[];
  readonly message: string;
}

function inSpec(...names: readonly string[]): FieldNames {
  return names.map((name) => `spec.${name}`);
}

/** What the Prometheus Operator writes into the pods of all that it runs. */
const OF_MONITORING: FieldNames = inSpec(
  ...['image', 'version', 'imagePullPolicy', 'imagePullSecrets', 'resources', 'containers', 'initContainers'],
  ...['volumes', 'volumeMounts', 'nodeSelector', 'affinity', 'tolerations', 'topologySpreadConstraints'],
  ...['priorityClassName', 'schedulerName', 'serviceAccountName', 'automountServiceAccountToken', 'securityContext'],
  ...['podMetadata', 'secrets', 'configMaps', 'externalUrl', 'routePrefix', 'portName', 'listenLocal', 'web'],
  ...['logLevel', 'logFormat', 'additionalArgs', 'enableFeatures', 'terminationGracePeriodSeconds'],
  ...['hostNetwork', 'hostUsers', 'hostAliases', 'dnsPolicy', 'dnsConfig', 'enableServiceLinks'],
);

const PROMETHEUS_ALONE: FieldNames = inSpec(
  ...['thanos', 'query', 'walCompression', 'enableAdminAPI', 'disableCompaction'],
);

/** Each Alertmanager is told of all others, so that one more restarts them. */
const ALERTMANAGER_ALONE: FieldNames = inSpec(
  ...['retention', 'replicas', 'additionalPeers', 'forceEnableClusterMode', 'clusterAdvertiseAddress', 'clusterLabel'],
  ...['clusterGossipInterval', 'clusterPeerTimeout', 'clusterPushpullInterval', 'limits'],
);

const MADE: readonly Made[] = [
  {
    kind: 'postgresql.cnpg.io/Pooler',
    fields: inSpec('template', 'pgbouncer.image', 'serviceAccountName'),
    counts: ['instances'],
    message: 'poolers roll, and their clients connect anew',
  },
  {
    kind: CRUNCHY,
    fields: [
      ...['image', 'resources', 'containers', 'sidecars', 'metadata', 'volumes', 'port', 'customTLSSecret'],
      ...['affinity', 'tolerations', 'topologySpreadConstraints', 'priorityClassName', 'config.files'],
    ].map((field) => `spec.proxy.pgBouncer.${field}`),
    counts: ['proxy.pgBouncer.replicas'],
    message: 'poolers roll, and their clients connect anew',
  },
  {
    kind: 'kafka.strimzi.io/Kafka',
    fields: [
      ...['version', 'image', 'brokerRackInitImage', 'jvmOptions', 'listeners', 'rack', 'authorization'],
      ...['metricsConfig', 'tieredStorage', 'livenessProbe', 'readinessProbe'],
      ...['template.pod', 'template.kafkaContainer', 'template.initContainer'],
    ].map((field) => `spec.kafka.${field}`),
    message: 'brokers restart one by one',
  },
  {
    kind: 'kafka.strimzi.io/Kafka',
    fields: inSpec('kafka.config', 'kafka.quotas'),
    message: 'brokers restart one by one, unless Kafka can change all of it while it runs',
  },
  {
    kind: 'kafka.strimzi.io/KafkaNodePool',
    fields: inSpec('roles', 'jvmOptions', 'template.pod', 'template.kafkaContainer', 'template.initContainer'),
    counts: ['replicas'],
    message: 'brokers restart one by one',
  },
  {
    kind: 'kafka.strimzi.io/KafkaNodePool',
    fields: inSpec('resources'),
    counts: ['replicas'],
    message: 'brokers restart one by one, unless their Kafka says strimzi.io/in-place-resizing',
  },
  {
    kind: 'monitoring.coreos.com/Prometheus',
    fields: [...OF_MONITORING, ...PROMETHEUS_ALONE],
    counts: ['replicas', 'shards'],
    message: 'Prometheus restarts, and where it runs but once misses what happens meanwhile',
  },
  {
    kind: 'monitoring.coreos.com/Prometheus',
    fields: inSpec('retention', 'retentionSize'),
    counts: ['replicas', 'shards'],
    message: 'Prometheus restarts, unless it is 3.11 or later, which reads its retention again while it runs',
  },
  {
    kind: 'monitoring.coreos.com/Alertmanager',
    fields: [...OF_MONITORING, ...ALERTMANAGER_ALONE],
    counts: ['replicas'],
    message: 'Alertmanager restarts',
  },
];

const pooler = (parameters: string, template: string): string => `apiVersion: postgresql.cnpg.io/v1
kind: Pooler
metadata: { name: db-pooler }
spec: { instances: 2, pgbouncer: { parameters: { ${parameters} } }, template: { spec: { ${template} } } }`;

const kafka = (config: string): string =>
  `apiVersion: kafka.strimzi.io/v1\nkind: Kafka\nmetadata: { name: events }\nspec: { kafka: { config: { ${config} } } }`;

/** Restarts of what operators run beside databases. */
export const OPERATOR_PODS: RiskRule = {
  id: 'restarts/operator-pods',
  title: 'An operator replaces the pods that it makes of an object',
  reason:
    'What an operator writes into the pods that it makes, such as image, resources and places to run, changes with new pods alone; what it writes into their configuration is mostly read again while they run.',
  source: 'https://strimzi.io/docs/operators/latest/deploying.html#assembly-rolling-updates-str',
  kinds: [...new Set(MADE.map(({ kind }) => kind))],
  judge: (change) => {
    const kept = keptObject(change);
    if (!kept) return [];
    const made = MADE.filter(({ kind }) => kind === kindKey(change.id));
    for (const { fields, counts, message } of made) {
      const [field] = touchedFields(change.fields, fields);
      if (!field) continue;
      const pods = counts && product(kept.after.object, counts);
      return pods === 0 ? [] : [{ message, path: field.path, ...(pods !== undefined && { pods }) }];
    }
    return [];
  },
  examples: [
    {
      name: 'the pods of a pooler',
      before: pooler('', 'priorityClassName: low'),
      after: pooler('', 'priorityClassName: high'),
      says: ['poolers roll, and their clients connect anew'],
    },
    {
      name: 'the configuration of brokers',
      before: kafka('log.retention.hours: 24'),
      after: kafka('log.retention.hours: 48'),
      says: ['brokers restart one by one, unless Kafka can change all of it while it runs'],
    },
    {
      name: 'the configuration of a pooler, which it reads again',
      before: pooler('max_client_conn: "100"', ''),
      after: pooler('max_client_conn: "200"', ''),
      says: [],
    },
  ],
};

function product({ spec }: KubernetesObject, counts: readonly string[]): number {
  return counts.reduce((pods, name) => {
    const written = valueAt(spec, ...route(name));
    return pods * (typeof written === 'number' ? written : 1);
  }, 1);
}
