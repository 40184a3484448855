import type { PostgresIntent } from '../../intent';
import { INSTANCE_SET, instancePods, poolerPods } from '../../operators/crunchy/names';
import { archiveTimeout } from '../archive-timeout';
import type { Dialect, Scope } from '../dialect';
import type { Measure, Signal } from '../signals';
import { isReplicaSite } from '../site';
import { waitingToBeArchived } from './waiting-to-be-archived';

/** The operator's own default. */
const PGO_ARCHIVE_TIMEOUT = 60;

/** The last major version that pgMonitor's exporter knows; for later ones the operator runs an OpenTelemetry collector. */
const LAST_WITH_EXPORTER = 17;

/**
 * Crunchy: the queries of pgMonitor, `ccp_*`, which its exporter and the OpenTelemetry collector have in common. The
 * collector's functions answer zeros on a standby, so what only a primary knows is asked of the primary. It repeats a
 * value for up to five minutes after PostgreSQL stopped answering.
 */
export function crunchy(intent: PostgresIntent): Dialect {
  const collector = intent.major > LAST_WITH_EXPORTER;
  const port = collector ? 'otel-metrics' : 'exporter';
  const isReplica = isReplicaSite(intent);
  const volumes = `${intent.name}-${INSTANCE_SET}-[a-z0-9]{4}`;
  return {
    targets: [
      { of: 'instances', podLabels: instancePods(intent.name), port },
      ...(intent.pooler && collector ? [{ of: 'pooler' as const, podLabels: poolerPods(intent.name), port }] : []),
    ],
    instances: intent.instances,
    claims: { data: `${volumes}-pgdata`, wal: `${volumes}-pgwal` },
    archiveTimeout: PGO_ARCHIVE_TIMEOUT,
    measures: (scope) => ({
      ...instances(scope.instances, collector),
      ...replication(scope.instances, isReplica),
      ...archive(scope.instances, archiveTimeout(intent, PGO_ARCHIVE_TIMEOUT)),
      ...backups(scope.instances, isReplica),
      ...connections(scope, collector),
      ...databases(scope.instances),
    }),
  };
}

/** 1 on a standby, 2 on a primary. */
const status = (pods: string) => `ccp_is_in_recovery_status{${pods}}`;

const onPrimary = (pods: string) => `and on (pod) ${status(pods)} == 2`;

function instances(pods: string, collector: boolean) {
  return {
    instances: `count(${status(pods)}) or vector(0)`,
    primaries: `count(${status(pods)} == 2) or vector(0)`,
    promoted: `max by (pod) (min_over_time(${status(pods)}[15m]) == 1)\n${onPrimary(pods)}`,
    fenced: {
      lacks: 'Patroni knows no fence: an instance is stopped by pausing Patroni, which no metric of PostgreSQL shows',
    },
    blind: collector
      ? { lacks: 'the OpenTelemetry collector has no metric of queries that fail' }
      : `max by (pod) (pg_exporter_last_scrape_error{${pods}})\nand on (pod) ${status(pods)}`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function replication(pods: string, isReplica: boolean) {
  return {
    streamingStandbys: isReplica
      ? { lacks: 'only a primary tells who follows it' }
      : `max(count by (pod) (ccp_replication_lag_size_bytes{${pods}}) ${onPrimary(pods)}) or vector(0)`,
    replicationLag: `max by (pod) (ccp_replication_lag_replay_time{${pods}})`,
    siteLag: `min(ccp_replication_lag_replay_time{${pods}})`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function archive(pods: string, timeout: number) {
  const archiver = 'ccp_archive_command_status';
  return {
    archiveFailures:
      `sum by (pod) (increase(${archiver}_failed_count{${pods}}[15m]))\n` +
      `unless sum by (pod) (increase(${archiver}_archived_count{${pods}}[15m])) > 0`,
    archiveAge:
      `max by (pod) (${archiver}_seconds_since_last_archive{${pods}})\n` +
      `${onPrimary(pods)}\n` +
      `and on (pod) ${waitingToBeArchived('ccp_stat_database', pods, timeout)}`,
    walSize: `max by (pod) (ccp_wal_activity_total_size_bytes{${pods}})`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function backups(pods: string, isReplica: boolean) {
  const lack = { lacks: 'only a primary asks pgBackRest what there is' };
  const oldest = (offset = '') => `ccp_backrest_oldest_full_backup_time_seconds{${pods}}${offset}`;
  const first = (offset = '') => `min(${oldest(offset)} > 0)`;
  return {
    // Of any type, full or not.
    backupAge: isReplica
      ? lack
      : `min(ccp_backrest_last_incr_backup_time_since_completion_seconds{${pods}} ${onPrimary(pods)}) or vector(time())`,
    recoveryWindow: isReplica ? lack : `time() - ${first()}\nand ${first()} > ${first(' offset 1d')}`,
  } satisfies Partial<Record<Signal, Measure>>;
}

function connections({ instances: pods, pooler }: Scope, collector: boolean) {
  const stats = 'ccp_connection_stats';
  return {
    // The total counts background processes too, which are few.
    connectionsUsed: `max by (pod) (${stats}_total{${pods}} / ${stats}_max_connections{${pods}})`,
    connections: ['active', 'idle', 'idle_in_txn']
      .map((state) => `label_replace(sum(${stats}_${state}{${pods}}), "state", "${state}", "", "")`)
      .join('\nor '),
    poolWait: collector
      ? `max by (pod, database, user) (ccp_pgbouncer_clients_wait_seconds{${pooler}})`
      : { lacks: "pgMonitor's exporter does not run beside PgBouncer" },
  } satisfies Partial<Record<Signal, Measure>>;
}

function databases(pods: string) {
  const stat = 'ccp_stat_database';
  const byDatabase = (aggregate: string) => `label_replace(${aggregate}, "datname", "$1", "dbname", "(.+)")`;
  return {
    transactions:
      `sum by (pod) (rate(${stat}_xact_commit{${pods}}[5m]))\n` +
      `+ sum by (pod) (rate(${stat}_xact_rollback{${pods}}[5m]))`,
    // The longest statement: of transactions as such there is no time.
    longTransaction: `max by (pod) (ccp_connection_stats_max_query_time{${pods}})`,
    idleInTransaction: `max by (pod) (ccp_connection_stats_max_idle_in_txn_time{${pods}})`,
    deadlocks: byDatabase(`sum by (dbname) (increase(${stat}_deadlocks{${pods}}[1h]))`),
    transactionIdAge: `max(ccp_transaction_wraparound_oldest_current_xid{${pods}})`,
    databaseSize: byDatabase(`max by (dbname) (ccp_database_size_bytes{${pods}})`),
  } satisfies Partial<Record<Signal, Measure>>;
}
