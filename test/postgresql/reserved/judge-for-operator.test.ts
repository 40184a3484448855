import type { PostgresOperatorName } from '../../../lib/model/postgres';
import { judgeForOperator } from '../../../lib/postgresql/reserved/judge-for-operator';

test.each<[PostgresOperatorName, string, string, string, string]>([
  [
    'cloudnative-pg',
    'port',
    '5433',
    'CloudNativePG does not let users set port: services, probes and the instance manager reach the server where ' +
      'the operator has it listen',
    'remove port',
  ],
  [
    'crunchy',
    'wal_level',
    'replica',
    'Crunchy PGO does not let users set wal_level: the operator has it on logical, for every kind of replication',
    'remove wal_level',
  ],
  [
    'zalando',
    'max_connections',
    '20',
    'Patroni ignores max_connections below 25 and sets its own, found 20',
    'write 25 or more',
  ],
  [
    'crunchy',
    'wal_keep_size',
    '8192kB',
    'Patroni ignores wal_keep_size below 16MB and sets its own, found 8192kB',
    'write 16MB or more',
  ],
  [
    'zalando',
    'wal_level',
    'MINIMAL',
    'Patroni ignores wal_level minimal, with which no standby can follow',
    'write replica or logical',
  ],
])('%s refuses %s = %s', (operator, name, value, message, fix) => {
  expect(judgeForOperator(operator, name, value)).toEqual({ message, fix });
});

test.each<[PostgresOperatorName, string, string]>([
  ['cloudnative-pg', 'max_connections', '20'],
  ['cloudnative-pg', 'wal_level', 'replica'],
  ['zalando', 'max_connections', '25'],
  ['zalando', 'wal_keep_size', '1GB'],
  ['zalando', 'wal_level', 'replica'],
  ['crunchy', 'max_worker_processes', '2'],
  ['crunchy', 'max_connections', 'not a number, which judgeParameter says'],
  ['crunchy', 'pg_stat_statements.max', '1'],
])('%s takes %s = %s', (operator, name, value) => {
  expect(judgeForOperator(operator, name, value)).toBeUndefined();
});
