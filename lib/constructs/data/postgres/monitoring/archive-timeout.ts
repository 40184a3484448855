import { durationMs } from '../../../../postgresql/parameters/quantity';
import type { PostgresIntent } from '../intent';

/** Seconds that archiving may take beyond the time it is due, such as a slow object store or a restart. */
export const ARCHIVE_MARGIN = 900;

/** Seconds after which a segment that is not full is archived; 0 for never. */
export function archiveTimeout({ parameters }: PostgresIntent, byDefault: number): number {
  // A team may set more than what is tuned.
  const all: readonly { readonly parameter: string; readonly value: string }[] = parameters;
  const set = all.find(({ parameter }) => parameter === 'archive_timeout');
  const milliseconds = set && durationMs(set.value, 's');
  return milliseconds === undefined ? byDefault : milliseconds / 1000;
}
