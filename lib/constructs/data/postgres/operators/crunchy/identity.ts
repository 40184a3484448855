import type { PostgresClusterSpec } from '../../../../../resources/crunchy';
import type { PostgresIntent } from '../../intent';
import { archivesOf, restoredFrom } from './archives';

/** What makes the pods of a cluster known to the clouds that keep its archives; they have one identity for all. */
export function identity(intent: PostgresIntent): PostgresClusterSpec['metadata'] {
  const source = restoredFrom(intent);
  const archives = [...archivesOf(intent).map(({ archive }) => archive), ...(source ? [source.archive] : [])];
  // The cluster's own archive comes first: where two identities differ, it must be able to write.
  const annotations = archives.reduceRight<Record<string, string>>(
    (all, { store: { credentials } }) => ('identity' in credentials ? { ...all, ...credentials.identity } : all),
    {},
  );
  return Object.keys(annotations).length > 0 ? { annotations } : undefined;
}
