import fc from 'fast-check';
import type { TuningInput } from '../../../lib/defaults/tuning/input';
import { tune } from '../../../lib/defaults/tuning/tune';
import { POSTGRES_OPERATORS } from '../../../lib/model/postgres';
import { judgeParameter } from '../../../lib/postgresql/parameters/judge-parameter';
import { countOf } from '../../../lib/postgresql/parameters/quantity';
import { judgeForOperator } from '../../../lib/postgresql/reserved/judge-for-operator';
import { MAJORS } from '../../../lib/postgresql/versions';

const MiB = 1024 ** 2;
const GiB = 1024 ** 3;

const TYPICAL: TuningInput = {
  operator: 'cloudnative-pg',
  major: 18,
  workload: 'oltp',
  memory: 16 * GiB,
  cpus: 4,
  dataStorage: 100 * GiB,
  walStorage: 20 * GiB,
};

function valuesOf(input: Partial<TuningInput>): Record<string, string> {
  return Object.fromEntries(tune({ ...TYPICAL, ...input }).map(({ parameter, value }) => [parameter, value]));
}

function whyOf(parameter: string, input: Partial<TuningInput>): string | undefined {
  return tune({ ...TYPICAL, ...input }).find((each) => each.parameter === parameter)?.why;
}

test('a typical database, in full', () => {
  expect(valuesOf({})).toEqual({
    max_connections: '300',
    shared_buffers: '4GB',
    effective_cache_size: '12GB',
    maintenance_work_mem: '1GB',
    checkpoint_completion_target: '0.9',
    wal_buffers: '16MB',
    default_statistics_target: '100',
    random_page_cost: '1.1',
    effective_io_concurrency: '200',
    work_mem: '13797kB',
    huge_pages: 'off',
    jit: 'off',
    wal_compression: 'lz4',
    io_method: 'worker',
    min_wal_size: '2GB',
    max_wal_size: '8GB',
    max_parallel_workers_per_gather: '2',
    max_parallel_workers: '4',
    max_parallel_maintenance_workers: '2',
  });
});

test('every value tells its formula, its reason and its source', () => {
  for (const { formula, why, source } of tune(TYPICAL)) {
    expect([formula, why, source.title, source.url].every((text) => text !== '')).toBe(true);
  }
});

describe('what is different in a container', () => {
  test.each<[string, Partial<TuningInput>, string, string | undefined, RegExp]>([
    ['few connections in little memory', { memory: GiB }, 'max_connections', '112', /killed/],
    ['never fewer than pgtune tunes for', { memory: 100 * MiB }, 'max_connections', '20', /killed/],
    ['those asked for', { memory: GiB, connections: 250 }, 'max_connections', '250', /pooler/],
    ['no fewer than Patroni takes', { operator: 'zalando', workload: 'desktop' }, 'max_connections', '25', /Patroni/],
    ['buffers within the request', { memoryRequest: 6 * GiB }, 'shared_buffers', '3GB', /request/],
    ['buffers of a Guaranteed container', { memoryRequest: 16 * GiB }, 'shared_buffers', '4GB', /quarter/],
    ['no huge pages unless requested', {}, 'huge_pages', 'off', /bus error/],
    ['huge pages that are requested', { hugePages: 5 * GiB }, 'huge_pages', 'try', /requests them/],
    ['no io_uring', {}, 'io_method', 'worker', /seccomp/],
    ['no io_method before 18', { major: 17 }, 'io_method', undefined, /^$/],
    ['workers for I/O on many CPUs', { cpus: 32 }, 'io_workers', '8', /quarter of the CPUs/],
    ['no workers for I/O before 18', { cpus: 32, major: 17 }, 'io_workers', undefined, /^$/],
    ["CloudNativePG's pool where it is enough", { cpus: 24 }, 'max_worker_processes', undefined, /^$/],
    ['a larger pool where it is not', { cpus: 32 }, 'max_worker_processes', '40', /pool empty/],
    ['a pool for others than queries', { operator: 'crunchy' }, 'max_worker_processes', '12', /pool empty/],
    ['no helpers on half a CPU', { cpus: 0.5 }, 'max_parallel_workers_per_gather', '0', /take turns/],
    ["PostgreSQL's own helpers on two", { cpus: 2 }, 'max_parallel_workers_per_gather', undefined, /^$/],
    ["not CloudNativePG's 32 of them", { cpus: 2 }, 'max_parallel_workers', '8', /work_mem/],
    ['whole CPUs count', { cpus: 7.9 }, 'max_parallel_workers', '7', /helpers/],
    ['reports compile', { operator: 'crunchy', workload: 'dw' }, 'jit', 'on', /Crunchy/],
    ['the whole WAL for a desktop too', { workload: 'desktop' }, 'wal_level', undefined, /^$/],
    ['senders for a desktop too', { workload: 'desktop' }, 'max_wal_senders', undefined, /^$/],
  ])('%s', (_, input, parameter, value, why) => {
    expect(valuesOf(input)[parameter]).toBe(value);
    expect(whyOf(parameter, input) ?? '').toMatch(why);
  });

  test.each<[string, Partial<TuningInput>, string, string]>([
    ['half of a volume of its own', { walStorage: 10 * GiB }, '1280MB', '5GB'],
    ['a tenth of the data volume', { walStorage: undefined, dataStorage: 20 * GiB }, '512MB', '2GB'],
    ['whole segments', { walStorage: undefined, dataStorage: GiB }, '32MB', '96MB'],
    ['the least that makes sense', { walStorage: undefined, dataStorage: 100 * MiB }, '32MB', '64MB'],
    ["pgtune's own where there is room", { walStorage: 16 * GiB }, '2GB', '8GB'],
    ["a desktop's own minimum", { workload: 'desktop', walStorage: 2 * GiB }, '100MB', '1GB'],
  ])('the write-ahead log: %s', (_, input, least, most) => {
    expect(valuesOf(input)).toMatchObject({ min_wal_size: least, max_wal_size: most });
  });
});

