import type { StructuralSchema } from '../structural/structural-schema';
import { anything, choice, flag, list, mapOf, object, resource, text, whole } from './build';
import { ENV, TEXTS } from './common';
import { CONTAINER, CONTAINER_PORTS, ENV_FROM, PROBE } from './pod/container';
import { LABEL_SELECTOR, NODE_AFFINITY, TOLERATIONS, TOPOLOGY_SPREAD } from './pod/placement';

const COUNT = whole({ format: 'int32' });
const ID = whole({ format: 'int64' });
const NAMES = list(text(), { nullable: true });

/** Amounts are text here, and never numbers; a rule beside the schema says what they look like. */
const AMOUNTS = object({ cpu: text(), 'hugepages-1Gi': text(), 'hugepages-2Mi': text(), memory: text() });
const RESOURCES = object({ limits: AMOUNTS, requests: AMOUNTS });

const FLAGS = ['bypassrls', 'createdb', 'createrole', 'inherit', 'login', 'replication', 'superuser'].flatMap((name) =>
  [name, `no${name}`].flatMap((each) => [each, each.toUpperCase()]),
);

const CLONE = object(
  {
    cluster: text(),
    s3_access_key_id: text(),
    s3_endpoint: text(),
    s3_force_path_style: flag(),
    s3_secret_access_key: text(),
    s3_wal_path: text(),
    timestamp: text(),
    uid: text({ format: 'uuid' }),
  },
  'cluster',
);

const STANDBY = object({
  gs_wal_path: text(),
  s3_wal_path: text(),
  standby_host: text(),
  standby_port: text(),
  standby_primary_slot_name: text(),
});

const POOLER = object({
  dockerImage: text(),
  maxDBConnections: COUNT,
  mode: choice('session', 'transaction'),
  numberOfInstances: whole({ format: 'int32', minimum: 1 }),
  resources: RESOURCES,
  schema: text(),
  user: text(),
});

const PATRONI = object({
  failsafe_mode: flag(),
  initdb: TEXTS,
  loop_wait: COUNT,
  maximum_lag_on_failover: ID,
  pg_hba: list(text()),
  retry_timeout: COUNT,
  slots: mapOf(TEXTS),
  synchronous_mode: flag(),
  synchronous_mode_strict: flag(),
  synchronous_node_count: COUNT,
  ttl: COUNT,
});

const PREPARED_DATABASE = object({
  defaultUsers: flag(),
  extensions: TEXTS,
  schemas: mapOf(object({ defaultRoles: flag(), defaultUsers: flag() })),
  secretNamespace: text(),
});

const SIDECAR = object({
  command: list(text()),
  env: ENV,
  image: text(),
  name: text(),
  ports: CONTAINER_PORTS,
  resources: RESOURCES,
});

const STREAM = object(
  {
    applicationId: text(),
    batchSize: COUNT,
    cpu: text(),
    database: text(),
    enableRecovery: flag(),
    filter: TEXTS,
    memory: text(),
    tables: mapOf(
      object(
        {
          eventType: text(),
          idColumn: text(),
          ignoreRecovery: flag(),
          payloadColumn: text(),
          recoveryEventType: text(),
        },
        'eventType',
      ),
    ),
  },
  'applicationId',
  'database',
  'tables',
);

const TLS = object(
  { caFile: text(), caSecretName: text(), certificateFile: text(), privateKeyFile: text(), secretName: text() },
  'secretName',
);

const ADDITIONAL_VOLUME = object(
  {
    isSubPathExpr: flag(),
    mountPath: text(),
    name: text(),
    subPath: text(),
    targetContainers: NAMES,
    volumeSource: anything(),
  },
  'mountPath',
  'name',
  'volumeSource',
);

const VOLUME = object(
  {
    iops: whole({ format: 'int32', maximum: 80_000 }),
    isSubPathExpr: flag(),
    selector: LABEL_SELECTOR,
    size: text(),
    storageClass: text(),
    subPath: text(),
    throughput: whole({ format: 'int32', maximum: 2000 }),
    type: text(),
  },
  'size',
);

/** How the Services of instances and poolers are exposed. */
const EXPOSURE: Readonly<Record<string, StructuralSchema>> = Object.fromEntries(
  ['Master', 'MasterPooler', 'Replica', 'ReplicaPooler'].flatMap((service) => [
    [`enable${service}LoadBalancer`, flag()],
    [`enable${service}NodePort`, flag()],
    [`${service.charAt(0).toLowerCase()}${service.slice(1)}NodePort`, COUNT],
  ]),
);

const SPEC = object(
  {
    ...EXPOSURE,
    additionalVolumes: list(ADDITIONAL_VOLUME),
    allowedSourceRanges: NAMES,
    clone: CLONE,
    connectionPooler: POOLER,
    databases: TEXTS,
    dockerImage: text(),
    enableConnectionPooler: flag(),
    enableLogicalBackup: flag(),
    enableReplicaConnectionPooler: flag(),
    enableShmVolume: flag(),
    env: ENV,
    envFrom: ENV_FROM,
    initContainers: list(CONTAINER),
    livenessProbe: PROBE,
    logicalBackupRetention: text(),
    logicalBackupSchedule: text(),
    maintenanceWindows: list(text()),
    masterServiceAnnotations: TEXTS,
    nodeAffinity: NODE_AFFINITY,
    numberOfInstances: whole({ format: 'int32', minimum: 0 }),
    patroni: PATRONI,
    podAnnotations: TEXTS,
    podPriorityClassName: text(),
    postgresql: object({ parameters: TEXTS, version: choice('14', '15', '16', '17', '18') }, 'version'),
    preparedDatabases: mapOf(PREPARED_DATABASE),
    replicaServiceAnnotations: TEXTS,
    resources: RESOURCES,
    schedulerName: text(),
    serviceAnnotations: TEXTS,
    sidecars: list(SIDECAR),
    spiloFSGroup: ID,
    spiloRunAsGroup: ID,
    spiloRunAsUser: ID,
    standby: STANDBY,
    streams: list(STREAM),
    teamId: text(),
    tls: TLS,
    tolerations: TOLERATIONS,
    topologySpreadConstraints: TOPOLOGY_SPREAD,
    users: mapOf(list(choice(...FLAGS))),
    usersIgnoringSecretRotation: NAMES,
    usersWithInPlaceSecretRotation: NAMES,
    usersWithSecretRotation: NAMES,
    volume: VOLUME,
  },
  'numberOfInstances',
  'postgresql',
  'teamId',
  'volume',
);

/** A PostgreSQL cluster, as Zalando's operator 2.0 has it. */
export const ZALANDO_POSTGRESQL = resource(
  SPEC,
  object({ PostgresClusterStatus: text() }, 'PostgresClusterStatus'),
  'metadata',
  'spec',
);
