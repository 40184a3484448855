import { exampleDatabase } from '../../examples/example-database';
import { transitionRule } from './transition-rule';

/** What holds only for what is made from then on. */
export const DATABASE_STAYS = transitionRule({
  id: 'harmless/database-transition',
  title: 'A database stays as it is, for the change is for what is made from then on',
  reason: 'Volumes never change their class and files never their layout; operators say nothing of it.',
  source: 'https://cloudnative-pg.io/documentation/current/storage/',
  examples: [
    {
      name: 'volumes are to be of another class',
      before: exampleDatabase('Cluster/orders', 'storage: { size: 9Gi, storageClass: slow }'),
      after: exampleDatabase('Cluster/orders', 'storage: { size: 9Gi, storageClass: fast }'),
      says: ['the data volume goes from class slow to class fast, which holds for new volumes only'],
    },
    {
      name: 'volumes stay of their class',
      before: exampleDatabase('Cluster/orders', 'storage: { size: 9Gi, storageClass: slow }'),
      after: exampleDatabase('Cluster/orders', 'storage: { size: 10Gi, storageClass: slow }'),
      says: [],
    },
  ],
});