const inputs = fc.record({
  operator: fc.constantFrom(...POSTGRES_OPERATORS),
  major: fc.constantFrom(...MAJORS),
  workload: fc.constantFrom('web', 'oltp', 'dw', 'desktop', 'mixed'),
  memory: fc.integer({ min: 128, max: 1024 * 1024 }).map((megabytes) => megabytes * MiB),
  memoryRequest: fc.option(
    fc.integer({ min: 64, max: 1024 * 1024 }).map((megabytes) => megabytes * MiB),
    { nil: undefined },
  ),
  hugePages: fc.constantFrom(undefined, 2 * GiB),
  cpus: fc.oneof(fc.double({ min: 0.1, max: 4, noNaN: true }), fc.integer({ min: 1, max: 128 })),
  storage: fc.constantFrom('hdd', 'ssd', 'san', 'nvme'),
  dataStorage: fc.integer({ min: 1, max: 10_000 }).map((gigabytes) => gigabytes * GiB),
  walStorage: fc.option(
    fc.integer({ min: 200, max: 1_000_000 }).map((megabytes) => megabytes * MiB),
    { nil: undefined },
  ),
  connections: fc.option(fc.integer({ min: 25, max: 5000 }), { nil: undefined }),
  databaseSize: fc.constantFrom('smaller', 'similar', 'larger'),
}) satisfies fc.Arbitrary<TuningInput>;

/** Kilobytes of a tuned value. */
function kB(values: Readonly<Record<string, string>>, parameter: string): number {
  return countOf(values[parameter] ?? '', 'kB') ?? NaN;
}

describe('whatever is asked for', () => {
  test('PostgreSQL and the operator take every value', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { parameter, value } of tune(input)) {
          expect(judgeParameter(parameter, value, input.major)).toBeUndefined();
          expect(judgeForOperator(input.operator, parameter, value)).toBeUndefined();
        }
      }),
    );
  });

  test('the write-ahead log fits its volume, and its least is less than its most', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const values = valuesOf(input);
        const [least, most] = [kB(values, 'min_wal_size'), kB(values, 'max_wal_size')];
        expect(least).toBeLessThan(most);
        expect(most * 1024).toBeLessThanOrEqual((input.walStorage ?? input.dataStorage) / 2);
      }),
    );
  });

  test('the cache stays within what the node has promised', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const promised = Math.min(input.memoryRequest ?? input.memory, input.memory);
        expect(kB(valuesOf(input), 'shared_buffers') * 1024).toBeLessThan(promised);
      }),
    );
  });

  test('more memory never gives a parameter less', () => {
    const names = ['shared_buffers', 'effective_cache_size', 'maintenance_work_mem', 'work_mem', 'wal_buffers'];
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 100_000 }), (input, more) => {
        const [less, greater] = [valuesOf(input), valuesOf({ ...input, memory: input.memory + more * MiB })];
        for (const name of names) expect(kB(greater, name)).toBeGreaterThanOrEqual(kB(less, name));
      }),
    );
  });

  test('the same question has the same answer', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(tune(input)).toEqual(tune({ ...input }));
      }),
    );
  });
});
