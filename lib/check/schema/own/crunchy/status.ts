import { flag, list, listByKey, object, text, whole } from '../build';
import { CONDITION, TEXTS, TIME } from '../common';
import { COUNT } from './parts';

const GENERATION = whole({ format: 'int64', minimum: 0 });

const INSTANCE_SET = object(
  {
    desiredPGDataVolume: TEXTS,
    desiredPGWALVolume: TEXTS,
    name: text(),
    readyReplicas: COUNT,
    replicas: COUNT,
    updatedReplicas: COUNT,
  },
  'name',
);

const JOB = { active: COUNT, completionTime: TIME, failed: COUNT, startTime: TIME, succeeded: COUNT };
const NAMED_JOB = object({ ...JOB, finished: flag(), id: text() }, 'finished', 'id');

const REPO = object(
  {
    bound: flag(),
    desiredRepoVolume: text(),
    name: text(),
    replicaCreateBackupComplete: flag(),
    repoOptionsHash: text(),
    stanzaCreated: flag(),
    volume: text(),
  },
  'name',
);

const PGBACKREST = object({
  manualBackup: NAMED_JOB,
  repoHost: object({ apiVersion: text(), kind: text(), ready: flag() }),
  repos: listByKey(REPO, 'name'),
  restore: NAMED_JOB,
  scheduledBackups: list(object({ ...JOB, cronJobName: text(), repo: text(), type: text() })),
});

/** What the operator says of a PostgresCluster. */
export const CLUSTER_STATUS = object({
  conditions: listByKey(CONDITION, 'type'),
  databaseInitSQL: text(),
  databaseRevision: text(),
  instances: listByKey(INSTANCE_SET, 'name'),
  monitoring: object({ exporterConfiguration: text() }),
  observedGeneration: GENERATION,
  patroni: object({
    switchover: text(),
    switchoverTimeline: whole({ format: 'int64' }),
    systemIdentifier: text(),
  }),
  pgbackrest: PGBACKREST,
  postgresVersion: COUNT,
  proxy: object({ pgBouncer: object({ postgresRevision: text(), readyReplicas: COUNT, replicas: COUNT }) }),
  startupInstance: text(),
  startupInstanceSet: text(),
  userInterface: object({ pgAdmin: object({ usersRevision: text() }) }),
  usersRevision: text(),
});

/** What the operator says of a PGUpgrade. */
export const UPGRADE_STATUS = object({ conditions: listByKey(CONDITION, 'type'), observedGeneration: GENERATION });
