import type { RiskRule } from '../../../rule';
import { exampleDatabase } from './example-database';
import { transitionRule } from './transition-rule';

const OUTAGE = transitionRule({
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

function ofCrunchy(more: string): string {
  const claim = 'dataVolumeClaimSpec: { resources: { requests: { storage: 9Gi } } }';
  return exampleDatabase('PostgresCluster/orders', `instances: [{ name: a, ${claim}${more} }]`).replace(
    'postgresql.cnpg.io/v1',
    'postgres-operator.crunchydata.com/v1beta1',
  );
}

const RESTARTS = transitionRule({
  id: 'restarts/database-transition',
  title: 'A database moves its WAL to another volume',
  reason: "Crunchy's operator restarts instances whose WAL loses its volume, and has them move it to the data volume.",
  source: 'https://access.crunchydata.com/documentation/postgres-operator/latest/references/crd',
  examples: [
    {
      name: 'WAL loses its volume',
      before: ofCrunchy(', walVolumeClaimSpec: { resources: { requests: { storage: 9Gi } } }'),
      after: ofCrunchy(''),
      says: ['goes away: the operator restarts the instances and moves their WAL to the data volume'],
    },
    {
      name: 'WAL gets a volume',
      before: ofCrunchy(''),
      after: ofCrunchy(', walVolumeClaimSpec: { resources: { requests: { storage: 9Gi } } }'),
      says: [],
    },
  ],
});

const HARMLESS = transitionRule({
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

/** What the rules for transitions of databases say that costs no data and is not refused. */
export const OTHER_TRANSITIONS: readonly RiskRule[] = [OUTAGE, RESTARTS, HARMLESS];
