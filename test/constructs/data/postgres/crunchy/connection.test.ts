import { CRUNCHY } from '../../../../../lib/constructs/data/postgres/operators/crunchy/crunchy';
import { fullIntent, intentOf } from './intents';

const LABEL = 'postgres-operator.crunchydata.com';
const INSTANCES = { [`${LABEL}/cluster`]: 'shop-db', [`${LABEL}/data`]: 'postgres' };
const POOLER = { [`${LABEL}/cluster`]: 'shop-db', [`${LABEL}/role`]: 'pgbouncer' };

test('the login of the role, and the authority to verify the server by', () => {
  const request = { database: 'orders', role: 'orders', readOnly: false, direct: false };
  expect(CRUNCHY.connection(intentOf(), request)).toEqual({
    service: 'shop-db-primary',
    port: 5432,
    podLabels: INSTANCES,
    targetPort: 5432,
    user: { secret: 'shop-db-pguser-orders', key: 'user' },
    password: { secret: 'shop-db-pguser-orders', key: 'password' },
    sslMode: 'verify-full',
    ca: { secret: 'shop-db-cluster-cert', key: 'ca.crt' },
  });
});

test.each([
  ['through the pooler', fullIntent(), { readOnly: false, direct: false }, 'shop-db-pgbouncer', POOLER],
  ['around it', fullIntent(), { readOnly: false, direct: true }, 'shop-db-primary', INSTANCES],
  ['to a standby, which has no pooler', fullIntent(), { readOnly: true, direct: false }, 'shop-db-replicas', INSTANCES],
  ['to the only instance', intentOf(), { readOnly: true, direct: false }, 'shop-db-primary', INSTANCES],
  [
    'to the only instance, through the pooler',
    fullIntent({ instances: 1 }),
    { readOnly: true, direct: false },
    'shop-db-pgbouncer',
    POOLER,
  ],
])('%s', (_, intent, how, service, podLabels) => {
  const request = { database: 'orders', role: 'orders', ...how };
  expect(CRUNCHY.connection(intent, request)).toMatchObject({ service, podLabels });
});
