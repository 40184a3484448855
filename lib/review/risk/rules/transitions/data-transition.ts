import { exampleDatabase } from '../../examples/example-database';
import { transitionRule } from './transition-rule';

/** What costs a database its data, its backups, or the one history that all its copies have. */
export const DATABASE_LOSES = transitionRule({
  id: 'data/database-transition',
  title: 'A database loses its data, its backups, or its copies',
  reason:
    'Operators know no renaming, archives no two writers, and a replica no other history than that of its primary. What such a change leaves behind cannot be put together again.',
  source: 'https://cloudnative-pg.io/documentation/current/replica_cluster/',
  examples: [
    {
      name: 'a Cluster starts empty in the place of another',
      before: exampleDatabase('Cluster/orders', 'instances: 3'),
      after: exampleDatabase('Cluster/sales', 'instances: 3'),
      says: ['the data stays behind: Cluster/orders is gone'],
    },
    {
      name: 'a Cluster is added beside another',
      before: exampleDatabase('Cluster/orders', 'instances: 3'),
      after: [exampleDatabase('Cluster/orders', 'instances: 3'), exampleDatabase('Cluster/sales', 'instances: 3')].join(
        '',
      ),
      says: [],
    },
    {
      name: 'the only schedule of backups goes, and the Cluster itself does not change',
      before: [
        exampleDatabase('Cluster/orders', 'instances: 3'),
        exampleDatabase('ScheduledBackup/orders', 'schedule: 0 0 2 * * *', 'cluster: { name: orders }'),
      ].join(''),
      after: exampleDatabase('Cluster/orders', 'instances: 3'),
      says: ['Cluster/orders: this cluster loses its scheduled backups'],
    },
  ],
});
