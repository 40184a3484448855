import { flag, keeping, list, listByKey, object, text, whole, withDefault } from '../build';
import { RESOURCES, TEXTS } from '../common';
import { GROWING_CLAIM, LOG, METADATA, PODS, REPO_NAME, SIDECAR, SPREAD_PODS, VOLUMES } from './parts';
import { KEYS_AS_FILES, PROJECTIONS } from '../pod/projections';

const SCHEDULE = text({ minLength: 6 });
const OPTIONS = list(text());

const REPO = object(
  {
    azure: object({ container: text() }, 'container'),
    gcs: object({ bucket: text() }, 'bucket'),
    name: REPO_NAME,
    s3: object({ bucket: text(), endpoint: text(), region: text() }, 'bucket', 'endpoint', 'region'),
    schedules: object({ differential: SCHEDULE, full: SCHEDULE, incremental: SCHEDULE }),
    volume: object({ volumeClaimSpec: GROWING_CLAIM }, 'volumeClaimSpec'),
  },
  'name',
);

/** Another cluster, or this one as it was, that data is taken from. */
const OTHER_CLUSTER = {
  ...PODS,
  clusterName: text(),
  clusterNamespace: text(),
  options: OPTIONS,
  repoName: REPO_NAME,
  volumes: VOLUMES,
};

const REPO_HOST = object({
  ...SPREAD_PODS,
  log: LOG,
  sshConfigMap: KEYS_AS_FILES,
  sshSecret: KEYS_AS_FILES,
  volumes: VOLUMES,
});

const PGBACKREST = object(
  {
    configuration: PROJECTIONS,
    global: TEXTS,
    image: text(),
    jobs: object({
      ...PODS,
      log: LOG,
      ttlSecondsAfterFinished: whole({ format: 'int32', minimum: 60 }),
      volumes: VOLUMES,
    }),
    log: LOG,
    manual: object({ options: OPTIONS, repoName: REPO_NAME }, 'repoName'),
    metadata: METADATA,
    repoHost: REPO_HOST,
    repos: { ...listByKey(REPO, 'name'), minItems: 1 },
    restore: object({ ...OTHER_CLUSTER, enabled: withDefault(false, flag()) }, 'repoName'),
    sidecars: object({ pgbackrest: SIDECAR, pgbackrestConfig: SIDECAR }),
  },
  'repos',
);

/** Where backups and WAL of a PostgresCluster go. */
export const BACKUPS = object({
  pgbackrest: PGBACKREST,
  snapshots: object({ volumeSnapshotClassName: text({ minLength: 1 }) }, 'volumeSnapshotClassName'),
});

const OLD_VOLUME = object({ directory: text(), pvcName: text() }, 'pvcName');

/** What a new PostgresCluster is filled from. */
export const DATA_SOURCE = object({
  pgbackrest: keeping(
    object(
      {
        ...PODS,
        configuration: PROJECTIONS,
        global: TEXTS,
        options: OPTIONS,
        repo: REPO,
        resources: RESOURCES,
        stanza: withDefault('db', text()),
        volumes: VOLUMES,
      },
      'repo',
    ),
    {
      rule: '!has(self.repo.volume)',
      message: 'data comes from an object store: of a volume nobody outside of its cluster knows',
      fieldPath: '.repo',
    },
  ),
  postgresCluster: object(OTHER_CLUSTER, 'repoName'),
  volumes: object({ pgBackRestVolume: OLD_VOLUME, pgDataVolume: OLD_VOLUME, pgWALVolume: OLD_VOLUME }),
});
