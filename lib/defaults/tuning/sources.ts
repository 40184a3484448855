import type { Source } from '../table';

const POSTGRESQL = 'https://www.postgresql.org/docs/current';

/** The pages that tuned parameters rest on, each named once. */
export const TUNING_SOURCES = {
  autovacuum: { title: 'PostgreSQL: Automatic Vacuuming', url: `${POSTGRESQL}/runtime-config-vacuum.html` },
  cgroup: {
    title: 'Linux: Control Group v2, memory',
    url: 'https://docs.kernel.org/admin-guide/cgroup-v2.html#memory',
  },
  cloudnativePg: {
    title: 'CloudNativePG: PostgreSQL Configuration',
    url: 'https://cloudnative-pg.io/documentation/current/postgresql_conf/',
  },
  connections: { title: 'PostgreSQL: Connection Settings', url: `${POSTGRESQL}/runtime-config-connection.html` },
  connectionMemory: {
    title: 'AWS: Tuning PostgreSQL parameters, max_connections',
    url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/tuning-postgresql-parameters/max-connections.html',
  },
  hugePages: {
    title: 'PostgreSQL BUG #17757: huge_pages in Kubernetes ends in a bus error',
    url: 'https://www.postgresql.org/message-id/17757-dbdfc1f1c954a6db%40postgresql.org',
  },
  ioUring: {
    title: 'containerd: RuntimeDefault no longer allows io_uring',
    url: 'https://github.com/containerd/containerd/pull/9320',
  },
  jit: { title: 'PostgreSQL: When to JIT?', url: `${POSTGRESQL}/jit-decision.html` },
  patroni: {
    title: 'Patroni: PostgreSQL parameters controlled by Patroni',
    url: 'https://patroni.readthedocs.io/en/latest/patroni_configuration.html#postgresql-parameters-controlled-by-patroni',
  },
  pgtune: { title: 'pgtune', url: 'https://pgtune.leopard.in.ua' },
  planner: { title: 'PostgreSQL: Query Planning', url: `${POSTGRESQL}/runtime-config-query.html` },
  replication: { title: 'PostgreSQL: Replication', url: `${POSTGRESQL}/runtime-config-replication.html` },
  resources: { title: 'PostgreSQL: Resource Consumption', url: `${POSTGRESQL}/runtime-config-resource.html` },
  wal: { title: 'PostgreSQL: Write Ahead Log', url: `${POSTGRESQL}/runtime-config-wal.html` },
  walConfiguration: { title: 'PostgreSQL: WAL Configuration', url: `${POSTGRESQL}/wal-configuration.html` },
} as const satisfies Readonly<Record<string, Source>>;
