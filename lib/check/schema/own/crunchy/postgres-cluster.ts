import type { StructuralSchema } from '../../structural/structural-schema';
import { anything, choice, flag, keeping, list, mapOf, object, resource, text, whole, withDefault } from '../build';
import { QUANTITY } from '../common';
import { AUTHENTICATION, PROXY, USER_INTERFACE, USERS } from './access';
import { BACKUPS, DATA_SOURCE } from './backups';
import { INSTANCES } from './instances';
import { LISTENING, METADATA, PODS, REPO_NAME, SERVICE } from './parts';
import { CLUSTER_STATUS, UPGRADE_STATUS } from './status';
import { INSTRUMENTATION, MONITORING } from './telemetry';
import { KEYS_AS_FILES, PROJECTIONS } from '../pod/projections';

const MAJOR = whole({ format: 'int32', minimum: 11, maximum: 18 });
const PARAMETER: StructuralSchema = { 'x-kubernetes-int-or-string': true };

const IMAGES = {
  image: text(),
  imagePullPolicy: choice('Always', 'Never', 'IfNotPresent'),
  imagePullSecrets: list(object({ name: withDefault('', text()) })),
};

const PATRONI = object({
  dynamicConfiguration: anything(),
  leaderLeaseDurationSeconds: withDefault(30, whole({ format: 'int32', minimum: 3 })),
  logging: object(
    {
      level: withDefault('INFO', choice('CRITICAL', 'ERROR', 'WARNING', 'INFO', 'DEBUG', 'NOTSET')),
      storageLimit: QUANTITY,
    },
    'storageLimit',
  ),
  port: withDefault(8008, LISTENING),
  switchover: object(
    { enabled: flag(), targetInstance: text(), type: withDefault('Switchover', choice('Switchover', 'Failover')) },
    'enabled',
  ),
  syncPeriodSeconds: withDefault(10, whole({ format: 'int32', minimum: 1 })),
});

const SPEC = object(
  {
    ...IMAGES,
    authentication: AUTHENTICATION,
    backups: BACKUPS,
    config: object({ files: PROJECTIONS, parameters: { ...mapOf(PARAMETER), maxProperties: 50 } }),
    customReplicationTLSSecret: KEYS_AS_FILES,
    customTLSSecret: KEYS_AS_FILES,
    dataSource: DATA_SOURCE,
    databaseInitSQL: object({ key: text(), name: text() }, 'key', 'name'),
    disableDefaultPodScheduling: flag(),
    instances: INSTANCES,
    instrumentation: INSTRUMENTATION,
    metadata: METADATA,
    monitoring: MONITORING,
    openshift: flag(),
    patroni: PATRONI,
    paused: flag(),
    port: withDefault(5432, LISTENING),
    postGISVersion: text(),
    postgresVersion: MAJOR,
    proxy: PROXY,
    replicaService: SERVICE,
    service: SERVICE,
    shutdown: flag(),
    standby: object({ enabled: withDefault(true, flag()), host: text(), port: LISTENING, repoName: REPO_NAME }),
    supplementalGroups: list(whole({ format: 'int64', minimum: 1, maximum: 2_147_483_647 })),
    userInterface: USER_INTERFACE,
    users: USERS,
  },
  'instances',
  'postgresVersion',
);

/** A PostgreSQL cluster as Crunchy's operator 6.0 has it. Which parameters it takes is judged with their values. */
export const POSTGRES_CLUSTER = resource(SPEC, CLUSTER_STATUS);

/** The way of a PostgresCluster that is shut down to another major version. */
export const PG_UPGRADE = resource(
  keeping(
    object(
      {
        ...IMAGES,
        ...PODS,
        fromPostgresVersion: MAJOR,
        jobs: whole({ format: 'int32', minimum: 0 }),
        metadata: METADATA,
        postgresClusterName: text({ minLength: 1 }),
        toPostgresVersion: MAJOR,
        transferMethod: choice('Clone', 'Copy', 'CopyFileRange', 'Link'),
      },
      'fromPostgresVersion',
      'postgresClusterName',
      'toPostgresVersion',
    ),
    {
      rule: 'self.fromPostgresVersion < self.toPostgresVersion',
      message: 'an upgrade goes to a newer major version',
      fieldPath: '.toPostgresVersion',
    },
    {
      rule: '!has(self.transferMethod) || self.toPostgresVersion >= 12 || self.transferMethod in ["Copy", "Link"]',
      message: 'before PostgreSQL 12 data is transferred by Copy or Link',
      fieldPath: '.transferMethod',
    },
    {
      rule: '!has(self.transferMethod) || self.toPostgresVersion >= 17 || self.transferMethod != "CopyFileRange"',
      message: 'before PostgreSQL 17 data is transferred by Clone, Copy or Link',
      fieldPath: '.transferMethod',
    },
  ),
  UPGRADE_STATUS,
);
