import { valueAt } from '../../../../check/references/loosely';
import { DATABASE } from '../../../../check/transitions/kinds';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule, Saying } from '../../rule';
import { departureOf } from '../../delivered/departure';
import { updated } from '../../delivered/updated';
import { exampleDatabase } from '../../examples/example-database';

const DROPPED =
  'the operator drops the database with all that is in it, and only a restore of the whole Cluster has it back';

const AT_REMOVAL: Saying = {
  message: `databaseReclaimPolicy is delete: ${DROPPED}`,
  fix: 'set databaseReclaimPolicy: retain in a change before this one',
};

function database(...spec: readonly string[]): string {
  return exampleDatabase('Database/orders', ...['cluster: { name: orders }', 'name: orders', ...spec]);
}

/** A Database of CloudNativePG can drop what it stands for. */
export const DATABASE_DROPPED: RiskRule = {
  id: 'data/database-dropped',
  title: 'A database is dropped',
  reason:
    'CloudNativePG drops a database when its Database object says ensure: absent, or goes while databaseReclaimPolicy is delete. By default it keeps it.',
  source: 'https://cloudnative-pg.io/documentation/current/declarative_database_management/#deleting-a-database',
  kinds: [DATABASE],
  judge: (change, around) => {
    if (departureOf(change, around)) {
      return valueAt(change.before?.object.spec, 'databaseReclaimPolicy') === 'delete' ? [AT_REMOVAL] : [];
    }
    const object = updated(change, around);
    const isAbsent = ({ spec }: KubernetesObject): boolean => valueAt(spec, 'ensure') === 'absent';
    if (!object || isAbsent(object.before) || !isAbsent(object.after)) return [];
    return [
      { message: `ensure becomes absent: ${DROPPED}`, fix: 'keep it; or dump it first', path: ['spec', 'ensure'] },
    ];
  },
  examples: [
    {
      name: 'a database is to be absent',
      before: database(),
      after: database('ensure: absent'),
      says: ['ensure becomes absent: the operator drops the database'],
    },
    {
      name: 'a database goes with its object',
      before: database('databaseReclaimPolicy: delete'),
      after: '',
      says: ['databaseReclaimPolicy is delete: the operator drops the database'],
    },
    { name: 'a database outlives its object', before: database(), after: '', says: [] },
    {
      name: 'a database is to be there again',
      before: database('ensure: absent'),
      after: database(),
      says: [],
    },
  ],
};
