import { bool, choice, integer, switchOr, text } from '../parameter';
import type { Parameters } from '../parameter';
import { CLIENT_LEVELS } from './message-levels';

/** Older versions, other products, errors of the machine, and the work on PostgreSQL itself. */
export const COMPATIBILITY = {
  // Previous PostgreSQL Versions
  array_nulls: bool(),
  backslash_quote: switchOr(['safe_encoding']),
  escape_string_warning: bool(),
  lo_compat_privileges: bool(),
  quote_all_identifiers: bool(),
  standard_conforming_strings: bool(),
  synchronize_seqscans: bool(),

  // Other Platforms and Clients
  allow_alter_system: bool({ since: 17 }),
  transform_null_equals: bool(),

  // Error Handling
  data_sync_retry: bool({ restart: true }),
  exit_on_error: bool(),
  recovery_init_sync_method: choice(['fsync', 'syncfs']),
  restart_after_crash: bool(),

  // Developer Options
  allow_in_place_tablespaces: bool(),
  allow_system_table_mods: bool(),
  backtrace_functions: text(),
  debug_discard_caches: integer(0, 0),
  debug_io_direct: text({ restart: true, since: 16 }),
  debug_logical_replication_streaming: choice(['buffered', 'immediate'], { since: 16 }),
  debug_parallel_query: switchOr(['regress'], { since: 16 }),
  force_parallel_mode: switchOr(['regress'], { until: 15 }),
  ignore_checksum_failure: bool(),
  ignore_invalid_pages: bool({ restart: true }),
  ignore_system_indexes: bool(),
  jit_debugging_support: bool(),
  jit_dump_bitcode: bool(),
  jit_expressions: bool(),
  jit_profiling_support: bool(),
  jit_tuple_deforming: bool(),
  post_auth_delay: integer(0, 2147, { unit: 's' }),
  pre_auth_delay: integer(0, 60, { unit: 's' }),
  remove_temp_files_after_crash: bool(),
  send_abort_for_crash: bool({ since: 16 }),
  send_abort_for_kill: bool({ since: 16 }),
  trace_connection_negotiation: bool({ restart: true, since: 17 }),
  trace_notify: bool(),
  trace_recovery_messages: choice(CLIENT_LEVELS, { until: 16, alsoTakes: ['debug', 'info'] }),
  trace_sort: bool(),
  wal_consistency_checking: text(),
  zero_damaged_pages: bool(),
} satisfies Parameters;
