import { CNPG, CRUNCHY, DATABASE_CLUSTERS, ZALANDO } from '../../../../check/transitions/kinds';
import { isStandby } from '../../../../check/transitions/sites/patroni';
import { siteOf } from '../../../../check/transitions/sites/site';
import type { Standing } from '../../../../check/transitions/standing';
import { LEAVE_IT } from './kept-by-agents';
import { removalRule } from './removal-rule';
import { exampleDatabase } from '../../examples/example-database';
import { standingOf } from '../transitions/moments';

/** What each operator deletes with a cluster. */
const OUTCOMES: Readonly<Record<string, string>> = {
  [CNPG]:
    'CloudNativePG deletes the instances and their volumes with the Cluster; backups in object stores and volume snapshots stay',
  [ZALANDO]:
    "Zalando's operator deletes the instances, the passwords and the volumes, unless enable_persistent_volume_claim_deletion is false; what WAL-G has archived stays",
  [CRUNCHY]:
    "Crunchy's operator deletes the instances and their volumes with the cluster, and repositories that are volumes too; those in object stores stay",
};

function isCopy(cluster: Standing): boolean {
  const { role } = siteOf(cluster);
  return cluster.kind === CNPG ? role === 'replica' || role === 'follower' : isStandby(cluster);
}

const orders = exampleDatabase('Cluster/orders', 'instances: 3');

/** A database is deleted with the object that asked for it. */
export const DATABASE_REMOVED = removalRule({
  id: 'data/database-removed',
  title: 'A database cluster is deleted',
  reason:
    'The operators own the volumes of their databases, and delete them with the object. What is left are backups outside of the cluster, as far as there are any.',
  source: 'https://kubernetes.io/docs/concepts/architecture/garbage-collection/#owners-dependents',
  kinds: DATABASE_CLUSTERS,
  loses: (gone) => {
    const standing = standingOf(gone);
    const what = isCopy(standing) ? 'a copy of the database is deleted' : 'the database is deleted';
    return {
      message: `${what}: ${OUTCOMES[standing.kind] ?? ''}`,
      fix: `keep it; or take a last backup, make sure that it can be restored, and have the agents leave it with ${LEAVE_IT}`,
    };
  },
  examples: [
    {
      name: 'a Cluster goes',
      before: orders,
      after: '',
      says: ['the database is deleted: CloudNativePG deletes the instances and their volumes with the Cluster'],
    },
    {
      name: 'the Cluster of one of several sites goes',
      before: exampleDatabase('Cluster/orders', 'replica: { self: us-1, primary: eu-1, source: eu-1 }'),
      after: '',
      says: ['a copy of the database is deleted'],
    },
    { name: 'a Cluster comes', before: '', after: orders, says: [] },
  ],
});
