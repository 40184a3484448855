import { exampleDatabase } from '../../examples/example-database';
import { transitionRule } from './transition-rule';

/** What operators of databases refuse, or never carry out. */
export const DATABASE_REFUSED = transitionRule({
  id: 'fails/database-transition',
  title: 'A database cannot become what the manifest says',
  reason:
    'Operators read some fields when they make a cluster and never again, their webhooks refuse others, and no volume shrinks. The sync is refused, or nothing comes of the change.',
  source: 'https://cloudnative-pg.io/documentation/current/storage/#volume-expansion',
  examples: [
    {
      name: 'the volumes of a Cluster are to be smaller',
      before: exampleDatabase('Cluster/orders', 'storage: { size: 100Gi }'),
      after: exampleDatabase('Cluster/orders', 'storage: { size: 50Gi }'),
      says: ['the data volume cannot shrink from 100Gi to 50Gi: CloudNativePG refuses the manifest'],
    },
    {
      name: 'the volumes of a Cluster are to be larger',
      before: exampleDatabase('Cluster/orders', 'storage: { size: 50Gi }'),
      after: exampleDatabase('Cluster/orders', 'storage: { size: 100Gi }'),
      says: [],
    },
    {
      name: 'a running Cluster is to be restored',
      before: exampleDatabase('Cluster/orders', 'bootstrap: { initdb: { database: orders } }'),
      after: exampleDatabase('Cluster/orders', 'bootstrap: { recovery: { source: origin } }'),
      says: ['bootstrap changes from initdb to recovery, which restores nothing'],
    },
  ],
});
