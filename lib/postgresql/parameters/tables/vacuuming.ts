import { MAX_BACKENDS, MAX_INT, bool, integer, real } from '../parameter';
import type { Parameters } from '../parameter';

/** Vacuum, automatic and manual. */
export const VACUUMING = {
  // Automatic Vacuuming
  autovacuum: bool(),
  autovacuum_analyze_scale_factor: real(0, 100),
  autovacuum_analyze_threshold: integer(0, MAX_INT),
  autovacuum_freeze_max_age: integer(100_000, 2_000_000_000, { restart: true }),
  autovacuum_max_workers: integer(1, MAX_BACKENDS, { since: 18, earlier: integer(1, MAX_BACKENDS, { restart: true }) }),
  autovacuum_multixact_freeze_max_age: integer(10_000, 2_000_000_000, { restart: true }),
  autovacuum_naptime: integer(1, 2_147_483, { unit: 's' }),
  autovacuum_vacuum_cost_delay: real(-1, 100, { unit: 'ms' }),
  autovacuum_vacuum_cost_limit: integer(-1, 10_000),
  autovacuum_vacuum_insert_scale_factor: real(0, 100),
  autovacuum_vacuum_insert_threshold: integer(-1, MAX_INT),
  autovacuum_vacuum_max_threshold: integer(-1, MAX_INT, { since: 18 }),
  autovacuum_vacuum_scale_factor: real(0, 100),
  autovacuum_vacuum_threshold: integer(0, MAX_INT),
  autovacuum_worker_slots: integer(1, MAX_BACKENDS, { restart: true, since: 18 }),

  // Cost-Based Vacuum Delay
  vacuum_cost_delay: real(0, 100, { unit: 'ms' }),
  vacuum_cost_limit: integer(1, 10_000),
  vacuum_cost_page_dirty: integer(0, 10_000),
  vacuum_cost_page_hit: integer(0, 10_000),
  vacuum_cost_page_miss: integer(0, 10_000),

  // Default Behavior
  vacuum_truncate: bool({ since: 18 }),

  // Freezing
  vacuum_failsafe_age: integer(0, 2_100_000_000),
  vacuum_freeze_min_age: integer(0, 1_000_000_000),
  vacuum_freeze_table_age: integer(0, 2_000_000_000),
  vacuum_max_eager_freeze_failure_rate: real(0, 1, { since: 18 }),
  vacuum_multixact_failsafe_age: integer(0, 2_100_000_000),
  vacuum_multixact_freeze_min_age: integer(0, 1_000_000_000),
  vacuum_multixact_freeze_table_age: integer(0, 2_000_000_000),
} satisfies Parameters;
