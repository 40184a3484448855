import type { PostgresOperatorName } from '../../../lib/model/postgres';
import type { Instance, World } from './world';

/** One series, as promtool reads it. */
export interface Series {
  readonly series: string;
  readonly values: string;
}

type Labels = Readonly<Record<string, string>>;

function one(metric: string, labels: Labels, values: string): Series {
  const matchers = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return { series: `${metric}{${matchers.join(',')}}`, values };
}

const INSTANCES = { namespace: 'shop', job: 'shop/orders' };
const POOLER = {
  namespace: 'shop',
  job: 'shop/orders-pooler',
  pod: 'orders-pooler-rw-1',
  database: 'orders',
  user: 'orders',
};
const SESSION = { datname: 'orders', usename: 'orders', application_name: 'web' };

/** Where each instance keeps its data and its log. */
const CLAIMS: Readonly<Record<PostgresOperatorName, (pod: string) => { readonly data: string; readonly log: string }>> =
  {
    'cloudnative-pg': (pod) => ({ data: pod, log: `${pod}-wal` }),
    zalando: (pod) => ({ data: `pgdata-${pod}`, log: '' }),
    crunchy: (pod) => ({ data: pod.replace(/-0$/, '-pgdata'), log: pod.replace(/-0$/, '-pgwal') }),
  };

function kubelet(claim: string, left: string): readonly Series[] {
  // Two jobs scrape it, as in many clusters.
  return ['kubelet', 'kubelet-legacy'].flatMap((job) => {
    const labels = { job, namespace: 'shop', persistentvolumeclaim: claim };
    return [
      one('kubelet_volume_stats_available_bytes', labels, left),
      one('kubelet_volume_stats_capacity_bytes', labels, '100x400'),
    ];
  });
}

/** The primary, and the first of a site that follows another. */
function sends({ inRecovery, streams }: Instance): boolean {
  return inRecovery.startsWith('0') || streams.startsWith('2');
}

type Exporter = (world: World, instance: Instance) => readonly Series[];

const cloudNativePg: Exporter = ({ lastBackup, firstPoint }, instance) => {
  const pod = { ...INSTANCES, pod: instance.pod };
  const barman = 'barman_cloud_cloudnative_pg_io';
  const manager = [
    one('cnpg_collector_fencing_on', pod, instance.fenced),
    one('cnpg_collector_last_collection_error', pod, '0x400'),
    one('cnpg_last_error', pod, instance.answers ? instance.errors : '1x400'),
    one('cnpg_collector_pg_wal_archive_status', { ...pod, value: 'ready' }, instance.waiting),
    ...(lastBackup === undefined ? [] : [one(`${barman}_last_available_backup_timestamp`, pod, lastBackup)]),
    ...(firstPoint === undefined ? [] : [one(`${barman}_first_recoverability_point`, pod, firstPoint)]),
  ];
  if (!instance.answers) return manager;
  return [
    ...manager,
    one('cnpg_pg_replication_in_recovery', pod, instance.inRecovery),
    one('cnpg_pg_replication_is_wal_receiver_up', pod, instance.streams),
    one('cnpg_pg_replication_streaming_replicas', pod, instance.streams),
    one('cnpg_pg_replication_lag', pod, instance.lag),
    one('cnpg_pg_stat_archiver_archived_count', pod, instance.archived),
    one('cnpg_pg_stat_archiver_failed_count', pod, instance.failed),
    one('cnpg_pg_stat_archiver_seconds_since_last_archival', pod, instance.sinceArchived),
    one('cnpg_backends_total', { ...pod, ...SESSION, state: 'active' }, instance.connections),
    one('cnpg_backends_total', { ...pod, ...SESSION, usename: 'streaming_replica', state: 'active' }, '90x400'),
    one('cnpg_pg_settings_setting', { ...pod, name: 'max_connections' }, '100x400'),
    one('cnpg_backends_max_tx_duration_seconds', { ...pod, ...SESSION, state: 'active' }, instance.longTransaction),
    one(
      'cnpg_backends_max_tx_duration_seconds',
      { ...pod, ...SESSION, state: 'idle in transaction' },
      instance.idleInTransaction,
    ),
    one('cnpg_pg_stat_database_deadlocks', { ...pod, datname: 'orders' }, instance.deadlocks),
    one('cnpg_pg_database_xid_age', { ...pod, datname: 'orders' }, instance.transactionIdAge),
  ];
};

