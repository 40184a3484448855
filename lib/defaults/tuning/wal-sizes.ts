import type { TuningInput } from './input';
import type { Published } from './pgtune';

/** A file of the write-ahead log, in kB. */
const SEGMENT = 16 * 1024;
/** PostgreSQL takes no less than two segments, and the most must be more than the least. */
const LEAST = 2 * SEGMENT;
const LEAST_OF_MOST = 4 * SEGMENT;

/** The most of a volume that max_wal_size may be: of one that holds nothing else, and of one with data. */
const SHARE_OF_WAL_VOLUME = 1 / 2;
const SHARE_OF_DATA_VOLUME = 1 / 10;

/** The sizes of the write-ahead log that are not pgtune's because they would not fit the volume; in kB. */
export function walSizes(
  { min_wal_size, max_wal_size }: Published,
  { walStorage, dataStorage }: TuningInput,
): { readonly min_wal_size?: number; readonly max_wal_size?: number } {
  const room = walStorage === undefined ? dataStorage * SHARE_OF_DATA_VOLUME : walStorage * SHARE_OF_WAL_VOLUME;
  const most = Math.max(wholeSegments(room / 1024), LEAST_OF_MOST);
  if (most >= max_wal_size) return {};
  return { min_wal_size: Math.min(min_wal_size, Math.max(wholeSegments(most / 4), LEAST)), max_wal_size: most };
}

function wholeSegments(kB: number): number {
  return Math.floor(kB / SEGMENT) * SEGMENT;
}
