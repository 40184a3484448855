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

/** PostgreSQL: how a database is built, placed and sized. */
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
  'postgres.checksums': {
    field: 'Cluster.spec.bootstrap.initdb.dataChecksums',
    value: everyTier(true),
    why:
      'A page that the storage has damaged is found when it is read, instead of being copied into every backup until ' +
      'the last good one has expired. They cannot be had later without a stop.',
    source: SOURCES.postgresInitdb,
  },
  'postgres.locale': {
    field: 'Cluster.spec.bootstrap.initdb.localeCType, and builtinLocale from PostgreSQL 17 on',
    value: everyTier('C.UTF-8'),
    why:
      'Text is ordered by code point, which no release of a C library changes: an image on a newer distribution breaks ' +
      'no index. With plain C, letters beyond ASCII would be none to upper(), full-text search and pg_trgm. A column ' +
      'that people see sorted asks for a collation.',
    source: SOURCES.postgresLocale,
  },
  'postgres.plain': {
    field: 'Cluster.spec.postgresql.pg_hba',
    value: everyTier('hostnossl all all all reject'),
    why:
      'The last rule of the operator lets in everybody with a password, with TLS or without. A client whose driver ' +
      'falls back to plain text is told so on its first day in development, and not by an auditor.',
    source: SOURCES.cnpgHba,
  },
  'postgres.audit': {
    field: 'Cluster.spec.postgresql.parameters[pgaudit.log], where pgaudit is asked for',
    value: everyTier('ddl, role'),
    why:
      'Changes of structure and of rights are few, and what an audit asks for first. Reading and writing would log ' +
      'every query.',
    source: SOURCES.pgaudit,
  },
  'postgres.update': {
    field: 'Cluster.spec.primaryUpdateMethod, with more than one instance',
    value: everyTier('switchover'),
    apiDefault: 'restart',
    why:
      'An update reaches the primary last. A standby that is updated already takes over within seconds, while a ' +
      'restart in place keeps writers out until the old process has stopped, its image is pulled and its log replayed.',
    source: SOURCES.cnpgUpdate,
  },
  'postgres.failsafe': {
    field: 'patroni.failsafe_mode (Zalando, Crunchy)',
    value: everyTier(true),
    why:
      'Without it a primary that cannot reach the Kubernetes API gives itself up, and an upgrade of the control plane ' +
      'stops all writing. With it the primary goes on as long as every other member agrees that it is the one.',
    source: SOURCES.patroniFailsafe,
  },
  'postgres.balancer': {
    field: 'postgresql.spec.enableMasterLoadBalancer (Zalando)',
    value: everyTier(false),
    why:
      'Some configurations of the operator make a load balancer for every primary unless the cluster says no. A ' +
      'database is reached from inside of the cluster; who needs more patches it in, with the addresses that may.',
    source: SOURCES.zalandoBalancer,
  },
} satisfies DefaultsTable;
