import { present } from '../../../../../model/present';
import type { ClusterSpec } from '../../../../../resources/cnpg';
import type { PostgresIntent } from '../../intent';
import { providerOf } from './store-provider';
import { storesOf } from './stores';

/** What makes the pods of a cluster known to the clouds that keep its archives; they have one identity for all. */
export function identity(intent: PostgresIntent): Pick<ClusterSpec, 'inheritedMetadata' | 'serviceAccountTemplate'> {
  const known = storesOf(intent).flatMap(({ archive: { store } }) =>
    'identity' in store.credentials ? [{ store, annotations: store.credentials.identity }] : [],
  );
  // The cluster's own archive comes first: where two identities differ, it must be able to write.
  const annotations = known.reduceRight((all, store) => ({ ...all, ...store.annotations }), {});
  const azure = known.some(({ store }) => providerOf(store.destination) === 'azure');
  return present<Pick<ClusterSpec, 'inheritedMetadata' | 'serviceAccountTemplate'>>({
    // Azure hands tokens only to pods that carry the label.
    inheritedMetadata: azure ? { labels: { 'azure.workload.identity/use': 'true' } } : undefined,
    serviceAccountTemplate: Object.keys(annotations).length > 0 ? { metadata: { annotations } } : undefined,
  });
}