const postgresExporter: Exporter = ({ instances }, instance) => {
  const pod = { ...INSTANCES, pod: instance.pod };
  if (!instance.answers) return [one('pg_exporter_last_scrape_error', pod, '1x400')];
  const session = { ...pod, ...SESSION, backend_type: 'client backend' };
  const followers = sends(instance) ? instances.filter(({ streams }) => streams.startsWith('1')) : [];
  return [
    one('pg_exporter_last_scrape_error', pod, instance.errors),
    one('pg_replication_is_replica', pod, instance.inRecovery),
    one('pg_replication_lag_seconds', pod, instance.lag),
    ...followers.map((follower) =>
      one(
        'pg_stat_replication_pg_wal_lsn_diff',
        { ...pod, application_name: follower.pod, state: 'streaming' },
        '0x400',
      ),
    ),
    one('pg_stat_archiver_archived_count', pod, instance.archived),
    one('pg_stat_archiver_failed_count', pod, instance.failed),
    one('pg_stat_archiver_last_archive_age', pod, instance.sinceArchived),
    ...['inserted', 'updated', 'deleted'].map((change) =>
      one(`pg_stat_database_tup_${change}`, { ...pod, datname: 'orders' }, instance.rowsWritten),
    ),
    one('pg_stat_activity_count', { ...session, state: 'active' }, instance.connections),
    one('pg_stat_activity_count', { ...session, backend_type: 'walsender', state: 'active' }, '90x400'),
    one('pg_settings_max_connections', pod, '100x400'),
    one('pg_stat_activity_max_tx_duration', { ...session, state: 'active' }, instance.longTransaction),
    one('pg_stat_activity_max_tx_duration', { ...session, state: 'idle in transaction' }, instance.idleInTransaction),
    one('pg_stat_database_deadlocks', { ...pod, datname: 'orders' }, instance.deadlocks),
    one('pg_database_wraparound_age_datfrozenxid_seconds', { ...pod, datname: 'orders' }, instance.transactionIdAge),
  ];
};

/** `0x96` of whether it is in recovery becomes 2, `1x96` stays 1. */
function status(inRecovery: string): string {
  return inRecovery.replace(/\b0x/g, '2x');
}

const pgMonitor: Exporter = ({ instances, sinceBackup, firstPoint }, instance) => {
  const pod = { ...INSTANCES, pod: instance.pod, server: 'localhost:5432' };
  // The collector has no such metric, and its rules do not ask for it.
  const exporter = one('pg_exporter_last_scrape_error', pod, instance.answers ? instance.errors : '1x400');
  if (!instance.answers) return [exporter];
  const archiver = 'ccp_archive_command_status';
  // On a standby its functions answer zeros.
  const isStandby = instance.inRecovery.startsWith('1');
  const followers = isStandby ? [''] : instances.filter(({ streams }) => streams.startsWith('1')).map((one) => one.pod);
  const backrest = (metric: string, values: string | undefined) =>
    values === undefined ? [] : [one(`ccp_backrest_${metric}`, { ...pod, repo: '1' }, isStandby ? '0x400' : values)];
  return [
    exporter,
    one('ccp_is_in_recovery_status', pod, status(instance.inRecovery)),
    one('ccp_replication_lag_replay_time', pod, instance.lag),
    ...followers.map((replica) => one('ccp_replication_lag_size_bytes', { ...pod, replica }, '0x400')),
    one(`${archiver}_archived_count`, pod, instance.archived),
    one(`${archiver}_failed_count`, pod, instance.failed),
    one(`${archiver}_seconds_since_last_archive`, pod, instance.sinceArchived),
    ...['inserted', 'updated', 'deleted'].map((change) =>
      one(`ccp_stat_database_tup_${change}`, { ...pod, dbname: 'orders' }, instance.rowsWritten),
    ),
    ...backrest('last_incr_backup_time_since_completion_seconds', sinceBackup),
    ...backrest('oldest_full_backup_time_seconds', firstPoint),
    one('ccp_connection_stats_total', pod, instance.connections),
    one('ccp_connection_stats_max_connections', pod, '100x400'),
    one('ccp_connection_stats_max_query_time', pod, instance.longTransaction),
    one('ccp_connection_stats_max_idle_in_txn_time', pod, instance.idleInTransaction),
    one('ccp_stat_database_deadlocks', { ...pod, dbname: 'orders' }, instance.deadlocks),
    one('ccp_transaction_wraparound_oldest_current_xid', pod, instance.transactionIdAge),
  ];
};

const EXPORTERS: Readonly<Record<PostgresOperatorName, Exporter>> = {
  'cloudnative-pg': cloudNativePg,
  zalando: postgresExporter,
  crunchy: pgMonitor,
};

/** Another database of the same operator, which is in a bad way and none of our business. */
function strangers(operator: PostgresOperatorName, world: World): readonly Series[] {
  const bad = { inRecovery: '1x400', lag: '9999x400', connections: '100x400', transactionIdAge: '2000000000x400' };
  const [instance] = world.instances;
  if (instance === undefined) return [];
  const theirs = EXPORTERS[operator](world, { ...instance, ...bad });
  return [
    ...theirs.map(({ series, values }) => ({ series: series.replace('shop/orders', 'shop/orders-2'), values })),
    ...kubelet(CLAIMS[operator](instance.pod.replace('orders-', 'orders-2-')).data, '1x400'),
  ];
}

/** What Prometheus would have scraped of a world. */
export function scraped(operator: PostgresOperatorName, world: World): readonly Series[] {
  return [
    ...world.instances.flatMap((instance) => {
      const { data, log } = CLAIMS[operator](instance.pod);
      return [
        ...EXPORTERS[operator](world, instance),
        ...kubelet(data, instance.dataLeft),
        ...(log === '' ? [] : kubelet(log, instance.logLeft)),
      ];
    }),
    one('cnpg_pgbouncer_pools_maxwait', POOLER, world.poolWait),
    one('ccp_pgbouncer_clients_wait_seconds', POOLER, world.poolWait),
    ...strangers(operator, world),
  ];
}
