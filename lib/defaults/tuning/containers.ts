import { PATRONI_LEAST } from '../../postgresql/reserved/patroni';
import type { Source } from '../table';
import type { TuningInput } from './input';
import { publishedConnections, publishedIoWorkers, type Published } from './pgtune';
import { TUNING_SOURCES } from './sources';
import type { TunedName } from './tuned';
import { walSizes } from './wal-sizes';

/** Values by parameter, memory in kB; undefined leaves the parameter to PostgreSQL and the operator. */
export type Settings = Readonly<Partial<Record<TunedName, number | string | undefined>>>;

/** One reason to part from pgtune, which thinks of a machine that PostgreSQL has to itself. */
export interface Adjustment {
  /** The values that are others here; nothing where the reason does not apply. */
  readonly adjust: (published: Published, input: TuningInput) => Settings;
  readonly why: string;
  readonly source: Source;
}

/** What Amazon RDS counts for each connection that it allows, in bytes. */
const PER_CONNECTION = 9_531_392;

/** The fewest that pgtune tunes for. */
const LEAST_CONNECTIONS = 20;

const LEAST_FOR_PATRONI = Number(PATRONI_LEAST.max_connections);

/** CloudNativePG's own max_worker_processes. */
const CLOUDNATIVE_PG_WORKERS = 32;

/** PostgreSQL's own max_parallel_workers, which pgtune reckons with below 4 CPUs. */
const PARALLEL_WORKERS = 8;

/** Processes beside the helpers of queries: as many as PostgreSQL has in all. */
const OTHER_WORKERS = 8;

/** The connections to tune for: those asked for, or pgtune's as far as the memory and Patroni go. */
export function connectionsFor({ connections, operator, workload, memory }: TuningInput): number {
  const affordable = Math.min(publishedConnections(workload), Math.floor(memory / PER_CONNECTION));
  const least = operator === 'cloudnative-pg' ? LEAST_CONNECTIONS : LEAST_FOR_PATRONI;
  return connections ?? Math.max(affordable, least);
}

/** Where the values in a container are not pgtune's, and why. */
export const ADJUSTMENTS: readonly Adjustment[] = [
  {
    adjust: ({ max_connections }, { connections, workload }) =>
      connections === undefined && max_connections < publishedConnections(workload) ? { max_connections } : {},
    why:
      "So many as the container's memory carries at about 9 MB each, which is less than the workload's usual number. " +
      'A machine would swap; a container is killed, and with it every connection.',
    source: TUNING_SOURCES.connectionMemory,
  },
  {
    adjust: ({ max_connections }, { connections, workload }) =>
      connections === undefined && max_connections > publishedConnections(workload) ? { max_connections } : {},
    why: 'Patroni ignores a smaller number without a word and takes 100, for which the memory was not shared out.',
    source: TUNING_SOURCES.patroni,
  },
  {
    adjust: ({ shared_buffers }, { memoryRequest = Infinity }) => {
      const half = Math.floor(memoryRequest / 1024 / 2);
      return half < shared_buffers ? { shared_buffers: half } : {};
    },
    why:
      'At most half of the memory request, which is all that the node has promised: the cache is never given back, ' +
      'and CloudNativePG refuses one that is larger than the request.',
    source: TUNING_SOURCES.cloudnativePg,
  },
  {
    adjust: (_, { hugePages = 0 }) => ({ huge_pages: hugePages > 0 ? 'try' : 'off' }),
    why:
      'Huge pages are a resource of their own, which a container has only if it requests them. One that does not can ' +
      'still map them where the node has some, and is killed with a bus error when it touches the first.',
    source: TUNING_SOURCES.hugePages,
  },
  {
    adjust: ({ io_method }) => (io_method === undefined ? {} : { io_method: 'worker' }),
    why:
      'The seccomp profile RuntimeDefault does not allow the system calls of io_uring, and PostgreSQL does not start ' +
      'without them. Worker processes read ahead as well, and are what PostgreSQL itself takes.',
    source: TUNING_SOURCES.ioUring,
  },
  {
    adjust: ({ io_method }, { cpus }) => (io_method === undefined ? {} : { io_workers: publishedIoWorkers(cpus) }),
    why: "pgtune's number for the io_method that a container can have: a quarter of the CPUs, where that is more than 3.",
    source: TUNING_SOURCES.pgtune,
  },
  {
    adjust: walSizes,
    why:
      'The limit is a soft one, passed while checkpoints, the archive or a standby lag behind, and a full volume stops ' +
      'the server. So it is at most half of a volume of its own, and a tenth of a volume that the data fills too; the ' +
      'least is a quarter of the most, both in whole segments of 16MB.',
    source: TUNING_SOURCES.walConfiguration,
  },
  {
    adjust: ({ max_parallel_workers }, { operator }) => {
      if (max_parallel_workers === undefined) return {};
      const needed = max_parallel_workers + OTHER_WORKERS;
      const enough = operator === 'cloudnative-pg' && needed <= CLOUDNATIVE_PG_WORKERS;
      return { max_worker_processes: enough ? undefined : needed };
    },
    why:
      'Eight more than parallel queries can take, or logical replication and extensions would find the pool empty. ' +
      "CloudNativePG's own 32 stay where they are enough.",
    source: TUNING_SOURCES.cloudnativePg,
  },
  {
    adjust: ({ max_parallel_workers }, { operator }) =>
      max_parallel_workers === undefined && operator === 'cloudnative-pg'
        ? { max_parallel_workers: PARALLEL_WORKERS }
        : {},
    why:
      "PostgreSQL's own number, for which work_mem is shared out. CloudNativePG's 32 would let that many helpers sort " +
      'at once on a few CPUs.',
    source: TUNING_SOURCES.cloudnativePg,
  },
  {
    adjust: (_, { cpus }) =>
      cpus < 2 ? { max_parallel_workers_per_gather: 0, max_parallel_maintenance_workers: 0 } : {},
    why:
      "With less than two CPUs a query's helpers only take turns with it, run into the CPU limit together, and each " +
      'uses work_mem of its own.',
    source: TUNING_SOURCES.resources,
  },
  {
    adjust: (_, { operator, workload }) => (operator === 'crunchy' && workload === 'dw' ? { jit: 'on' } : {}),
    why: 'Crunchy PGO switches it off unless told otherwise, and long reports are what compiling is for.',
    source: TUNING_SOURCES.jit,
  },
  {
    adjust: () => ({ wal_level: undefined, max_wal_senders: undefined }),
    why: 'Standbys, backups and the archive need the whole WAL; the operators set it.',
    source: TUNING_SOURCES.replication,
  },
];
