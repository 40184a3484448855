import type { Machine, Published } from '../../../lib/defaults/tuning/pgtune';
import type { DatabaseSize, StorageKind, Workload } from '../../../lib/defaults/tuning/input';
import type { Major } from '../../../lib/postgresql/versions';

/** What pgtune is asked, and what it answers as it prints it; nothing for what it leaves out. */
export interface Result {
  readonly title: string;
  readonly machine: Machine;
  readonly answer: Readonly<Partial<Record<keyof Published, string>>>;
}

/** The parameters of a row, in its order, behind major, workload, memory in GB, CPUs, connections, storage and size. */
const COLUMNS = [
  'max_connections',
  'shared_buffers',
  'effective_cache_size',
  'maintenance_work_mem',
  'wal_buffers',
  'default_statistics_target',
  'random_page_cost',
  'effective_io_concurrency',
  'work_mem',
  'huge_pages',
  'jit',
  'wal_compression',
  'autovacuum_max_workers',
  'autovacuum_work_mem',
  'io_method',
  'min_wal_size',
  'max_wal_size',
  'max_worker_processes',
  'max_parallel_workers_per_gather',
  'max_parallel_workers',
  'max_parallel_maintenance_workers',
  'wal_level',
  'max_wal_senders',
] as const;

/** What pgtune itself (le0pard/pgtune at 7caef27) answers for Linux; `-` is what was not given or is left out. */
const ROWS = `
18 web       1 -  -    ssd  similar 200  256MB 768MB  64MB   7864kB 100 1.1 200  4MB       off off lz4 - -   io_uring 1GB   4GB  -  -  -  - -       -
15 oltp      2 31 1000 hdd  smaller 1000 512MB 1536MB 128MB  16MB   100 1.1 2    4MB       off off lz4 4 -   -        2GB   8GB  31 4  31 4 -       -
17 dw        4  2   50 nvme larger  50   1GB   3GB    512MB  16MB   500 4   1000 8135kB    off -   lz4 - -   -        4GB   16GB -  -  -  - -       -
14 desktop   8 64 -    san  smaller 20   512MB 2GB    512MB  16MB   100 1.1 300  6761kB    off -   on  5 -   -        100MB 2GB  64 4  64 4 minimal 0
16 mixed    16  6 -    ssd  larger  100  4GB   12GB   1GB    16MB   100 1.1 200  17805kB   try off lz4 - -   -        1GB   4GB  6  3  6  3 -       -
17 web      32 48 -    nvme similar 200  8GB   24GB   2GB    16MB   100 1.1 1000 33825kB   try off lz4 5 2GB -        1GB   4GB  48 4  48 4 -       -
14 oltp     64 16 1000 san  larger  1000 16GB  48GB   4GB    16MB   100 1.1 300  14861kB   try off on  4 2GB -        2GB   8GB  16 4  16 4 -       -
16 dw      128  1   50 ssd  similar 50   32GB  96GB   8GB    16MB   500 4   200  289262kB  try -   lz4 - 2GB -        4GB   16GB -  -  -  - -       -
18 desktop 256 32   50 hdd  smaller 50   16GB  64GB   8GB    16MB   100 1.1 2    221650kB  try -   lz4 5 2GB io_uring 100MB 2GB  32 4  32 4 minimal 0
15 mixed     3  4 -    nvme similar 100  768MB 2304MB 192MB  16MB   100 1.1 1000 4MB       off off lz4 - -   -        1GB   4GB  4  2  4  2 -       -
16 web      12  3 -    ssd  smaller 200  3GB   9GB    768MB  16MB   100 1.1 200  19659kB   try off lz4 - -   -        1GB   4GB  -  -  -  - -       -
18 oltp     96  8 1000 hdd  larger  1000 24GB  72GB   6GB    16MB   100 4   2    22469kB   try off lz4 - 2GB io_uring 2GB   8GB  8  4  8  4 -       -
15 dw        1  1 1000 nvme smaller 1000 256MB 768MB  128MB  7864kB 500 1.1 1000 4MB       off -   lz4 - -   -        4GB   16GB -  -  -  - -       -
17 desktop   2 32   50 san  larger  50   128MB 512MB  128MB  3932kB 100 1.1 300  4MB       off -   lz4 5 -   -        100MB 2GB  32 4  32 4 minimal 0
14 mixed     4  4 -    ssd  similar 100  1GB   3GB    256MB  16MB   100 1.1 200  5041kB    off off on  - -   -        1GB   4GB  4  2  4  2 -       -
15 web       8  3 -    nvme larger  200  2GB   6GB    512MB  16MB   100 1.1 1000 9073kB    try off lz4 - -   -        1GB   4GB  -  -  -  - -       -
17 oltp     16  8 -    san  similar 300  4GB   12GB   1GB    16MB   100 1.1 300  13617kB   try off lz4 - -   -        2GB   8GB  8  4  8  4 -       -
14 dw       32 -  1000 ssd  smaller 1000 8GB   24GB   4GB    16MB   500 1.1 200  5409kB    try -   on  - 2GB -        4GB   16GB -  -  -  - -       -
16 desktop  64 31   50 hdd  similar 50   4GB   16GB   4GB    16MB   100 4   2    43151kB   try -   lz4 4 2GB -        100MB 2GB  31 4  31 4 minimal 0
18 mixed   128  2 -    nvme smaller 100  32GB  96GB   8GB    16MB   100 1.1 1000 201947kB  try off lz4 - 2GB io_uring 1GB   4GB  -  -  -  - -       -
14 web     256 64 -    ssd  larger  200  64GB  192GB  8GB    16MB   100 1.1 200  228780kB  try off on  5 2GB -        1GB   4GB  64 4  64 4 -       -
16 oltp      3  6 -    hdd  smaller 300  768MB 2304MB 192MB  16MB   100 1.1 2    4MB       off off lz4 - -   -        2GB   8GB  6  3  6  3 -       -
18 dw       12 48 1000 nvme larger  1000 3GB   9GB    1536MB 16MB   500 4   1000 4MB       try -   lz4 5 -   io_uring 4GB   16GB 48 24 48 4 -       -
15 desktop  96 16   50 san  similar 50   6GB   24GB   6GB    16MB   100 1.1 300  79437kB   try -   lz4 4 2GB -        100MB 2GB  16 4  16 4 minimal 0
17 mixed     1  2   50 ssd  larger  50   256MB 768MB  64MB   7864kB 100 1.1 200  4MB       off off lz4 - -   -        1GB   4GB  -  -  -  - -       -
18 web       2 64 -    nvme similar 200  512MB 1536MB 128MB  16MB   100 1.1 1000 4MB       off off lz4 5 -   io_uring 1GB   4GB  64 4  64 4 -       -
15 oltp      4  6 -    san  smaller 300  1GB   3GB    256MB  16MB   100 1.1 300  4453kB    off off lz4 - -   -        2GB   8GB  6  3  6  3 -       -
17 dw        8 48 1000 ssd  similar 1000 2GB   6GB    1GB    16MB   500 4   200  4MB       try -   lz4 5 -   -        4GB   16GB 48 24 48 4 -       -
14 desktop  16 16 1000 hdd  smaller 1000 1GB   4GB    1GB    16MB   100 1.1 2    4MB       off -   on  4 -   -        100MB 2GB  16 4  16 4 minimal 0
16 mixed    32  1   50 nvme larger  50   8GB   24GB   2GB    16MB   100 1.1 1000 65083kB   try off lz4 - 2GB -        1GB   4GB  -  -  -  - -       -
17 web      64 32 -    ssd  smaller 200  16GB  48GB   4GB    16MB   100 1.1 200  94009kB   try off lz4 5 2GB -        1GB   4GB  32 4  32 4 -       -
14 oltp    128  4 -    hdd  larger  300  32GB  96GB   8GB    16MB   100 4   2    99338kB   try off on  - 2GB -        2GB   8GB  4  2  4  2 -       -
16 dw      256  3 -    nvme similar 40   64GB  192GB  8GB    16MB   500 4   1000 699050kB  try -   lz4 - 2GB -        4GB   16GB -  -  -  - -       -
18 desktop   3  8 1000 san  larger  1000 192MB 768MB  192MB  5898kB 100 1.1 300  4MB       off -   lz4 - -   io_uring 100MB 2GB  8  4  8  4 minimal 0
15 mixed    12 -    50 ssd  similar 50   3GB   9GB    768MB  16MB   100 1.1 200  27118kB   try off lz4 - -   -        1GB   4GB  -  -  -  - -       -
16 web      96 31 -    nvme smaller 200  24GB  72GB   6GB    16MB   100 1.1 1000 141624kB  try off lz4 4 2GB -        1GB   4GB  31 4  31 4 -       -
18 oltp      1  4 -    san  similar 300  256MB 768MB  64MB   7864kB 100 1.1 300  4MB       off off lz4 - -   io_uring 2GB   8GB  4  2  4  2 -       -
15 dw        2  3 -    ssd  smaller 40   512MB 1536MB 256MB  16MB   500 1.1 200  7099kB    off -   lz4 - -   -        4GB   16GB -  -  -  - -       -
17 desktop   4  8 1000 hdd  larger  1000 256MB 1GB    256MB  7864kB 100 4   2    4MB       off -   lz4 - -   -        100MB 2GB  8  4  8  4 minimal 0
14 mixed     8 -    50 nvme smaller 50   2GB   6GB    512MB  16MB   100 1.1 1000 23501kB   try off on  - -   -        1GB   4GB  -  -  -  - -       -
15 web      16 31   50 ssd  larger  50   4GB   12GB   1GB    16MB   100 1.1 200  46602kB   try off lz4 4 -   -        1GB   4GB  31 4  31 4 -       -
17 oltp     32  2 -    hdd  similar 300  8GB   24GB   2GB    16MB   100 4   2    27235kB   try off lz4 - 2GB -        2GB   8GB  -  -  -  - -       -
14 dw       64 64 -    nvme larger  40   16GB  48GB   8GB    16MB   500 4   1000 72593kB   try -   on  5 2GB -        4GB   16GB 64 32 64 4 -       -
16 desktop 128  6 1000 san  similar 1000 8GB   32GB   8GB    16MB   100 1.1 300  6948kB    try -   lz4 - 2GB -        100MB 2GB  6  3  6  3 minimal 0
18 mixed   256 48 1000 ssd  smaller 1000 64GB  192GB  8GB    16MB   100 1.1 200  41622kB   try off lz4 5 2GB io_uring 1GB   4GB  48 4  48 4 -       -
14 web       3 16   50 nvme similar 50   768MB 2304MB 192MB  16MB   100 1.1 1000 11915kB   off off on  4 -   -        1GB   4GB  16 4  16 4 -       -
16 oltp     12  1 -    san  smaller 300  3GB   9GB    768MB  16MB   100 1.1 300  13276kB   try off lz4 - -   -        2GB   8GB  -  -  -  - -       -
18 dw       96 32 -    ssd  larger  40   24GB  72GB   8GB    16MB   500 4   200  157285kB  try -   lz4 5 2GB io_uring 4GB   16GB 32 16 32 4 -       -
15 desktop   1  6 -    hdd  smaller 20   64MB  256MB  64MB   1966kB 100 1.1 2    4MB       off -   lz4 - -   -        100MB 2GB  6  3  6  3 minimal 0
17 mixed     2 48 1000 nvme larger  1000 512MB 1536MB 128MB  16MB   100 1.1 1000 4MB       off off lz4 5 -   -        1GB   4GB  48 4  48 4 -       -
18 web       4 16   50 ssd  similar 50   1GB   3GB    256MB  16MB   100 1.1 200  15887kB   off off lz4 4 -   io_uring 1GB   4GB  16 4  16 4 -       -
15 oltp      8  1 -    hdd  larger  300  2GB   6GB    512MB  16MB   100 4   2    6127kB    try off lz4 - -   -        2GB   8GB  -  -  -  - -       -
17 dw       16 32 -    nvme similar 40   4GB   12GB   2GB    16MB   500 4   1000 29127kB   try -   lz4 5 2GB -        4GB   16GB 32 16 32 4 -       -
14 desktop  32  4 -    san  smaller 20   2GB   8GB    2GB    16MB   100 1.1 300  94662kB   try -   on  - 2GB -        100MB 2GB  4  2  4  2 minimal 0
16 mixed    64  3 1000 ssd  similar 1000 16GB  48GB   4GB    16MB   100 1.1 200  8322kB    try off lz4 - 2GB -        1GB   4GB  -  -  -  - -       -
17 web     128  8   50 nvme smaller 50   32GB  96GB   8GB    16MB   100 1.1 1000 752081kB  try off lz4 - 2GB -        1GB   4GB  8  4  8  4 -       -
14 oltp    256 -    50 san  larger  50   64GB  192GB  8GB    16MB   100 1.1 300  1041344kB try off on  - 2GB -        2GB   8GB  -  -  -  - -       -
16 dw        3 31 -    ssd  smaller 40   768MB 2304MB 384MB  16MB   500 1.1 200  7199kB    off -   lz4 4 -   -        4GB   16GB 31 16 31 4 -       -
18 desktop  12  2 -    hdd  larger  20   768MB 3GB    768MB  16MB   100 4   2    21064kB   off -   lz4 - -   io_uring 100MB 2GB  -  -  -  - minimal 0
15 mixed    96 64 1000 nvme similar 1000 24GB  72GB   6GB    16MB   100 1.1 1000 11826kB   try off lz4 5 2GB -        1GB   4GB  64 4  64 4 -       -
`;

/** Sixty questions over all workloads, majors, storage kinds, and memory from 1 to 256 GB, with pgtune's own answers. */
export const RESULTS: readonly Result[] = ROWS.trim().split('\n').map(resultOf);

function resultOf(row: string): Result {
  const [major, workload, memory, cpus, connections, storage, databaseSize, ...values] = row.trim().split(/\s+/);
  const answers = COLUMNS.flatMap((name, at) => (values[at] === '-' ? [] : [[name, values[at]]]));
  return {
    title: row.trim().slice(0, 40),
    machine: {
      major: Number(major) as Major,
      workload: workload as Workload,
      memoryKB: Number(memory) * 1024 ** 2,
      cpus: given(cpus),
      connections: given(connections),
      storage: storage as StorageKind,
      databaseSize: databaseSize as DatabaseSize,
    },
    answer: { ...Object.fromEntries(answers), checkpoint_completion_target: '0.9' },
  };
}

function given(text: string | undefined): number | undefined {
  return text === '-' ? undefined : Number(text);
}
