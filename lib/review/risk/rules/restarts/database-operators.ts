import { asList, valueAt } from '../../../../check/references/loosely';
import { CNPG, CRUNCHY, ZALANDO } from '../../../../check/transitions/kinds';
import type { KubernetesObject } from '../../../../model/manifest';
import type { FieldNames } from './touched-fields';

/** How an operator restarts the instances of a database. */
export interface DatabaseOperator {
  /** What it writes into its pods, so that it makes them anew. */
  readonly pods: FieldNames;
  /** What gives them another volume when it comes or goes as a whole. */
  readonly volumes: FieldNames;
  /** What PostgreSQL only reads when it starts, beside parameters. */
  readonly server: FieldNames;
  /** Where parameters of PostgreSQL stand. */
  readonly parameters: FieldNames;
  readonly instances: (object: KubernetesObject) => number;
  /** What happens to the primary of several instances. */
  readonly course: (object: KubernetesObject) => string;
}

const ONE_BY_ONE = 'instances restart one by one, and another one becomes the primary';

/** CloudNativePG, after what `ComparePodSpecs` of its 1.30 compares. */
export const CLOUDNATIVE_PG: DatabaseOperator = {
  pods: [
    ...['spec.imageName', 'spec.imageCatalogRef', 'spec.postgresUID', 'spec.postgresGID'],
    ...['spec.resources', 'spec.env', 'spec.envFrom', 'spec.logLevel', 'spec.serviceAccountName', 'spec.schedulerName'],
    ...['spec.affinity', 'spec.topologySpreadConstraints', 'spec.securityContext', 'spec.podSecurityContext'],
    ...['spec.seccompProfile', 'spec.probes', 'spec.livenessProbeTimeout', 'spec.startDelay', 'spec.stopDelay'],
    ...['spec.projectedVolumeTemplate', 'spec.ephemeralVolumeSource', 'spec.ephemeralVolumesSizeLimit'],
    ...['spec.plugins.*.name', 'spec.plugins.*.enabled', 'spec.postgresql.extensions', 'spec.monitoring.tls'],
    'metadata.annotations.[kubectl.kubernetes.io/restartedAt]',
  ],
  volumes: ['spec.walStorage', 'spec.tablespaces.*'],
  server: ['spec.postgresql.shared_preload_libraries'],
  parameters: ['spec.postgresql.parameters'],
  instances: ({ spec }) => count(valueAt(spec, 'instances')),
  course: ({ spec }) => {
    if (valueAt(spec, 'primaryUpdateStrategy') === 'supervised') {
      return 'replicas restart one by one, and the primary waits for someone to switch over';
    }
    return valueAt(spec, 'primaryUpdateMethod') === 'switchover'
      ? ONE_BY_ONE
      : 'instances restart one by one, the primary in its place, so that nobody can write meanwhile';
  },
};

/** By the kinds of their clusters. */
export const DATABASE_OPERATORS: Readonly<Record<string, DatabaseOperator>> = {
  [CNPG]: CLOUDNATIVE_PG,
  [ZALANDO]: {
    pods: [
      ...[
        'spec.dockerImage',
        'spec.resources',
        'spec.env',
        'spec.sidecars',
        'spec.initContainers',
        'spec.nodeAffinity',
      ],
      ...['spec.tolerations', 'spec.topologySpreadConstraints', 'spec.podPriorityClassName', 'spec.spiloRunAsUser'],
      ...['spec.spiloRunAsGroup', 'spec.spiloFSGroup', 'spec.postgresql.version', 'spec.enableShmVolume', 'spec.tls'],
      'spec.additionalVolumes',
    ],
    volumes: [],
    server: [],
    parameters: ['spec.postgresql.parameters'],
    instances: ({ spec }) => count(valueAt(spec, 'numberOfInstances')),
    course: () => ONE_BY_ONE,
  },
  [CRUNCHY]: {
    pods: [
      ...['spec.image', 'spec.imagePullPolicy', 'spec.metadata', 'spec.monitoring.pgmonitor.exporter'],
      ...['spec.backups.pgbackrest.image', 'spec.supplementalGroups', 'spec.instances.*.resources'],
      ...['spec.instances.*.containers', 'spec.instances.*.affinity', 'spec.instances.*.tolerations'],
      ...['spec.instances.*.topologySpreadConstraints', 'spec.instances.*.priorityClassName'],
      ...['spec.instances.*.metadata', 'spec.instances.*.sidecars', 'spec.instances.*.volumes'],
      ...['spec.imagePullSecrets', 'spec.openshift', 'spec.disableDefaultPodScheduling', 'spec.port'],
      ...['spec.customTLSSecret', 'spec.customReplicationTLSSecret', 'spec.config.files', 'spec.instrumentation'],
      ...['spec.backups.pgbackrest.sidecars', 'spec.backups.pgbackrest.configuration'],
    ],
    volumes: ['spec.instances.*.walVolumeClaimSpec', 'spec.instances.*.tablespaceVolumes.*'],
    server: [],
    parameters: ['spec.config.parameters', 'spec.patroni.dynamicConfiguration.postgresql.parameters'],
    instances: ({ spec }) =>
      asList(valueAt(spec, 'instances')).reduce<number>((sum, set) => sum + count(valueAt(set, 'replicas')), 0),
    course: () => ONE_BY_ONE,
  },
};

/** What happens to the instances of a database when they restart. */
export function restartCourse(object: KubernetesObject, operator: DatabaseOperator): string {
  return operator.instances(object) === 1
    ? 'the only instance restarts, and the database is away meanwhile'
    : operator.course(object);
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 1;
}
