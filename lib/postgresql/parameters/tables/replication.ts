import { MAX_BACKENDS, MAX_INT, bool, integer, text } from '../parameter';
import type { Parameters } from '../parameter';

/** Replication, of whole servers and of tables. */
export const REPLICATION = {
  // Sending Servers
  idle_replication_slot_timeout: integer(0, MAX_INT, { unit: 's', since: 18 }),
  max_replication_slots: integer(0, MAX_BACKENDS, { restart: true }),
  max_slot_wal_keep_size: integer(-1, MAX_INT, { unit: 'MB' }),
  max_wal_senders: integer(0, MAX_BACKENDS, { restart: true }),
  track_commit_timestamp: bool({ restart: true }),
  wal_keep_size: integer(0, MAX_INT, { unit: 'MB' }),
  wal_sender_timeout: integer(0, MAX_INT, { unit: 'ms' }),

  // Primary Server
  synchronized_standby_slots: text({ since: 17 }),
  synchronous_standby_names: text(),
  vacuum_defer_cleanup_age: integer(0, 1_000_000, { until: 15 }),

  // Standby Servers
  hot_standby: bool({ restart: true }),
  hot_standby_feedback: bool(),
  max_standby_archive_delay: integer(-1, MAX_INT, { unit: 'ms' }),
  max_standby_streaming_delay: integer(-1, MAX_INT, { unit: 'ms' }),
  primary_conninfo: text(),
  primary_slot_name: text(),
  promote_trigger_file: text({ until: 15 }),
  recovery_min_apply_delay: integer(0, MAX_INT, { unit: 'ms' }),
  sync_replication_slots: bool({ since: 17 }),
  wal_receiver_create_temp_slot: bool(),
  wal_receiver_status_interval: integer(0, 2_147_483, { unit: 's' }),
  wal_receiver_timeout: integer(0, MAX_INT, { unit: 'ms' }),
  wal_retrieve_retry_interval: integer(1, MAX_INT, { unit: 'ms' }),

  // Subscribers
  max_active_replication_origins: integer(0, MAX_BACKENDS, { restart: true, since: 18 }),
  max_logical_replication_workers: integer(0, MAX_BACKENDS, { restart: true }),
  max_parallel_apply_workers_per_subscription: integer(0, 1024, { since: 16 }),
  max_sync_workers_per_subscription: integer(0, MAX_BACKENDS),
} satisfies Parameters;
