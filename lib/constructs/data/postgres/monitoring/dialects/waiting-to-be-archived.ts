import { ARCHIVE_MARGIN } from '../archive-timeout';

/**
 * PromQL that holds for pods where rows were written long enough ago that PostgreSQL must have tried to archive them.
 * An idle database archives nothing, which is no failure.
 *
 * @param metric Start of the names of the exporter's counters of rows.
 * @param timeout Seconds after which a segment that is not full is archived.
 */
export function waitingToBeArchived(metric: string, pods: string, timeout: number): string {
  const written = ['inserted', 'updated', 'deleted'].map(
    (change) => `increase(${metric}_tup_${change}{${pods}}[${ARCHIVE_MARGIN}s] offset ${timeout}s)`,
  );
  return `sum by (pod) (${written.join(' + ')}) > 0`;
}
