import { SOURCES } from './sources';
import { everyTier, type DefaultsTable, type PerTier } from './table';
import type { StorageKind, Workload } from './tuning/input';

type Strictness = 'preferred' | 'required';

const DURABILITY: PerTier<Strictness> = { development: 'preferred', staging: 'preferred', production: 'required' };
const NODES: PerTier<Strictness> = { development: 'preferred', staging: 'preferred', production: 'required' };
const ZONES: PerTier<'ScheduleAnyway' | 'DoNotSchedule'> = {
  development: 'ScheduleAnyway',
  staging: 'ScheduleAnyway',
  production: 'DoNotSchedule',
};

/** PostgreSQL: how a database is built, kept and found again. */
export const postgres = {
  'postgres.version': {
    field: 'PostgreSQL, major version',
    value: everyTier('18'),
    why:
      'The newest major that all supported operators run: it has the most years of fixes before it. A major version ' +
      'is the one thing about a database that is hard to change later, so all tiers start with the same.',
    source: SOURCES.postgresVersions,
  },
  'postgres.image': {
    field: 'ImageCatalog.spec.images.image',
    value: everyTier('ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie'),
    why:
      'A tag that names the minor version and the distribution: another distribution brings another libc, whose ' +
      'collations would silently break indexes on text. The images of a fleet are set once, under `postgres.images`.',
    source: SOURCES.cnpgImages,
  },
  'postgres.instances': {
    field: 'Cluster.spec.instances',
    value: { development: 1, staging: 2, production: 3 },
    why:
      'Three survive the loss of one with a standby left that can confirm commits, and so without a stop of writing. ' +
      'Two are enough to try a failover before production meets it. Nobody is woken by a database of development.',
    source: SOURCES.cnpgArchitecture,
  },
  'postgres.standbys': {
    field: 'Cluster.spec.postgresql.synchronous.number',
    value: { development: 0, staging: 1, production: 1 },
    why:
      'One standby confirms each commit before the client hears of it, so that a failover loses nothing that was ' +
      'promised. Any one of them will do, which keeps a slow node from slowing every write.',
    source: SOURCES.cnpgReplication,
  },
  'postgres.durability': {
    field: 'Cluster.spec.postgresql.synchronous.dataDurability',
    value: DURABILITY,
    why:
      'Required: where no standby can confirm, writing waits, because a commit that only one disk has is not kept. ' +
      'Preferred goes on without, which suits data that can be made again.',
    source: SOURCES.cnpgReplication,
  },
  'postgres.nodes': {
    field: 'Cluster.spec.affinity.podAntiAffinityType',
    value: NODES,
    why:
      'Two instances on one node fail together, and then the second one was for nothing. In production an instance ' +
      'rather waits for a node; a small cluster may double up.',
    source: SOURCES.cnpgScheduling,
  },
  'postgres.zones': {
    field: 'Cluster.spec.topologySpreadConstraints.whenUnsatisfiable',
    value: ZONES,
    why:
      'A zone is what a cloud loses most often as a whole. Volumes stay in the zone they were made in, so an ' +
      'instance that once landed in the wrong one does not move by itself.',
    source: SOURCES.cnpgScheduling,
  },
  'postgres.cpu': {
    field: 'Cluster.spec.resources (cpu)',
    value: { development: '500m', staging: '1', production: '2' },
    why:
      'Request and limit, for PostgreSQL plans its parallel workers by it: cores that come and go with the neighbours ' +
      'make plans that were right slow. Set it from what you measure.',
    source: SOURCES.cnpgResources,
  },
  'postgres.memory': {
    field: 'Cluster.spec.resources (memory)',
    value: { development: '1Gi', staging: '2Gi', production: '8Gi' },
    why:
      'Request and limit, equal for every container, which makes the pod Guaranteed: the last that a node short of ' +
      'memory kills. All memory parameters are computed from it.',
    source: SOURCES.cnpgResources,
  },
  'postgres.storage': {
    field: 'Cluster.spec.storage.size',
    value: { development: '5Gi', staging: '20Gi', production: '50Gi' },
    why:
      'Volumes can grow where their class allows it and never shrink, so the start is small. A full data volume stops ' +
      'the instance; an alert comes days before, by prediction.',
    source: SOURCES.cnpgStorage,
  },
  'postgres.wal': {
    field: 'Cluster.spec.walStorage.size',
    value: { development: 'none', staging: '5Gi', production: '20Gi' },
    why:
      'A volume of its own for the write-ahead log: a burst of writing, or an archive that cannot be reached, fills ' +
      'it and not the data, and its sequential writes do not wait for random ones. Once there it has to stay.',
    source: SOURCES.cnpgStorage,
  },
  'postgres.disk': {
    field: 'random_page_cost, effective_io_concurrency',
    value: everyTier<StorageKind>('ssd'),
    why:
      'What clouds attach as a volume today behaves like solid state over a network. Local NVMe disks take far more ' +
      'requests at once, and spinning ones far fewer: say so, and the planner knows.',
    source: SOURCES.pgtune,
  },
  'postgres.workload': {
    field: 'postgresql.parameters',
    value: everyTier<Workload>('mixed'),
    why:
      'Between many short transactions and few long reports, for those who have not decided. Name what the database ' +
      'mostly does, and memory and connections are divided for that.',
    source: SOURCES.pgtune,
  },
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
  'postgres.agent.cpu': {
    field: 'resources of sidecars beside PostgreSQL (cpu)',
    value: { development: '50m', staging: '100m', production: '100m' },
    why:
      'Containers that archive, back up or export metrics stand in the same pod, and one of them without a limit ' +
      'equal to its request takes the class Guaranteed from the database.',
    source: SOURCES.barmanPlugin,
  },
  'postgres.agent.memory': {
    field: 'resources of sidecars beside PostgreSQL (memory)',
    value: { development: '128Mi', staging: '256Mi', production: '256Mi' },
    why:
      'Uploads run through buffers, one for each parallel stream; a backup that is killed for memory at night is no ' +
      'backup in the morning.',
    source: SOURCES.barmanPlugin,
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
