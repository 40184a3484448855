import { external, found } from '../cluster';

function cluster(spec = '', name = 'db'): string {
  return `{ apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: { name: ${name} }, spec: { ${spec} } }\n---\n`;
}

function ofCluster(kind: string, name: string, more = ''): string {
  return `{ apiVersion: postgresql.cnpg.io/v1, kind: ${kind}, metadata: { name: a }, spec: { cluster: { name: ${name} }, ${more} } }\n---\n`;
}

test.each(['ScheduledBackup', 'Backup', 'Pooler', 'Database', 'DatabaseRole', 'Publication', 'Subscription'])(
  'a %s is of a cluster',
  (kind) => {
    expect(found(cluster() + ofCluster(kind, 'db'))).toEqual([]);
    expect(found(cluster() + ofCluster(kind, 'bd'))).toEqual(['reference/database spec.cluster.name']);
    expect(found(ofCluster(kind, 'other'), [external('Cluster', 'other')])).toEqual([]);
  },
);

const STORE = `
apiVersion: barmancloud.cnpg.io/v1
kind: ObjectStore
metadata: { name: store }
spec: { configuration: { s3Credentials: { accessKeyId: { name: s3, key: id } } } }
---
{ apiVersion: v1, kind: Secret, metadata: { name: s3 }, stringData: { id: a } }
---
`;
const backsUpTo = (store: string): string =>
  `plugins: [{ name: barman-cloud.cloudnative-pg.io, parameters: { barmanObjectName: ${store} } }]`;

test.each<[string, string, readonly string[]]>([
  ['a store', backsUpTo('store'), []],
  ['no store', backsUpTo('stroe'), ['reference/object-store spec.plugins.0.parameters.barmanObjectName']],
  [
    'a login that is not there',
    'bootstrap: { initdb: { secret: { name: db-app } } }',
    ['reference/secret spec.bootstrap.initdb.secret.name'],
  ],
  [
    'a role without its password',
    'managed: { roles: [{ name: r, passwordSecret: { name: x } }] }',
    ['reference/secret spec.managed.roles.0.passwordSecret.name'],
  ],
  ['no storage', 'storage: { storageClass: fast }', ['reference/storage-class spec.storage.storageClass']],
  [
    'queries in a ConfigMap without the key',
    'monitoring: { customQueriesConfigMap: [{ name: cnpg-default-monitoring, key: x }] }',
    ['reference/key spec.monitoring.customQueriesConfigMap.0.key'],
  ],
  [
    'SQL that is not there',
    'bootstrap: { initdb: { postInitApplicationSQLRefs: { configMapRefs: [{ name: x, key: y }] } } }',
    ['reference/config-map spec.bootstrap.initdb.postInitApplicationSQLRefs.configMapRefs.0.name'],
  ],
  ['an origin that it lists', 'bootstrap: { recovery: { source: origin } }, externalClusters: [{ name: origin }]', []],
  [
    'an origin that it does not list',
    'bootstrap: { recovery: { source: orign } }, externalClusters: [{ name: origin }]',
    ['reference/database spec.bootstrap.recovery.source'],
  ],
  [
    'a primary that it does not list',
    'replica: { self: a, primary: c, source: b }, externalClusters: [{ name: a }, { name: b }]',
    ['reference/database spec.replica.primary'],
  ],
  [
    'a password for the origin that is not there',
    'externalClusters: [{ name: origin, password: { name: x, key: password } }]',
    ['reference/secret spec.externalClusters.0.password.name'],
  ],
])('a cluster with %s', (_, spec, expected) => {
  expect(found(STORE + cluster(spec))).toEqual(expected);
});

test('the credentials of a store', () => {
  expect(found(STORE.replace('key: id', 'key: ID2'))).toEqual([
    'reference/key spec.configuration.s3Credentials.accessKeyId.key',
  ]);
});

test('a Subscription names a cluster that its own cluster lists', () => {
  const listing = cluster('externalClusters: [{ name: origin }]');
  expect(found(listing + ofCluster('Subscription', 'db', 'externalClusterName: origin'))).toEqual([]);
  expect(found(listing + ofCluster('Subscription', 'db', 'externalClusterName: x'))).toEqual([
    'reference/database spec.externalClusterName',
  ]);
});

test.each([
  ['db-rw', 5432, 0],
  ['db-ro', 5432, 0],
  ['db-rx', 5432, 1],
  ['db-rw', 5433, 1],
])('the Service %s:%d of a cluster', (name, port, faults) => {
  const route = `{ apiVersion: gateway.networking.k8s.io/v1, kind: TCPRoute, metadata: { name: a }, spec: { rules: [{ backendRefs: [{ name: ${name}, port: ${port} }] }] } }`;
  expect(found(cluster() + route)).toHaveLength(faults);
});

test('a Service that a cluster is told not to make', () => {
  const route = `{ apiVersion: gateway.networking.k8s.io/v1, kind: TCPRoute, metadata: { name: a }, spec: { rules: [{ backendRefs: [{ name: db-ro }] }] } }`;
  expect(found(cluster('managed: { services: { disabledDefaultServices: [ro] } }') + route)).toHaveLength(1);
});
