import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import type { ConnectionRequest } from '../../../../../lib/constructs/data/postgres/operators/operator';
import { ZALANDO } from '../../../../../lib/constructs/data/postgres/operators/zalando/zalando';
import { fullIntent, intentOf, siteIntent } from './intents';

const REQUEST: ConnectionRequest = { database: 'orders', role: 'orders', readOnly: false, direct: false };

test.each<[string, PostgresIntent, Partial<ConnectionRequest>, string, string]>([
  ['the primary', intentOf({ instances: 3 }), {}, 'shop-db', 'spilo'],
  ['the standbys', intentOf({ instances: 3 }), { readOnly: true }, 'shop-db-repl', 'spilo'],
  ['a single instance to read from', intentOf(), { readOnly: true }, 'shop-db', 'spilo'],
  [
    'a site that follows',
    siteIntent('us-1', { is: 'replica', follows: 'eu-1' }),
    { readOnly: true, direct: true },
    'shop-db',
    'spilo',
  ],
  ['the pooler', fullIntent(), {}, 'shop-db-pooler', 'db-connection-pooler'],
  ['the standbys, around the pooler', fullIntent(), { readOnly: true }, 'shop-db-repl', 'spilo'],
  ['around the pooler', fullIntent(), { direct: true }, 'shop-db', 'spilo'],
])('%s', (_, intent, request, service, application) => {
  expect(ZALANDO.connection(intent, { ...REQUEST, ...request })).toMatchObject({
    service,
    port: 5432,
    targetPort: 5432,
    podLabels: { application, 'cluster-name': 'shop-db' },
  });
});

test('the login is what the operator makes, under its own name for it', () => {
  const secret = 'orders-rw.shop-db.credentials.postgresql.acid.zalan.do';
  const connection = ZALANDO.connection(fullIntent(), { ...REQUEST, role: 'orders_rw' });
  expect(connection).toMatchObject({
    user: { secret, key: 'username' },
    password: { secret, key: 'password' },
    sslMode: 'require',
  });
  expect(connection).not.toHaveProperty('ca');
});
