import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** PostgreSQL: what keeps a database safe, reachable and watched. */
export const postgresUpkeep = {
  'postgres.backup': {
    field: 'ObjectStore, ScheduledBackup',
    value: { development: false, staging: true, production: true },
    why:
      'A standby repeats a wrong DELETE within milliseconds; only a backup remembers what was before. Development ' +
      'data is made again by its seed, and needs no bucket.',
    source: SOURCES.cnpgBackup,
  },
  'postgres.backup.schedule': {
    field: 'ScheduledBackup.spec.schedule',
    value: everyTier('0 2 * * *'),
    why:
      'A base backup a day, in UTC: recovery replays at most the log of one day, which takes minutes to an hour. The ' +
      'log itself is archived all the time.',
    source: SOURCES.cnpgBackup,
  },
  'postgres.backup.retention': {
    field: 'ObjectStore.spec.retentionPolicy (days)',
    value: { development: 7, staging: 7, production: 30 },
    why:
      'Every moment of the last month can be restored, since a wrong migration is often noticed at the end of one. ' +
      'Staging keeps a week, to practise the restore.',
    source: SOURCES.barmanPlugin,
  },
  'postgres.backup.compression': {
    field: 'ObjectStore.spec.configuration.data.compression',
    value: everyTier('snappy'),
    why:
      "As fast as none at less than half of the size, in the plugin's own comparison; gzip took more than ten times as " +
      'long, on the CPU that the container beside the database has.',
    source: SOURCES.barmanCompression,
  },
  'postgres.archive.compression': {
    field: 'ObjectStore.spec.configuration.wal.compression',
    value: everyTier('zstd'),
    why:
      'Segments of 16MB are mostly repetition. zstd is as small as gzip for a fraction of the CPU that archiving shares ' +
      'with the database, and a restore reads it faster.',
    source: SOURCES.barmanCompression,
  },
  'postgres.archive.parallel': {
    field: 'ObjectStore.spec.configuration.wal.maxParallel',
    value: { development: 2, staging: 4, production: 4 },
    apiDefault: 1,
    why:
      'One segment after the other, each with its round trips, falls behind a burst of writing, and the volume of the ' +
      'log fills up. A restore fetches as many at once. Each is a process with memory of its own.',
    source: SOURCES.cnpgArchiving,
  },
  'postgres.pooler.instances': {
    field: 'Pooler.spec.instances',
    value: { development: 1, staging: 2, production: 2 },
    why:
      'A pooler holds every connection of its applications, so one alone would be a single point of failure before ' +
      'a database that has none. Two carry thousands of clients.',
    source: SOURCES.cnpgPooling,
  },
  'postgres.pooler.mode': {
    field: 'Pooler.spec.pgbouncer.poolMode',
    value: everyTier<'transaction' | 'session'>('transaction'),
    why:
      'A server connection is lent for one transaction, which is what lets a few of them serve many clients. ' +
      'Applications that keep state in a session, such as LISTEN or advisory locks, go around it or ask for `session`.',
    source: SOURCES.pgbouncer,
  },
  'postgres.pooler.clients': {
    field: 'Pooler.spec.pgbouncer.parameters.max_client_conn',
    value: { development: 200, staging: 500, production: 1000 },
    why:
      'A client costs a pooler about 2 kB and the database nothing, so there may be many; the bound keeps a leak from ' +
      'taking all file descriptors.',
    source: SOURCES.pgbouncer,
  },
  'postgres.pooler.size': {
    field: 'Pooler.spec.pgbouncer.parameters.default_pool_size',
    value: everyTier(20),
    why:
      'Server connections of each pair of database and role, in each instance of the pooler: more than the cores can ' +
      'work on only queue up inside of PostgreSQL instead of before it.',
    source: SOURCES.pgbouncer,
  },
  'postgres.pooler.cpu': {
    field: 'Pooler.spec.template.spec.containers.resources (cpu)',
    value: { development: '50m', staging: '100m', production: '500m' },
    why:
      'PgBouncer is one thread that mostly waits, but TLS on both sides costs cycles in bursts, and a throttled ' +
      'pooler slows every query of every client.',
    source: SOURCES.cnpgPooling,
  },
  'postgres.pooler.memory': {
    field: 'Pooler.spec.template.spec.containers.resources (memory)',
    value: { development: '64Mi', staging: '128Mi', production: '128Mi' },
    why: 'Two kilobytes a client, buffers of connections under way, and room for the TLS sessions of all of them.',
    source: SOURCES.pgbouncer,
  },
  'postgres.pooler.tls': {
    field: 'Pooler.spec.pgbouncer.parameters.client_tls_sslmode',
    value: everyTier('require'),
    why: 'The pooler stands where the database stood: it would be the one way in that takes plain text.',
    source: SOURCES.pgbouncer,
  },
  'postgres.agent.cpu': {
    field: 'resources of containers that archive and back up (cpu)',
    value: { development: '100m', staging: '250m', production: '500m' },
    why:
      'Containers that archive, back up or export metrics stand in the same pod, and one of them without a limit ' +
      'equal to its request takes the class Guaranteed from the database.',
    source: SOURCES.barmanPlugin,
  },
  'postgres.agent.memory': {
    field: 'resources of containers that archive and back up (memory)',
    value: { development: '512Mi', staging: '512Mi', production: '1Gi' },
    why:
      'Each parallel upload is a process with buffers of its own: 128Mi are known to be killed at every base backup, ' +
      'and 250 were seen with a database of 38 MB. A backup that is killed at night is none in the morning.',
    source: SOURCES.barmanPlugin,
  },
  'postgres.watcher.cpu': {
    field: 'resources of containers that export metrics or wait for a file to change (cpu)',
    value: everyTier('50m'),
    why: 'They sleep between two scrapes or two changes of a certificate, and are bounded only for the class of the pod.',
    source: SOURCES.cnpgResources,
  },
  'postgres.watcher.memory': {
    field: 'resources of containers that export metrics or wait for a file to change (memory)',
    value: everyTier('64Mi'),
    why: 'An exporter holds the answer of one scrape, a few thousand lines of text, and its connection to the database.',
    source: SOURCES.cnpgResources,
  },
  'postgres.exporter.image': {
    field: 'postgresql.spec.sidecars.image (Zalando)',
    value: everyTier('quay.io/prometheuscommunity/postgres-exporter:v0.20.1'),
    why:
      'The operator exports nothing, so an exporter stands beside each instance. A release, not a moving tag: its ' +
      'metrics are what the alerts ask for, and releases have renamed some.',
    source: SOURCES.postgresExporter,
  },
  'postgres.monitoring': {
    field: 'PodMonitor, PrometheusRule, ConfigMap',
    value: everyTier(true),
    why:
      'An alert that first exists in production was never seen to fire. The rules are the same in every tier, only ' +
      'their severity is not.',
    source: SOURCES.cnpgMonitoring,
  },
  'postgres.alert.urgent': {
    field: 'PrometheusRule, label severity',
    value: { development: 'info', staging: 'warning', production: 'critical' },
    why:
      'Data is at risk or writing has stopped: somebody gets up for that, but for production only. The names are ' +
      'those of the rules that come with kube-prometheus.',
    source: SOURCES.kubePrometheus,
  },
  'postgres.alert.later': {
    field: 'PrometheusRule, label severity',
    value: { development: 'info', staging: 'info', production: 'warning' },
    why:
      'What will become a problem unless someone looks at it within the day. Waking people for it teaches them to ' +
      'sleep through the others.',
    source: SOURCES.kubePrometheus,
  },
} satisfies DefaultsTable;
