import { MAX_INT, bool, choice, integer, real, switchOr } from '../parameter';
import type { Parameters } from '../parameter';

/** How queries are planned. */
export const PLANNER = {
  // Planner Method Configuration
  enable_async_append: bool(),
  enable_bitmapscan: bool(),
  enable_distinct_reordering: bool({ since: 18 }),
  enable_gathermerge: bool(),
  enable_group_by_reordering: bool({ since: 17 }),
  enable_hashagg: bool(),
  enable_hashjoin: bool(),
  enable_incremental_sort: bool(),
  enable_indexonlyscan: bool(),
  enable_indexscan: bool(),
  enable_material: bool(),
  enable_memoize: bool(),
  enable_mergejoin: bool(),
  enable_nestloop: bool(),
  enable_parallel_append: bool(),
  enable_parallel_hash: bool(),
  enable_partition_pruning: bool(),
  enable_partitionwise_aggregate: bool(),
  enable_partitionwise_join: bool(),
  enable_presorted_aggregate: bool({ since: 16 }),
  enable_self_join_elimination: bool({ since: 18 }),
  enable_seqscan: bool(),
  enable_sort: bool(),
  enable_tidscan: bool(),

  // Planner Cost Constants
  cpu_index_tuple_cost: real(0, Number.MAX_VALUE),
  cpu_operator_cost: real(0, Number.MAX_VALUE),
  cpu_tuple_cost: real(0, Number.MAX_VALUE),
  effective_cache_size: integer(1, MAX_INT, { unit: '8kB' }),
  jit_above_cost: real(-1, Number.MAX_VALUE),
  jit_inline_above_cost: real(-1, Number.MAX_VALUE),
  jit_optimize_above_cost: real(-1, Number.MAX_VALUE),
  min_parallel_index_scan_size: integer(0, 715_827_882, { unit: '8kB' }),
  min_parallel_table_scan_size: integer(0, 715_827_882, { unit: '8kB' }),
  parallel_setup_cost: real(0, Number.MAX_VALUE),
  parallel_tuple_cost: real(0, Number.MAX_VALUE),
  random_page_cost: real(0, Number.MAX_VALUE),
  seq_page_cost: real(0, Number.MAX_VALUE),

  // Genetic Query Optimizer
  geqo: bool(),
  geqo_effort: integer(1, 10),
  geqo_generations: integer(0, MAX_INT),
  geqo_pool_size: integer(0, MAX_INT),
  geqo_seed: real(0, 1),
  geqo_selection_bias: real(1.5, 2),
  geqo_threshold: integer(2, MAX_INT),

  // Other Planner Options
  constraint_exclusion: switchOr(['partition']),
  cursor_tuple_fraction: real(0, 1),
  default_statistics_target: integer(1, 10_000),
  from_collapse_limit: integer(1, MAX_INT),
  jit: bool(),
  join_collapse_limit: integer(1, MAX_INT),
  plan_cache_mode: choice(['auto', 'force_generic_plan', 'force_custom_plan']),
  recursive_worktable_factor: real(0.001, 1_000_000, { since: 15 }),
} satisfies Parameters;
