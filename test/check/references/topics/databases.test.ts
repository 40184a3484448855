import { deployment, external, found } from '../cluster';

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

test('a cluster that follows another makes no login', () => {
  const reads = deployment('web', '', 'env: [{ name: A, valueFrom: { secretKeyRef: { name: db-app, key: uri } } }]');
  const follows = 'externalClusters: [{ name: eu }, { name: db }], replica: { primary: eu, source: eu }';
  expect(found(cluster() + reads)).toEqual([]);
  expect(found(cluster(follows) + reads)).toHaveLength(1);
  expect(found(cluster(follows.replace('primary: eu', 'primary: db')) + reads)).toEqual([]);
});

test.each([
  ['db-ca', '', 0],
  ['db-ca', 'serverCASecret: s', 0],
  ['db-ca', 'serverCASecret: s, clientCASecret: s', 1],
  ['db-server', '', 0],
  ['db-server', 'serverTLSSecret: s, serverCASecret: s', 1],
  ['db-replication', 'replicationTLSSecret: s, clientCASecret: s', 1],
])('the Secret %s of a cluster with certificates { %s }', (name, given, faults) => {
  const pod = deployment('web', `volumes: [{ name: a, secret: { secretName: ${name} } }]`);
  const own = '{ apiVersion: v1, kind: Secret, metadata: { name: s } }\n---\n';
  expect(found(own + pod + cluster(`certificates: { ${given} }`))).toHaveLength(faults);
});

test('a Service that a cluster adds, and the ports that it adds to it', () => {
  const added = `managed: { services: { additional: [{ selectorType: rw, serviceTemplate: { metadata: { name: lb }, spec: { ports: [{ name: tls, port: 6432 }] } } }] } }`;
  const route = (port: number): string =>
    `{ apiVersion: gateway.networking.k8s.io/v1, kind: TCPRoute, metadata: { name: a }, spec: { rules: [{ backendRefs: [{ name: lb, port: ${port} }] }] } }`;
  expect(found(cluster(added) + route(5432))).toEqual([]);
  expect(found(cluster(added) + route(6432))).toEqual([]);
  expect(found(cluster(added) + route(6433))).toHaveLength(1);
});

test('a pooler of its own account', () => {
  const pooler = ofCluster('Pooler', 'db', 'serviceAccountName: bouncer');
  expect(found(cluster() + pooler)).toEqual(['reference/service-account spec.serviceAccountName']);
  expect(found(cluster('serviceAccountName: x'))).toEqual(['reference/service-account spec.serviceAccountName']);
});

test('the password of a role', () => {
  expect(found(cluster() + ofCluster('DatabaseRole', 'db', 'name: r, passwordSecret: { name: x }'))).toEqual([
    'reference/secret spec.passwordSecret.name',
  ]);
});

test('the snapshots of a cluster are of a class', () => {
  expect(found(cluster('backup: { volumeSnapshot: { className: fast } }'))).toEqual([
    'reference/snapshot-class spec.backup.volumeSnapshot.className',
  ]);
});

describe('pods', () => {
  const all = cluster() + ofCluster('Pooler', 'db').replace('name: a }', 'name: pool }');
  const policy = (labels: string, port: string): string =>
    `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { podSelector: { matchLabels: { ${labels} } }, ingress: [{ ports: [{ port: ${port} }] }] } }`;
  test.each<[labels: string, port: string, expected: readonly string[]]>([
    ['cnpg.io/cluster: db, cnpg.io/podRole: instance', 'postgresql', []],
    ['cnpg.io/cluster: db, cnpg.io/instanceRole: primary', 'metrics', []],
    ['cnpg.io/cluster: db, role: replica', 'status', []],
    ['cnpg.io/cluster: db, cnpg.io/instanceName: db-1', '5432', []],
    ['app.kubernetes.io/name: postgresql, app.kubernetes.io/instance: db', 'metrics', []],
    ['app.kubernetes.io/component: database, app.kubernetes.io/managed-by: cloudnative-pg', 'status', []],
    ['cnpg.io/poolerName: pool', 'pgbouncer', []],
    ['app.kubernetes.io/component: pooler', 'metrics', []],
    ['cnpg.io/cluster: db, cnpg.io/instanceRole: primry', 'metrics', ['reference/selector spec.podSelector']],
    ['cnpg.io/cluster: db, role: master', 'metrics', ['reference/selector spec.podSelector']],
    ['cnpg.io/cluster: db, cnpg.io/podRole: pod', 'metrics', ['reference/selector spec.podSelector']],
    ['cnpg.io/poolerName: pool', 'status', ['reference/port spec.ingress.0.ports.0.port']],
    ['cnpg.io/cluster: db, cnpg.io/podRole: instance', 'pprof', ['reference/port spec.ingress.0.ports.0.port']],
  ])('{ %s } with port %s', (labels, port, expected) => {
    expect(found(all + policy(labels, port))).toEqual(expected);
  });
});

test('the certificate of a role', () => {
  const role = (more: string): string => ofCluster('DatabaseRole', 'db', `name: r${more}`);
  const reads = deployment('web', 'volumes: [{ name: a, secret: { secretName: a-client-cert } }]');
  expect(found(cluster() + role(', clientCertificate: {}') + reads)).toEqual([]);
  expect(found(cluster() + role('') + reads)).toHaveLength(1);
});
