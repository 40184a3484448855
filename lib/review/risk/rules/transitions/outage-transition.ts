import { exampleDatabase } from '../../examples/example-database';
import { transitionRule } from './transition-rule';

/** What keeps a database from taking writes, or from taking them of those who use it. */
export const DATABASE_UNUSABLE = transitionRule({
  id: 'outage/database-transition',
  title: 'A database takes no writes, or not from those who use it',
  reason:
    'Where no site is the primary, where a promotion waits for what never comes, or where the tables belong to somebody else, applications are told so by errors.',
  source: 'https://cloudnative-pg.io/documentation/current/replica_cluster/#promoting-a-replica-to-a-primary-cluster',
  examples: [
    {
      name: 'a database gets another owner',
      before: exampleDatabase('Database/orders', 'cluster: { name: orders }', 'name: orders', 'owner: app'),
      after: exampleDatabase('Database/orders', 'cluster: { name: orders }', 'name: orders', 'owner: sales'),
      says: ['the owner of database orders changes from app to sales: the tables in it stay with app'],
    },
    {
      name: 'a database keeps its owner',
      before: exampleDatabase('Database/orders', 'cluster: { name: orders }', 'name: orders', 'owner: app'),
      after: exampleDatabase(
        'Database/orders',
        ...['cluster: { name: orders }', 'name: orders', 'owner: app', 'connectionLimit: 9'],
      ),
      says: [],
    },
  ],
});
