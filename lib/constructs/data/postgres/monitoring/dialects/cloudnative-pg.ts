import type { PostgresIntent } from '../../intent';
import type { Dialect, Scope } from '../dialect';
import type { Measure, Signal } from '../signals';
import { isReplicaSite } from '../site';

/**
 * CloudNativePG: the instance manager's own exporter with its default queries, and what the Barman Cloud plugin adds.
 * Queries answer nothing while PostgreSQL is down or fenced, so what is there is there because PostgreSQL answered;
 * `cnpg_collector_up` is no such thing, for it keeps its last value. A query's result is kept for 30 seconds.
 */
export function cloudNativePg(intent: PostgresIntent): Dialect {
  return {
    targets: [
      // Pods of poolers carry the cluster's label too, and a port of the same name.
      target('instances', 'instance', intent),
      ...(intent.pooler ? [target('pooler', 'pooler', intent)] : []),
    ],
    instances: intent.instances,
    claims: { data: `${intent.name}-[0-9]+`, wal: `${intent.name}-[0-9]+-wal` },
    archiveTimeout: 300,
    measures: (scope) => ({
      ...instances(scope.instances),
      ...replication(scope.instances, isReplicaSite(intent)),
      ...backups(scope.instances),
      ...connections(scope),
      ...databases(scope.instances),
    }),
  };
}

function target(of: 'instances' | 'pooler', podRole: string, { name }: PostgresIntent): Dialect['targets'][number] {
  return { of, podLabels: { 'cnpg.io/cluster': name, 'cnpg.io/podRole': podRole }, port: 'metrics' };
}

function instances(pods: string) {
  const inRecovery = `cnpg_pg_replication_in_recovery{${pods}}`;
  return {
    instances: `count(${inRecovery}) or vector(0)`,
    primaries: `count(${inRecovery} == 0) or vector(0)`,
    promoted: `max by (pod) (max_over_time(${inRecovery}[15m]))\nand on (pod) ${inRecovery} == 0`,
    fenced: `max by (pod) (cnpg_collector_fencing_on{${pods}})`,
    blind: `max by (pod) ({__name__=~"cnpg_(collector_last_collection|last)_error",${pods}})\nand on (pod) ${inRecovery}`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function replication(pods: string, isReplica: boolean) {
  return {
    // Sites that stream from this one are no standbys of it, so a primary's standbys are asked themselves. Of a replica
    // site the first instance follows the other site, and only it knows who follows it.
    streamingStandbys: isReplica
      ? `max(cnpg_pg_replication_streaming_replicas{${pods}}) or vector(0)`
      : `count(cnpg_pg_replication_is_wal_receiver_up{${pods}} == 1) or vector(0)`,
    replicationLag: `max by (pod) (cnpg_pg_replication_lag{${pods}})`,
    siteLag: `min(cnpg_pg_replication_lag{${pods}})`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function backups(pods: string) {
  const archiver = `cnpg_pg_stat_archiver`;
  const firstPoint = `barman_cloud_cloudnative_pg_io_first_recoverability_point{${pods}}`;
  return {
    archiveFailures:
      `sum by (pod) (increase(${archiver}_failed_count{${pods}}[15m]))\n` +
      `unless sum by (pod) (increase(${archiver}_archived_count{${pods}}[15m])) > 0`,
    archiveAge:
      `max by (pod) (${archiver}_seconds_since_last_archival{${pods}})\n` +
      `and on (pod) cnpg_collector_pg_wal_archive_status{${pods},value="ready"} > 0`,
    // All instances tell it, and 0 where there is none.
    backupAge: `time() - (max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{${pods}}) or vector(0))`,
    recoveryWindow: `time() - max(${firstPoint})\nand max(${firstPoint}) > (max(${firstPoint} offset 1d) > 0)`,
    walSize: `max by (pod) (cnpg_collector_pg_wal{${pods},value="size"})`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function connections({ instances: pods, pooler }: Scope) {
  // What follows by streaming has connections of its own, max_wal_senders.
  const clients = `cnpg_backends_total{${pods},usename!="streaming_replica"}`;
  const most = `max by (pod) (cnpg_pg_settings_setting{${pods},name="max_connections"})`;
  return {
    connectionsUsed: `sum by (pod) (${clients}) / ${most}`,
    connections: `sum by (state) (${clients})`,
    poolWait: `max by (pod, database, user) (cnpg_pgbouncer_pools_maxwait{${pooler}})`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function databases(pods: string) {
  const stat = 'cnpg_pg_stat_database';
  const took = (states: string) =>
    `max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{${pods},state${states}})`;
  return {
    transactions:
      `sum by (pod) (rate(${stat}_xact_commit{${pods}}[5m]))\n` +
      `+ sum by (pod) (rate(${stat}_xact_rollback{${pods}}[5m]))`,
    longTransaction: took('!~"idle in transaction.*"'),
    idleInTransaction: took('=~"idle in transaction.*"'),
    deadlocks: `sum by (datname) (increase(${stat}_deadlocks{${pods}}[1h]))`,
    transactionIdAge: `max by (datname) (cnpg_pg_database_xid_age{${pods}})`,
    databaseSize: `max by (datname) (cnpg_pg_database_size_bytes{${pods}})`,
  } satisfies Partial<Record<Signal, Measure>>;
}
