import { MAX_INT, bool, choice, integer, real, switchOr, text } from '../parameter';
import type { Parameters } from '../parameter';
import { SERVER_LEVELS } from './message-levels';

/** What the server logs, counts and shows of itself. */
export const REPORTING = {
  // Where to Log
  event_source: text({ restart: true }),
  log_destination: text(),
  log_directory: text(),
  log_file_mode: integer(0, 511),
  log_filename: text(),
  log_rotation_age: integer(0, 35_791_394, { unit: 'min' }),
  log_rotation_size: integer(0, MAX_INT, { unit: 'kB', since: 18, earlier: integer(0, 2_097_151, { unit: 'kB' }) }),
  log_truncate_on_rotation: bool(),
  logging_collector: bool({ restart: true }),
  syslog_facility: choice(['local0', 'local1', 'local2', 'local3', 'local4', 'local5', 'local6', 'local7']),
  syslog_ident: text(),
  syslog_sequence_numbers: bool(),
  syslog_split_messages: bool(),

  // When to Log
  log_min_duration_sample: integer(-1, MAX_INT, { unit: 'ms' }),
  log_min_duration_statement: integer(-1, MAX_INT, { unit: 'ms' }),
  log_min_error_statement: choice(SERVER_LEVELS, { alsoTakes: ['debug'] }),
  log_min_messages: choice(SERVER_LEVELS, { alsoTakes: ['debug'] }),
  log_startup_progress_interval: integer(0, MAX_INT, { unit: 'ms', since: 15 }),
  log_statement_sample_rate: real(0, 1),
  log_transaction_sample_rate: real(0, 1),

  // What to Log
  application_name: text(),
  debug_pretty_print: bool(),
  debug_print_parse: bool(),
  debug_print_plan: bool(),
  debug_print_rewritten: bool(),
  log_autovacuum_min_duration: integer(-1, MAX_INT, { unit: 'ms' }),
  log_checkpoints: bool(),
  log_connections: text({ since: 18, earlier: bool() }),
  log_disconnections: bool(),
  log_duration: bool(),
  log_error_verbosity: choice(['terse', 'default', 'verbose']),
  log_hostname: bool(),
  log_line_prefix: text(),
  log_lock_failures: bool({ since: 18 }),
  log_lock_waits: bool(),
  log_parameter_max_length: integer(-1, 1_073_741_823, { unit: 'B' }),
  log_parameter_max_length_on_error: integer(-1, 1_073_741_823, { unit: 'B' }),
  log_recovery_conflict_waits: bool(),
  log_replication_commands: bool(),
  log_statement: choice(['none', 'ddl', 'mod', 'all']),
  log_temp_files: integer(-1, MAX_INT, { unit: 'kB' }),
  log_timezone: text(),

  // Process Title
  cluster_name: text({ restart: true }),
  update_process_title: bool(),

  // Cumulative Query and Index Statistics
  stats_fetch_consistency: choice(['none', 'cache', 'snapshot'], { since: 15 }),
  track_activities: bool(),
  track_activity_query_size: integer(100, 1_048_576, { unit: 'B', restart: true }),
  track_cost_delay_timing: bool({ since: 18 }),
  track_counts: bool(),
  track_functions: choice(['none', 'pl', 'all']),
  track_io_timing: bool(),
  track_wal_io_timing: bool(),
  stats_temp_directory: text({ until: 14 }),

  // Monitoring
  compute_query_id: switchOr(['auto', 'regress']),
  log_executor_stats: bool(),
  log_parser_stats: bool(),
  log_planner_stats: bool(),
  log_statement_stats: bool(),
} satisfies Parameters;
