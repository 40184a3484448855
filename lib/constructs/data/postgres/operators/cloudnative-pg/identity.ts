import { present } from '../../../../../model/present';
import type { ClusterSpec } from '../../../../../resources/cnpg';
import type { PostgresIntent } from '../../intent';
import { identityFor, isKnownTo } from '../object-store/identity';
import { storesOf } from './stores';

/** What makes the pods of a cluster known to the clouds that keep its archives. */
export function identity(intent: PostgresIntent): Pick<ClusterSpec, 'inheritedMetadata' | 'serviceAccountTemplate'> {
  const stores = storesOf(intent).map(({ archive }) => archive.store);
  const annotations = identityFor(stores);
  const azure = stores.some((store) => isKnownTo('azure', store));
  return present<Pick<ClusterSpec, 'inheritedMetadata' | 'serviceAccountTemplate'>>({
    // Azure hands tokens only to pods that carry the label.
    inheritedMetadata: azure ? { labels: { 'azure.workload.identity/use': 'true' } } : undefined,
    serviceAccountTemplate: annotations && { metadata: { annotations } },
  });
}
