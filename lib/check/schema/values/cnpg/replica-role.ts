import { isMapping, isSet, mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';

/** Whether a Cluster follows another one: it is told so, or it is not the primary of its topology. */
export function isReplica(cluster: Mapping): boolean {
  const { replica } = mappingAt(cluster, 'spec');
  if (!isMapping(replica)) return false;
  const { enabled } = replica;
  if (isSet(enabled)) return enabled === true;
  const self = textAt(replica, 'self') || textAt(cluster.metadata, 'name');
  return self !== textAt(replica, 'primary');
}
