import { mappingAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { isReplica } from './replica-role';

/** The `archive_mode` that the operator gives the instances of a Cluster. */
export function archivingMode(cluster: Mapping): 'off' | 'on' | 'always' {
  if (mappingAt(cluster.metadata, 'annotations')['cnpg.io/skipWalArchiving'] === 'enabled') return 'off';
  return isReplica(cluster) ? 'always' : 'on';
}
