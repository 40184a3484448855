import { exampleDatabase } from '../../examples/example-database';
import { transitionRule } from './transition-rule';

/** What an operator restarts instances for, to move their files. */
export const DATABASE_MOVES_FILES = transitionRule({
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

function ofCrunchy(more: string): string {
  const claim = 'dataVolumeClaimSpec: { resources: { requests: { storage: 9Gi } } }';
  return exampleDatabase('PostgresCluster/orders', `instances: [{ name: a, ${claim}${more} }]`).replace(
    'postgresql.cnpg.io/v1',
    'postgres-operator.crunchydata.com/v1beta1',
  );
}
