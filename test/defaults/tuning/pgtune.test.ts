import { pgtune, publishedIoWorkers, type Machine } from '../../../lib/defaults/tuning/pgtune';
import { PARAMETERS } from '../../../lib/postgresql/parameters/parameters';
import { printMemory } from '../../../lib/postgresql/parameters/quantity';
import { RESULTS } from './pgtune-results';

const GB = 1024 ** 2;

/** As pgtune shows it. */
function shown(machine: Machine): Record<string, string> {
  const values = Object.entries(pgtune(machine)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(values.map(([name, value]: [string, string | number]) => [name, printed(name, value)]));
}

function printed(name: string, value: string | number): string {
  const hasUnit = 'unit' in (PARAMETERS[name] ?? {});
  return hasUnit && typeof value === 'number' ? printMemory(value) : String(value);
}

test.each(RESULTS)('answers as pgtune does: $title', ({ machine, answer }) => {
  expect(shown(machine)).toEqual(answer);
});

/** A machine for pgtune's own test cases, which each look at one number. */
function machine(given: Partial<Machine>): Machine {
  return {
    major: 15,
    workload: 'web',
    memoryKB: 4 * GB,
    cpus: undefined,
    connections: undefined,
    storage: 'ssd',
    databaseSize: 'similar',
    ...given,
  };
}

describe("pgtune's own test cases", () => {
  test.each<[string, Partial<Machine>, object]>([
    ['connections of web', { workload: 'web' }, { max_connections: 200 }],
    ['connections of oltp', { workload: 'oltp' }, { max_connections: 300 }],
    ['connections of dw', { workload: 'dw' }, { max_connections: 40 }],
    ['connections of desktop', { workload: 'desktop' }, { max_connections: 20 }],
    ['connections of mixed', { workload: 'mixed' }, { max_connections: 100 }],
    ['statistics of oltp', { workload: 'oltp' }, { default_statistics_target: 100 }],
    ['statistics of dw', { workload: 'dw' }, { default_statistics_target: 500 }],
    ['a jump on hdd', { storage: 'hdd' }, { random_page_cost: 4 }],
    ['a jump on san', { storage: 'san' }, { random_page_cost: 1.1 }],
    ['a jump on hdd, all in memory', { storage: 'hdd', databaseSize: 'smaller' }, { random_page_cost: 1.1 }],
    ['a jump of dw on ssd', { workload: 'dw' }, { random_page_cost: 4 }],
    ['a jump of dw, all in memory', { workload: 'dw', databaseSize: 'smaller' }, { random_page_cost: 1.1 }],
    ['reads of hdd', { storage: 'hdd' }, { effective_io_concurrency: 2 }],
    ['reads of ssd', { storage: 'ssd' }, { effective_io_concurrency: 200 }],
    ['reads of san', { storage: 'san' }, { effective_io_concurrency: 300 }],
    ['reads of nvme', { storage: 'nvme' }, { effective_io_concurrency: 1000 }],
    ['one CPU', { cpus: 1 }, { max_worker_processes: undefined, max_parallel_workers: undefined }],
    [
      'twelve CPUs',
      { cpus: 12 },
      { max_worker_processes: 12, max_parallel_workers_per_gather: 4, max_parallel_maintenance_workers: 4 },
    ],
    ['31 CPUs of dw', { cpus: 31, workload: 'dw' }, { max_parallel_workers_per_gather: 16, max_parallel_workers: 31 }],
    ['WAL of desktop', { workload: 'desktop' }, { wal_level: 'minimal', max_wal_senders: 0 }],
    ['WAL of web', { workload: 'web' }, { wal_level: undefined, max_wal_senders: undefined }],
    ['maintenance of 256 GB', { memoryKB: 256 * GB }, { maintenance_work_mem: 8 * GB, autovacuum_work_mem: 2 * GB }],
    ['maintenance of 16 GB', { memoryKB: 16 * GB }, { maintenance_work_mem: GB, autovacuum_work_mem: undefined }],
    ['huge pages of 4 GB', { memoryKB: 4 * GB }, { huge_pages: 'off' }],
    ['huge pages of 16 GB', { memoryKB: 16 * GB }, { huge_pages: 'try' }],
    ['work memory of 9999 connections', { connections: 9999, cpus: 4 }, { work_mem: 4096 }],
    ['JIT of dw', { workload: 'dw' }, { jit: undefined }],
    ['JIT of oltp', { workload: 'oltp' }, { jit: 'off' }],
    ['compression of 14', { major: 14 }, { wal_compression: 'on' }],
    ['compression of 17', { major: 17 }, { wal_compression: 'lz4' }],
    ['autovacuum of 8 CPUs', { cpus: 8 }, { autovacuum_max_workers: undefined }],
    ['autovacuum of 16 CPUs', { cpus: 16 }, { autovacuum_max_workers: 4 }],
    ['autovacuum of 32 CPUs', { cpus: 32 }, { autovacuum_max_workers: 5 }],
    ['I/O of 17', { major: 17 }, { io_method: undefined }],
    ['I/O of 18', { major: 18 }, { io_method: 'io_uring' }],
  ])('%s', (_, given, expected) => {
    expect(pgtune(machine(given))).toMatchObject(expected);
  });

  test.each([
    [8, undefined],
    [32, 8],
    [64, 16],
    [256, 32],
  ])('%i CPUs have %p workers for I/O', (cpus, workers) => {
    expect(publishedIoWorkers(cpus)).toBe(workers);
  });

  test.each([
    ['smaller', 1.3],
    ['larger', 0.9],
  ] as const)('data %s than memory: work memory × %d', (databaseSize, factor) => {
    const similar = pgtune(machine({ memoryKB: 64 * GB }));
    const other = pgtune(machine({ memoryKB: 64 * GB, databaseSize }));
    expect(other.work_mem).toBe(Math.floor(similar.work_mem * factor));
  });
});
