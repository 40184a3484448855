import { MAX_BACKENDS, MAX_INT, bool, choice, integer, real, switchOr } from '../parameter';
import type { Parameters } from '../parameter';

/** What the server takes of the machine. */
export const RESOURCES = {
  // Memory
  autovacuum_work_mem: integer(-1, MAX_INT, { unit: 'kB' }),
  commit_timestamp_buffers: integer(0, 131_072, { unit: '8kB', restart: true, since: 17 }),
  dynamic_shared_memory_type: choice(['posix', 'sysv', 'mmap'], { restart: true }),
  hash_mem_multiplier: real(1, 1000),
  huge_page_size: integer(0, MAX_INT, { unit: 'kB', restart: true }),
  huge_pages: switchOr(['try'], { restart: true }),
  logical_decoding_work_mem: integer(64, MAX_INT, { unit: 'kB' }),
  maintenance_work_mem: integer(64, MAX_INT, {
    unit: 'kB',
    since: 17,
    earlier: integer(1024, MAX_INT, { unit: 'kB' }),
  }),
  max_prepared_transactions: integer(0, MAX_BACKENDS, { restart: true }),
  max_stack_depth: integer(100, MAX_INT, { unit: 'kB' }),
  min_dynamic_shared_memory: integer(0, MAX_INT, { unit: 'MB', restart: true }),
  multixact_member_buffers: integer(16, 131_072, { unit: '8kB', restart: true, since: 17 }),
  multixact_offset_buffers: integer(16, 131_072, { unit: '8kB', restart: true, since: 17 }),
  notify_buffers: integer(16, 131_072, { unit: '8kB', restart: true, since: 17 }),
  serializable_buffers: integer(16, 131_072, { unit: '8kB', restart: true, since: 17 }),
  shared_buffers: integer(16, 1_073_741_823, { unit: '8kB', restart: true }),
  shared_memory_type: choice(['sysv', 'mmap'], { restart: true }),
  subtransaction_buffers: integer(0, 131_072, { unit: '8kB', restart: true, since: 17 }),
  temp_buffers: integer(100, 1_073_741_823, { unit: '8kB' }),
  transaction_buffers: integer(0, 131_072, { unit: '8kB', restart: true, since: 17 }),
  vacuum_buffer_usage_limit: integer(0, 16_777_216, { unit: 'kB', since: 16 }),
  work_mem: integer(64, MAX_INT, { unit: 'kB' }),

  // Disk
  file_copy_method: choice(['copy', 'clone'], { since: 18 }),
  file_extend_method: choice(['posix_fallocate', 'write_zeros'], { since: 16 }),
  max_notify_queue_pages: integer(64, MAX_INT, { restart: true, since: 17 }),
  temp_file_limit: integer(-1, MAX_INT, { unit: 'kB' }),

  // Kernel Resources
  max_files_per_process: integer(64, MAX_INT, { restart: true }),

  // Background Writer
  bgwriter_delay: integer(10, 10_000, { unit: 'ms' }),
  bgwriter_flush_after: integer(0, 256, { unit: '8kB' }),
  bgwriter_lru_maxpages: integer(0, 1_073_741_823),
  bgwriter_lru_multiplier: real(0, 10),

  // I/O
  backend_flush_after: integer(0, 256, { unit: '8kB' }),
  effective_io_concurrency: integer(0, 1000),
  io_combine_limit: integer(1, 128, { unit: '8kB', since: 18, earlier: integer(1, 32, { unit: '8kB', since: 17 }) }),
  io_max_combine_limit: integer(1, 128, { unit: '8kB', restart: true, since: 18 }),
  io_max_concurrency: integer(-1, 1024, { restart: true, since: 18 }),
  io_method: choice(['worker', 'io_uring', 'sync'], { restart: true, since: 18 }),
  io_workers: integer(1, 32, { since: 18 }),
  maintenance_io_concurrency: integer(0, 1000),

  // Worker Processes
  max_parallel_maintenance_workers: integer(0, 1024),
  max_parallel_workers: integer(0, 1024),
  max_parallel_workers_per_gather: integer(0, 1024),
  max_worker_processes: integer(0, MAX_BACKENDS, { restart: true }),
  parallel_leader_participation: bool(),

  // Snapshots
  old_snapshot_threshold: integer(-1, 86_400, { unit: 'min', restart: true, until: 16 }),
} satisfies Parameters;
