import { MAX_BACKENDS, MAX_INT, bool, choice, integer, real, switchOr, text } from '../parameter';
import type { Parameters } from '../parameter';

/** The write-ahead log, checkpoints, archiving, and recovery from the archive. */
export const WRITE_AHEAD_LOG = {
  // Settings
  commit_delay: integer(0, 100_000),
  commit_siblings: integer(0, 1000),
  fsync: bool(),
  full_page_writes: bool(),
  synchronous_commit: switchOr(['local', 'remote_write', 'remote_apply']),
  wal_buffers: integer(-1, MAX_BACKENDS, { unit: '8kB', restart: true }),
  wal_compression: switchOr(['pglz', 'lz4', 'zstd'], { since: 15, earlier: bool() }),
  wal_init_zero: bool(),
  wal_level: choice(['minimal', 'replica', 'logical'], { restart: true, alsoTakes: ['archive', 'hot_standby'] }),
  wal_log_hints: bool({ restart: true }),
  wal_recycle: bool(),
  wal_skip_threshold: integer(0, MAX_INT, { unit: 'kB' }),
  wal_sync_method: choice(['fsync', 'fdatasync', 'open_sync', 'open_datasync']),
  wal_writer_delay: integer(1, 10_000, { unit: 'ms' }),
  wal_writer_flush_after: integer(0, MAX_INT, { unit: '8kB' }),

  // Checkpoints
  checkpoint_completion_target: real(0, 1),
  checkpoint_flush_after: integer(0, 256, { unit: '8kB' }),
  checkpoint_timeout: integer(30, 86_400, { unit: 's' }),
  checkpoint_warning: integer(0, MAX_INT, { unit: 's' }),
  max_wal_size: integer(2, MAX_INT, { unit: 'MB' }),
  min_wal_size: integer(2, MAX_INT, { unit: 'MB' }),

  // Archiving
  archive_command: text(),
  archive_library: text({ since: 15 }),
  archive_mode: switchOr(['always'], { restart: true }),
  archive_timeout: integer(0, 1_073_741_823, { unit: 's' }),

  // Recovery
  recovery_prefetch: switchOr(['try'], { since: 15 }),
  wal_decode_buffer_size: integer(65_536, 1_073_741_823, { unit: 'B', restart: true, since: 15 }),

  // Archive Recovery
  archive_cleanup_command: text(),
  recovery_end_command: text(),
  restore_command: text(),

  // Recovery Target
  recovery_target: text({ restart: true }),
  recovery_target_action: choice(['pause', 'promote', 'shutdown'], { restart: true }),
  recovery_target_inclusive: bool({ restart: true }),
  recovery_target_lsn: text({ restart: true }),
  recovery_target_name: text({ restart: true }),
  recovery_target_time: text({ restart: true }),
  recovery_target_timeline: text({ restart: true }),
  recovery_target_xid: text({ restart: true }),

  // Summarization
  summarize_wal: bool({ since: 17 }),
  wal_summary_keep_time: integer(0, 35_791_394, { unit: 'min', since: 17 }),
} satisfies Parameters;
