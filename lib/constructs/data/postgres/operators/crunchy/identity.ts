import type { PostgresClusterSpec } from '../../../../../resources/crunchy';
import type { PostgresIntent } from '../../intent';
import { identityFor } from '../object-store/identity';
import { storesOf } from './archives';

/** What makes the pods of a cluster known to the clouds that keep its archives. */
export function identity(intent: PostgresIntent): PostgresClusterSpec['metadata'] {
  const annotations = identityFor(storesOf(intent));
  return annotations && { annotations };
}
