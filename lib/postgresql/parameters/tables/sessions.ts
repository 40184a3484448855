import { MAX_INT, bool, choice, integer, text } from '../parameter';
import type { Parameters } from '../parameter';
import { CLIENT_LEVELS } from './message-levels';

const INTERVAL_STYLE = choice(['postgres', 'postgres_verbose', 'sql_standard', 'iso_8601']);
const ISOLATION = ['serializable', 'repeatable read', 'read committed', 'read uncommitted'];

/** What sessions start with, and how they lock. */
export const SESSIONS = {
  // Statement Behavior
  bytea_output: choice(['escape', 'hex']),
  check_function_bodies: bool(),
  client_min_messages: choice(CLIENT_LEVELS, { alsoTakes: ['debug', 'info'] }),
  createrole_self_grant: text({ since: 16 }),
  default_table_access_method: text(),
  default_tablespace: text(),
  default_toast_compression: choice(['pglz', 'lz4']),
  default_transaction_deferrable: bool(),
  default_transaction_isolation: choice(ISOLATION),
  default_transaction_read_only: bool(),
  event_triggers: bool({ since: 17 }),
  gin_pending_list_limit: integer(64, MAX_INT, { unit: 'kB' }),
  idle_in_transaction_session_timeout: integer(0, MAX_INT, { unit: 'ms' }),
  idle_session_timeout: integer(0, MAX_INT, { unit: 'ms' }),
  lock_timeout: integer(0, MAX_INT, { unit: 'ms' }),
  restrict_nonsystem_relation_kind: text(),
  row_security: bool(),
  search_path: text(),
  session_replication_role: choice(['origin', 'replica', 'local']),
  statement_timeout: integer(0, MAX_INT, { unit: 'ms' }),
  temp_tablespaces: text(),
  transaction_deferrable: bool(),
  transaction_isolation: choice(ISOLATION),
  transaction_read_only: bool(),
  transaction_timeout: integer(0, MAX_INT, { unit: 'ms', since: 17 }),
  xmlbinary: choice(['base64', 'hex']),
  xmloption: choice(['content', 'document']),

  // Locale and Formatting; PostgreSQL itself writes three of these names in two ways
  DateStyle: text(),
  datestyle: text(),
  IntervalStyle: INTERVAL_STYLE,
  intervalstyle: INTERVAL_STYLE,
  TimeZone: text(),
  timezone: text(),
  client_encoding: text(),
  default_text_search_config: text(),
  extra_float_digits: integer(-15, 3),
  icu_validation_level: choice(['disabled', ...CLIENT_LEVELS], { since: 16, alsoTakes: ['debug', 'info'] }),
  lc_messages: text(),
  lc_monetary: text(),
  lc_numeric: text(),
  lc_time: text(),
  timezone_abbreviations: text(),

  // Shared Library Preloading
  jit_provider: text({ restart: true }),
  local_preload_libraries: text(),
  session_preload_libraries: text(),
  shared_preload_libraries: text({ restart: true }),

  // Other Defaults
  dynamic_library_path: text(),
  extension_control_path: text({ since: 18 }),
  gin_fuzzy_search_limit: integer(0, MAX_INT),

  // Lock Management
  deadlock_timeout: integer(1, MAX_INT, { unit: 'ms' }),
  max_locks_per_transaction: integer(10, MAX_INT, { restart: true }),
  max_pred_locks_per_page: integer(0, MAX_INT),
  max_pred_locks_per_relation: integer(-MAX_INT - 1, MAX_INT),
  max_pred_locks_per_transaction: integer(10, MAX_INT, { restart: true }),
} satisfies Parameters;
