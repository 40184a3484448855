import type { Major } from '../../postgresql/versions';
import type { DatabaseSize, StorageKind, Workload } from './input';

/** What pgtune asks of its user; always for Linux. */
export interface Machine {
  readonly major: Major;
  readonly workload: Workload;
  readonly memoryKB: number;
  /** Whole CPUs; undefined where nobody knows. */
  readonly cpus: number | undefined;
  readonly connections: number | undefined;
  readonly storage: StorageKind;
  readonly databaseSize: DatabaseSize;
}

/** What pgtune answers, in its order: memory in kB, and nothing for what it leaves to PostgreSQL. */
export interface Published {
  readonly max_connections: number;
  readonly shared_buffers: number;
  readonly effective_cache_size: number;
  readonly maintenance_work_mem: number;
  readonly checkpoint_completion_target: number;
  readonly wal_buffers: number;
  readonly default_statistics_target: number;
  readonly random_page_cost: number;
  readonly effective_io_concurrency: number;
  readonly work_mem: number;
  readonly huge_pages: 'try' | 'off';
  readonly jit: 'off' | undefined;
  readonly wal_compression: 'lz4' | 'on';
  readonly autovacuum_max_workers: number | undefined;
  readonly autovacuum_work_mem: number | undefined;
  readonly io_method: 'io_uring' | undefined;
  readonly min_wal_size: number;
  readonly max_wal_size: number;
  readonly max_worker_processes: number | undefined;
  readonly max_parallel_workers_per_gather: number | undefined;
  readonly max_parallel_workers: number | undefined;
  readonly max_parallel_maintenance_workers: number | undefined;
  readonly wal_level: 'minimal' | undefined;
  readonly max_wal_senders: 0 | undefined;
}

const MB = 1024;
const GB = 1024 * MB;

/** Numbers that the workload alone decides; fractions are shares of the memory. */
const BY_WORKLOAD = {
  web: { connections: 200, buffers: 1 / 4, cache: 3 / 4, maintenance: 1 / 16, wal: [GB, 4 * GB], work: 1 },
  oltp: { connections: 300, buffers: 1 / 4, cache: 3 / 4, maintenance: 1 / 16, wal: [2 * GB, 8 * GB], work: 1 },
  dw: { connections: 40, buffers: 1 / 4, cache: 3 / 4, maintenance: 1 / 8, wal: [4 * GB, 16 * GB], work: 2 },
  desktop: { connections: 20, buffers: 1 / 16, cache: 1 / 4, maintenance: 1 / 16, wal: [100 * MB, 2 * GB], work: 6 },
  mixed: { connections: 100, buffers: 1 / 4, cache: 3 / 4, maintenance: 1 / 16, wal: [GB, 4 * GB], work: 2 },
} as const;

/** How many reads a kind of storage serves at once. */
const READS_AT_ONCE = { hdd: 2, ssd: 200, san: 300, nvme: 1000 } as const;

/** How much of its share of memory a query may use, by how much the page cache needs. */
const WORK_SHARE = { smaller: 1.3, similar: 1, larger: 0.9 } as const;

/** The published formulas of pgtune (le0pard/pgtune at 7caef27), and nothing else. */
export function pgtune(machine: Machine): Published {
  const { workload, memoryKB, major } = machine;
  const { buffers, cache, maintenance, wal } = BY_WORKLOAD[workload];
  const sharedBuffers = Math.floor(memoryKB * buffers);
  const maintenanceMemory = Math.min(Math.floor(memoryKB * maintenance), 8 * GB);
  return {
    max_connections: machine.connections ?? BY_WORKLOAD[workload].connections,
    shared_buffers: sharedBuffers,
    effective_cache_size: Math.floor(memoryKB * cache),
    maintenance_work_mem: maintenanceMemory,
    checkpoint_completion_target: 0.9,
    wal_buffers: walBuffers(sharedBuffers),
    default_statistics_target: workload === 'dw' ? 500 : 100,
    random_page_cost: randomPageCost(machine),
    effective_io_concurrency: READS_AT_ONCE[machine.storage],
    work_mem: workMemory(machine, sharedBuffers),
    huge_pages: sharedBuffers >= 2 * GB ? 'try' : 'off',
    jit: workload === 'dw' || workload === 'desktop' ? undefined : 'off',
    wal_compression: major >= 15 ? 'lz4' : 'on',
    autovacuum_max_workers: autovacuumWorkers(machine.cpus ?? 0),
    autovacuum_work_mem: maintenanceMemory >= 2 * GB ? 2 * GB : undefined,
    io_method: major >= 18 ? 'io_uring' : undefined,
    min_wal_size: wal[0],
    max_wal_size: wal[1],
    ...parallelWorkers(machine),
    wal_level: workload === 'desktop' ? 'minimal' : undefined,
    max_wal_senders: workload === 'desktop' ? 0 : undefined,
  };
}

/** The connections that pgtune gives a workload. */
export function publishedConnections(workload: Workload): number {
  return BY_WORKLOAD[workload].connections;
}

/** The workers that pgtune gives `io_method = worker`; undefined where PostgreSQL's own three do. */
export function publishedIoWorkers(cpus: number): number | undefined {
  const workers = Math.min(32, Math.floor(cpus / 4));
  return workers > 3 ? workers : undefined;
}

function walBuffers(sharedBuffers: number): number {
  const share = Math.floor((3 * sharedBuffers) / 100);
  return share > 14 * MB ? 16 * MB : Math.max(share, 32);
}

function randomPageCost({ databaseSize, storage, workload }: Machine): number {
  if (databaseSize === 'smaller') return 1.1;
  return storage === 'hdd' || workload === 'dw' ? 4 : 1.1;
}

function workMemory(machine: Machine, sharedBuffers: number): number {
  const { connections, work } = BY_WORKLOAD[machine.workload];
  const processes = (machine.connections ?? connections) + (parallelWorkers(machine).max_worker_processes ?? 8);
  const share = Math.floor((machine.memoryKB - sharedBuffers) / (processes * 3) / work);
  return Math.max(Math.floor(share * WORK_SHARE[machine.databaseSize]), 4 * MB);
}

function parallelWorkers({ cpus, workload }: Machine) {
  const many = cpus !== undefined && cpus >= 4 ? cpus : undefined;
  const half = many && Math.ceil(many / 2);
  return {
    max_worker_processes: many,
    max_parallel_workers_per_gather: half && (workload === 'dw' ? half : Math.min(half, 4)),
    max_parallel_workers: many,
    max_parallel_maintenance_workers: half && Math.min(half, 4),
  };
}

function autovacuumWorkers(cpus: number): number | undefined {
  if (cpus >= 32) return 5;
  return cpus >= 16 ? 4 : undefined;
}
