import type { PostgresIntent } from '../../intent';
import { METRICS } from '../../operators/zalando/exporter';
import { instancePods, instancesOf } from '../../operators/zalando/names';
import { archiveTimeout } from '../archive-timeout';
import type { Dialect } from '../dialect';
import type { Measure, Signal } from '../signals';
import { waitingToBeArchived } from './waiting-to-be-archived';

/** Spilo's own default. */
const ARCHIVE_TIMEOUT = 300;

/**
 * Zalando: postgres_exporter as a sidecar, 0.19.1 or newer, with its default collectors and `database_wraparound`, which
 * is off unless asked for.
 */
export function zalando(intent: PostgresIntent): Dialect {
  return {
    targets: [{ of: 'instances', podLabels: instancePods(intent.name), port: METRICS.name }],
    instances: instancesOf(intent),
    claims: { data: `pgdata-${intent.name}-[0-9]+`, wal: { lacks: 'the operator keeps the log on the data volume' } },
    archiveTimeout: ARCHIVE_TIMEOUT,
    measures: ({ instances: pods }) => ({
      ...instances(pods),
      ...replication(pods),
      ...backups(pods, archiveTimeout(intent, ARCHIVE_TIMEOUT)),
      ...connections(pods),
      ...databases(pods),
    }),
  };
}

function instances(pods: string) {
  const isReplica = `pg_replication_is_replica{${pods}}`;
  return {
    instances: `count(${isReplica}) or vector(0)`,
    primaries: `count(${isReplica} == 0) or vector(0)`,
    promoted: `max by (pod) (max_over_time(${isReplica}[15m]))\nand on (pod) ${isReplica} == 0`,
    fenced: {
      lacks: 'Patroni knows no fence: an instance is stopped by pausing Patroni, which no metric of PostgreSQL shows',
    },
    blind: `max by (pod) (pg_exporter_last_scrape_error{${pods}})\nand on (pod) ${isReplica}`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function replication(pods: string) {
  return {
    // Each sender tells of those that follow it; one of another site counts too.
    streamingStandbys: `max(count by (pod) (pg_stat_replication_pg_wal_lsn_diff{${pods},state="streaming"})) or vector(0)`,
    replicationLag: `max by (pod) (pg_replication_lag_seconds{${pods}})`,
    siteLag: `min(pg_replication_lag_seconds{${pods}})`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function backups(pods: string, timeout: number) {
  const lacks = 'WAL-G runs inside of the instance by cron, and nothing there exports what it did';
  return {
    archiveFailures:
      `sum by (pod) (increase(pg_stat_archiver_failed_count{${pods}}[15m]))\n` +
      `unless sum by (pod) (increase(pg_stat_archiver_archived_count{${pods}}[15m])) > 0`,
    archiveAge:
      `max by (pod) (pg_stat_archiver_last_archive_age{${pods}})\n` +
      `and on (pod) pg_replication_is_replica{${pods}} == 0\n` +
      `and on (pod) ${waitingToBeArchived('pg_stat_database', pods, timeout)}`,
    backupAge: { lacks },
    recoveryWindow: { lacks },
    walSize: `max by (pod) (pg_wal_size_bytes{${pods}})`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function connections(pods: string) {
  const clients = `pg_stat_activity_count{${pods},backend_type="client backend"}`;
  return {
    connectionsUsed: `sum by (pod) (${clients}) / max by (pod) (pg_settings_max_connections{${pods}})`,
    connections: `sum by (state) (${clients})`,
    poolWait: { lacks: "the operator's image of PgBouncer has no exporter" },
  } satisfies Partial<Record<Signal, Measure>>;
}

function databases(pods: string) {
  const took = (states: string) =>
    `max by (pod, datname, usename) (pg_stat_activity_max_tx_duration{${pods},backend_type="client backend",state${states}})`;
  return {
    transactions:
      `sum by (pod) (rate(pg_stat_database_xact_commit{${pods}}[5m]))\n` +
      `+ sum by (pod) (rate(pg_stat_database_xact_rollback{${pods}}[5m]))`,
    longTransaction: took('!~"idle in transaction.*"'),
    idleInTransaction: took('=~"idle in transaction.*"'),
    deadlocks: `sum by (datname) (increase(pg_stat_database_deadlocks{${pods}}[1h]))`,
    // Named seconds, counted in transactions.
    transactionIdAge: `max by (datname) (pg_database_wraparound_age_datfrozenxid_seconds{${pods}})`,
    databaseSize: `max by (datname) (pg_database_size_bytes{${pods}})`,
  } satisfies Partial<Record<Signal, Measure>>;
}
