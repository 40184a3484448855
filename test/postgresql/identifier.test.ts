import fc from 'fast-check';
import { judgeName, type Named } from '../../lib/postgresql/identifier';
import { POSTGRES_OPERATORS, type PostgresOperatorName } from '../../lib/model/postgres';

describe('names that are taken as they are', () => {
  test.each<[Named, string, PostgresOperatorName]>([
    ['database', 'orders', 'cloudnative-pg'],
    ['database', 'orders_2', 'crunchy'],
    ['database', '_private', 'zalando'],
    ['database', 'x'.repeat(63), 'cloudnative-pg'],
    ['role', 'orders_owner', 'cloudnative-pg'],
    ['role', 'ordersowner', 'crunchy'],
    ['role', 'standby', 'cloudnative-pg'],
    ['role', 'cnpg', 'cloudnative-pg'],
    ['schema', 'public', 'cloudnative-pg'],
    ['schema', 'pooler', 'cloudnative-pg'],
    ['extension', 'uuid-ossp', 'cloudnative-pg'],
    ['extension', 'pg_stat_statements', 'zalando'],
  ])('%s %s under %s', (named, name, operator) => {
    expect(judgeName(named, name, operator)).toBeUndefined();
  });
});

describe('names that are refused', () => {
  test.each<[Named, string, PostgresOperatorName, RegExp]>([
    ['database', 'my-app', 'cloudnative-pg', /without quotes|no quotes/],
    ['database', 'Orders', 'cloudnative-pg', /lower case/],
    ['database', '1st', 'cloudnative-pg', /no quotes/],
    ['database', '', 'cloudnative-pg', /no quotes/],
    ['database', 'bücher', 'cloudnative-pg', /no quotes/],
    ['database', 'orders\n', 'cloudnative-pg', /no quotes/],
    ['database', 'x'.repeat(64), 'cloudnative-pg', /longer than 63/],
    ['database', 'order', 'cloudnative-pg', /keyword/],
    ['role', 'user', 'cloudnative-pg', /keyword/],
    ['database', 'postgres', 'zalando', /taken by PostgreSQL/],
    ['database', 'template1', 'crunchy', /taken by PostgreSQL/],
    ['role', 'pg_admin', 'crunchy', /taken by PostgreSQL/],
    ['role', 'postgres', 'cloudnative-pg', /taken by PostgreSQL/],
    ['role', 'public', 'cloudnative-pg', /taken by PostgreSQL/],
    ['schema', 'pg_catalog', 'cloudnative-pg', /taken by PostgreSQL/],
    ['schema', 'information_schema', 'cloudnative-pg', /taken by PostgreSQL/],
    ['role', 'streaming_replica', 'cloudnative-pg', /taken by CloudNativePG/],
    ['role', 'cnpg_pooler_pgbouncer', 'cloudnative-pg', /taken by CloudNativePG/],
    ['role', 'standby', 'zalando', /taken by Zalando/],
    ['role', 'cron_admin', 'zalando', /taken by Zalando/],
    ['role', '_owner', 'zalando', /underscore/],
    ['role', 'orders_owner', 'crunchy', /without underscores for Crunchy/],
    ['schema', 'pgbouncer', 'crunchy', /taken by Crunchy/],
    ['extension', 'Uuid', 'cloudnative-pg', /lower case/],
  ])('%s %j under %s', (named, name, operator, message) => {
    expect(judgeName(named, name, operator)?.message).toMatch(message);
  });
});

test('what passes needs no quotes in SQL, under every operator', () => {
  const names = fc.string({ unit: fc.constantFrom('a', 'z', '0', '9', '_', '-', '.', ' ', '"', 'A', 'ä') });
  fc.assert(
    fc.property(names, fc.constantFrom(...POSTGRES_OPERATORS), (name, operator) => {
      if (judgeName('database', name, operator) === undefined) expect(name).toMatch(/^[a-z_][a-z0-9_]{0,62}$/);
    }),
  );
});
