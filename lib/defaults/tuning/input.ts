import type { PostgresOperatorName } from '../../model/postgres';
import type { Major } from '../../postgresql/versions';

/** What a database mostly does; pgtune's names: many short queries, transactions, reports, a desk, or all of it. */
export type Workload = 'web' | 'oltp' | 'dw' | 'desktop' | 'mixed';

/** What the volumes of data are made of. */
export type StorageKind = 'hdd' | 'ssd' | 'san' | 'nvme';

/** How much data there is beside the memory. */
export type DatabaseSize = 'smaller' | 'similar' | 'larger';

/** What the parameters of a database follow from. */
export interface TuningInput {
  readonly operator: PostgresOperatorName;
  readonly major: Major;
  readonly workload: Workload;
  /** Bytes that the container may use: its memory limit. */
  readonly memory: number;
  /** Bytes that the container is sure of; default: the limit. */
  readonly memoryRequest?: number | undefined;
  /** Bytes of huge pages that the container requests; default none. */
  readonly hugePages?: number | undefined;
  /** CPUs of the container, such as 4 or 0.5. */
  readonly cpus: number;
  /** Default `ssd`. */
  readonly storage?: StorageKind | undefined;
  /** Bytes of the data volume, which holds the write-ahead log too unless there is a volume for it. */
  readonly dataStorage: number;
  /** Bytes of the volume for the write-ahead log; default: there is none. */
  readonly walStorage?: number | undefined;
  /** Default: by workload, as far as the memory goes. */
  readonly connections?: number | undefined;
  /** Against the memory; default `similar`. */
  readonly databaseSize?: DatabaseSize | undefined;
}
