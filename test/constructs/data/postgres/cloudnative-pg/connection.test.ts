import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { CLOUDNATIVE_PG } from '../../../../../lib/constructs/data/postgres/operators/cloudnative-pg/cloudnative-pg';
import type { ConnectionRequest } from '../../../../../lib/constructs/data/postgres/operators/operator';
import { fullIntent, intentOf } from './intents';

const PLAIN: ConnectionRequest = { database: 'orders', role: 'orders', readOnly: false, direct: false };

const three = fullIntent();
const unpooled = intentOf({ instances: 3 });
const single = intentOf();

test.each<[string, PostgresIntent, Partial<ConnectionRequest>, string]>([
  ['through the pooler', three, {}, 'shop-db-pooler-rw'],
  ['around the pooler, which leads to the primary, for reading', three, { readOnly: true }, 'shop-db-ro'],
  ['around the pooler', three, { direct: true }, 'shop-db-rw'],
  ['without a pooler', unpooled, {}, 'shop-db-rw'],
  ['without a pooler for reading', unpooled, { readOnly: true }, 'shop-db-ro'],
  ['to a single instance for reading', single, { readOnly: true }, 'shop-db-r'],
])('%s', (_case, intent, request, service) => {
  const connection = CLOUDNATIVE_PG.connection(intent, { ...PLAIN, ...request });
  expect(connection).toMatchObject({ service, port: 5432, targetPort: 5432, sslMode: 'verify-full' });
  const group = CLOUDNATIVE_PG.pods(intent).find(
    ({ suffix }) => suffix === (service.includes('pooler') ? 'pooler' : ''),
  );
  // The opening of an application is added to the policy of the pods that it names.
  expect(connection.podLabels).toEqual(group?.podLabels);
});

test.each([3, 1])('with %i instances no Service is made that nobody is sent to', (instances) => {
  const intent = { ...unpooled, instances };
  const object = CLOUDNATIVE_PG.objects(intent).find(({ kind }) => kind === 'Cluster');
  const services = [false, true].map((readOnly) => CLOUDNATIVE_PG.connection(intent, { ...PLAIN, readOnly }).service);
  const unused = ['r', 'ro'].filter((service) => !services.includes(`shop-db-${service}`));
  expect(object?.body).toMatchObject({ spec: { managed: { services: { disabledDefaultServices: unused } } } });
});

test.each([
  ['the operator makes the login of the first owner', {}, 'orders', 'shop-db-app'],
  ['the team gives it', { secret: 'orders-login' }, 'orders', 'orders-login'],
  ['other roles have their own', {}, 'reader', 'reader-login'],
])('%s', (_case, owner, role, secret) => {
  const roles = [
    { name: 'orders', memberOf: [], isOwner: true, ...owner },
    { name: 'reader', secret: 'reader-login', memberOf: [], isOwner: false },
  ];
  const connection = CLOUDNATIVE_PG.connection({ ...three, roles }, { ...PLAIN, role });
  expect(connection).toMatchObject({
    user: { secret, key: 'username' },
    password: { secret, key: 'password' },
    ca: { secret: 'shop-db-ca', key: 'ca.crt' },
  });
});
