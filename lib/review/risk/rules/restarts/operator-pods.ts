import { kindKey } from '../../../../check/references/kinds';
import { valueAt } from '../../../../check/references/loosely';
import { CRUNCHY } from '../../../../check/transitions/kinds';
import type { RiskRule } from '../../rule';
import { keptObject } from './kept-object';
import { touchedFields, type FieldNames } from './touched-fields';

/** Some pods that an operator makes of an object. */
interface Made {
  readonly kind: string;
  /** What it writes into them. */
  readonly fields: FieldNames;
  /** Where their number stands, one where it does not; undefined where another object has it. */
  readonly replicas?: readonly string[];
  readonly message: string;
}

const PROMETHEUS_PODS: FieldNames = [
  ...['spec.image', 'spec.version', 'spec.resources', 'spec.containers', 'spec.initContainers', 'spec.volumes'],
  ...['spec.volumeMounts', 'spec.nodeSelector', 'spec.affinity', 'spec.tolerations', 'spec.topologySpreadConstraints'],
  ...['spec.priorityClassName', 'spec.serviceAccountName', 'spec.securityContext', 'spec.podMetadata', 'spec.secrets'],
  ...['spec.configMaps', 'spec.retention', 'spec.externalUrl', 'spec.routePrefix', 'spec.logLevel', 'spec.logFormat'],
  ...['spec.listenLocal', 'spec.additionalArgs', 'spec.enableFeatures', 'spec.retentionSize'],
];

const MADE: readonly Made[] = [
  {
    kind: 'postgresql.cnpg.io/Pooler',
    fields: ['spec.template', 'spec.pgbouncer.image', 'spec.serviceAccountName'],
    replicas: ['spec', 'instances'],
    message: 'poolers roll, and their clients connect anew',
  },
  {
    kind: CRUNCHY,
    fields: [
      'image',
      'resources',
      'containers',
      'affinity',
      'tolerations',
      'topologySpreadConstraints',
      'metadata',
      'sidecars',
    ].map((field) => `spec.proxy.pgBouncer.${field}`),
    replicas: ['spec', 'proxy', 'pgBouncer', 'replicas'],
    message: 'poolers roll, and their clients connect anew',
  },
  {
    kind: 'kafka.strimzi.io/Kafka',
    fields: [
      ...[
        'version',
        'image',
        'resources',
        'jvmOptions',
        'listeners',
        'rack',
        'authorization',
        'metricsConfig',
        'template.pod',
      ],
      ...['template.kafkaContainer', 'livenessProbe', 'readinessProbe'],
    ].map((field) => `spec.kafka.${field}`),
    message: 'brokers restart one by one',
  },
  {
    kind: 'kafka.strimzi.io/Kafka',
    fields: ['spec.kafka.config'],
    message: 'brokers restart one by one, unless Kafka can change all of it while it runs',
  },
  {
    kind: 'kafka.strimzi.io/KafkaNodePool',
    fields: ['spec.resources', 'spec.jvmOptions', 'spec.template.pod', 'spec.template.kafkaContainer'],
    replicas: ['spec', 'replicas'],
    message: 'brokers restart one by one',
  },
  {
    kind: 'monitoring.coreos.com/Prometheus',
    fields: PROMETHEUS_PODS,
    replicas: ['spec', 'replicas'],
    message: 'Prometheus restarts, and where it runs but once misses what happens meanwhile',
  },
  {
    kind: 'monitoring.coreos.com/Alertmanager',
    fields: PROMETHEUS_PODS,
    replicas: ['spec', 'replicas'],
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
  source: 'https://strimzi.io/docs/operators/latest/deploying#assembly-rolling-updates-str',
  kinds: [...new Set(MADE.map(({ kind }) => kind))],
  judge: (change) => {
    const kept = keptObject(change);
    if (!kept) return [];
    const made = MADE.filter(({ kind }) => kind === kindKey(change.id));
    for (const { fields, replicas, message } of made) {
      const [field] = touchedFields(change.fields, fields);
      if (!field) continue;
      const written = replicas && valueAt(kept.after.object, ...replicas);
      const pods = replicas && (typeof written === 'number' ? written : 1);
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
