import type { Source } from '../table';
import type { Published } from './pgtune';
import { TUNING_SOURCES } from './sources';

/** A parameter that is tuned: those of pgtune, and one that takes the place of another here. */
export type TunedName = keyof Published | 'io_workers';

/** What the value of a parameter follows from, and why it should. */
interface Tuned {
  /** pgtune's formula, in a line. */
  readonly formula: string;
  readonly why: string;
  readonly source: Source;
}

/** Every tuned parameter, in the order in which they are told. */
export const TUNED: Readonly<Record<TunedName, Tuned>> = {
  max_connections: {
    formula: 'web 200, oltp 300, dw 40, desktop 20, mixed 100',
    why:
      'Each connection is a process with memory of its own, and more of them than the CPUs can serve only wait for ' +
      'each other. Clients beyond it belong behind a pooler.',
    source: TUNING_SOURCES.connections,
  },
  shared_buffers: {
    formula: 'memory / 4, desktop memory / 16',
    why:
      "PostgreSQL's own cache. A quarter leaves the rest to the page cache, which PostgreSQL reads through, and to " +
      'what queries sort and hash.',
    source: TUNING_SOURCES.resources,
  },
  effective_cache_size: {
    formula: 'memory × 3/4, desktop memory / 4',
    why:
      'Reserves nothing: it tells the planner how much of the data it may expect in memory, so that it trusts ' +
      "indexes. In a container this holds too, because the page cache of what it reads counts to the container's " +
      'own limit and is given up before anything is killed.',
    source: TUNING_SOURCES.cgroup,
  },
  maintenance_work_mem: {
    formula: 'memory / 16, dw memory / 8, at most 8GB',
    why: 'What VACUUM, CREATE INDEX and ALTER TABLE may use. Few run at once, and each is faster in one pass over a table.',
    source: TUNING_SOURCES.resources,
  },
  checkpoint_completion_target: {
    formula: '0.9',
    why: 'Spreads the writes of a checkpoint over nine tenths of the time until the next, so that no burst stalls queries.',
    source: TUNING_SOURCES.wal,
  },
  wal_buffers: {
    formula: '3 % of shared_buffers, from 32kB to 16MB',
    why: 'Holds what many transactions write at once until it is flushed; a segment of 16MB is as much as it can use.',
    source: TUNING_SOURCES.wal,
  },
  default_statistics_target: {
    formula: 'dw 500, otherwise 100',
    why:
      'How closely ANALYZE looks at each column. Reports over uneven data are planned better from a larger sample, ' +
      'which short queries would only pay for.',
    source: TUNING_SOURCES.planner,
  },
  random_page_cost: {
    formula: '1.1; 4 for hdd and for dw, unless the data fits in memory',
    why:
      'What a jump costs beside reading on. On solid state and in memory it costs nearly nothing. Reports over more ' +
      'data than memory are better off reading tables in order even there.',
    source: TUNING_SOURCES.planner,
  },
  effective_io_concurrency: {
    formula: 'hdd 2, ssd 200, san 300, nvme 1000',
    why: 'How many reads the storage serves at once, and so how far a bitmap scan asks ahead.',
    source: TUNING_SOURCES.resources,
  },
  work_mem: {
    formula:
      '(memory - shared_buffers) / ((max_connections + workers) × 3), halved for dw and mixed, a sixth for desktop; ' +
      '× 1.3 where the data is smaller than memory, × 0.9 where larger; at least 4MB',
    why:
      'What one sort or hash may use before it spills to disk. A query has several of them, so the memory left is ' +
      'shared among three for each process that can run. Workers count as they may run, by max_parallel_workers, ' +
      'however many processes the pool could hold.',
    source: TUNING_SOURCES.resources,
  },
  huge_pages: {
    formula: 'try from 2GB of shared_buffers, otherwise off',
    why: 'Large pages spare the CPU most of the tables that map a large cache, once for every connection.',
    source: TUNING_SOURCES.resources,
  },
  jit: {
    formula: 'off for web, oltp and mixed',
    why:
      'Compiling pays for long reports alone. The planner switches it on by estimated cost, and an estimate that is ' +
      'off lets a query of milliseconds compile for a second.',
    source: TUNING_SOURCES.jit,
  },
  wal_compression: {
    formula: 'lz4 since PostgreSQL 15, on (pglz) before',
    why:
      'Full pages after a checkpoint are most of the WAL; compressed, there is less to flush, ship and archive. lz4 ' +
      'costs next to no CPU. The image must be built with it, as the packages of postgresql.org are; a server that is ' +
      'not refuses to start.',
    source: TUNING_SOURCES.wal,
  },
  autovacuum_max_workers: {
    formula: '4 from 16 CPUs, 5 from 32',
    why: 'Large machines have large tables and many, and three workers can be busy with them for hours.',
    source: TUNING_SOURCES.autovacuum,
  },
  autovacuum_work_mem: {
    formula: '2GB where maintenance_work_mem is more',
    why: 'Each worker of autovacuum would take maintenance_work_mem for itself, several of them at any hour.',
    source: TUNING_SOURCES.autovacuum,
  },
  io_method: {
    formula: 'io_uring on Linux, since PostgreSQL 18',
    why: 'Reads are handed to the kernel in batches rather than waited for one by one.',
    source: TUNING_SOURCES.resources,
  },
  io_workers: {
    formula: 'with io_method worker: a quarter of the CPUs, at most 32, where that is more than 3',
    why: 'So many processes read ahead for all the others; PostgreSQL has three, few for a machine with many CPUs.',
    source: TUNING_SOURCES.resources,
  },
  min_wal_size: {
    formula: 'web and mixed 1GB, oltp 2GB, dw 4GB, desktop 100MB',
    why: 'So much of the WAL is recycled rather than removed, which spares a burst of writes the making of new files.',
    source: TUNING_SOURCES.walConfiguration,
  },
  max_wal_size: {
    formula: 'web and mixed 4GB, oltp 8GB, dw 16GB, desktop 2GB',
    why:
      'A checkpoint starts when so much WAL is written. Rare checkpoints write fewer full pages; the price is a longer ' +
      'recovery after a crash.',
    source: TUNING_SOURCES.walConfiguration,
  },
  max_worker_processes: {
    formula: 'CPUs, from 4 on',
    why: 'The pool that parallel queries, logical replication and extensions take their processes from.',
    source: TUNING_SOURCES.resources,
  },
  max_parallel_workers_per_gather: {
    formula: 'half of the CPUs from 4 on, at most 4 except for dw',
    why: 'How many helpers one query gets. Beyond four there is no clear gain, except for reports that have the CPUs alone.',
    source: TUNING_SOURCES.resources,
  },
  max_parallel_workers: {
    formula: 'CPUs, from 4 on',
    why: 'How many helpers all queries get together; more than CPUs would only take turns.',
    source: TUNING_SOURCES.resources,
  },
  max_parallel_maintenance_workers: {
    formula: 'half of the CPUs from 4 on, at most 4',
    why: 'How many helpers CREATE INDEX and VACUUM get.',
    source: TUNING_SOURCES.resources,
  },
  wal_level: {
    formula: 'minimal for desktop',
    why: 'Without standbys and archive, bulk loads could skip the WAL.',
    source: TUNING_SOURCES.wal,
  },
  max_wal_senders: {
    formula: '0 for desktop',
    why: 'Follows from wal_level minimal, which lets no standby and no backup connect.',
    source: TUNING_SOURCES.replication,
  },
};
