import { external, faultsOf, found } from '../cluster';

function cluster(spec = '', name = 'orders-db'): string {
  return `{ apiVersion: acid.zalan.do/v1, kind: postgresql, metadata: { name: ${name} }, spec: { teamId: orders, ${spec} } }\n---\n`;
}

/** A pod that reads a key of a Secret. */
function reader(secret: string, key: string): string {
  const variable = `{ name: A, valueFrom: { secretKeyRef: { name: ${secret}, key: ${key} } } }`;
  return `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, env: [${variable}] }] } }\n---\n`;
}

const ROLES = `
  users: { orders_rw: [], group: [nologin] },
  preparedDatabases: { audit: { defaultUsers: true, schemas: { data: { defaultUsers: true } } } },
  connectionPooler: {}`;

const LOGIN = 'credentials.postgresql.acid.zalan.do';

test.each([
  ['orders-rw', 'username', []],
  ['orders-rw', 'password', []],
  ['postgres', 'password', []],
  ['standby', 'password', []],
  ['pooler', 'password', []],
  ['audit-owner-user', 'password', []],
  ['audit-data-writer-user', 'password', []],
  ['orders-rw', 'uri', ['reference/key spec.containers.0.env.0.valueFrom.secretKeyRef.key']],
  ['orders_rw', 'password', ['reference/secret spec.containers.0.env.0.valueFrom.secretKeyRef.name']],
  ['group', 'password', ['reference/secret spec.containers.0.env.0.valueFrom.secretKeyRef.name']],
  ['audit-owner', 'password', ['reference/secret spec.containers.0.env.0.valueFrom.secretKeyRef.name']],
])('the login of %s and its key %s', (role, key, expected) => {
  expect(found(cluster(ROLES) + reader(`${role}.orders-db.${LOGIN}`, key))).toEqual(expected);
});

test('a cluster without a pooler makes no login for one', () => {
  const yaml =
    cluster('connectionPooler: {}, enableConnectionPooler: false') + reader(`pooler.orders-db.${LOGIN}`, 'password');
  expect(found(yaml)).toHaveLength(1);
});

const EXPORTER = 'sidecars: [{ name: metrics, image: a, ports: [{ name: metrics, containerPort: 9187 }] }]';

function podMonitor(labels: string, port = 'metrics'): string {
  return `{ apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: { name: a }, spec: { selector: { matchLabels: { ${labels} } }, podMetricsEndpoints: [{ port: ${port} }] } }\n---\n`;
}

test.each<[string, string, readonly string[]]>([
  ['the instances', podMonitor('application: spilo, cluster-name: orders-db'), []],
  ['the primary', podMonitor('cluster-name: orders-db, spilo-role: master'), []],
  ['the team', podMonitor('team: orders'), []],
  [
    'a port that no sidecar has',
    podMonitor('application: spilo', 'metrix'),
    ['reference/port spec.podMetricsEndpoints.0.port'],
  ],
  [
    'a role that there is not',
    podMonitor('cluster-name: orders-db, spilo-role: leader'),
    ['reference/selector spec.selector'],
  ],
  ['another cluster', podMonitor('cluster-name: other'), ['reference/selector spec.selector']],
])('a PodMonitor of %s', (_, monitor, expected) => {
  expect(found(cluster(EXPORTER) + monitor)).toEqual(expected);
});

function policy(labels: string, port: number | string): string {
  return `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { podSelector: { matchLabels: { ${labels} } }, ingress: [{ ports: [{ port: ${port} }] }] } }\n---\n`;
}

test.each<[string, string, readonly string[]]>([
  ['the instances', policy('application: spilo, cluster-name: orders-db', 5432), []],
  ['the pooler', policy('application: db-connection-pooler, cluster-name: orders-db', 5432), []],
  ['the pooler by its name', policy('connection-pooler: orders-db-pooler', 5432), []],
  [
    'the pooler of replicas',
    policy('connection-pooler: orders-db-pooler-repl', 5432),
    ['reference/selector spec.podSelector'],
  ],
  [
    'a mixture',
    policy('application: spilo, connection-pooler: orders-db-pooler', 5432),
    ['reference/selector spec.podSelector'],
  ],
  ['a port by a name', policy('application: spilo', 'postgresql'), ['reference/port spec.ingress.0.ports.0.port']],
])('a NetworkPolicy for %s', (_, networkPolicy, expected) => {
  expect(found(cluster('enableConnectionPooler: true') + networkPolicy)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['a running cluster', 'clone: { cluster: old-db }', ['reference/database spec.clone.cluster']],
  ['an archive', "clone: { cluster: old-db, timestamp: '2026-11-01T14:02:00+00:00' }", []],
  [
    'a certificate',
    'tls: { secretName: cert, caSecretName: ca }',
    ['reference/secret spec.tls.caSecretName', 'reference/secret spec.tls.secretName'],
  ],
  ['a class of storage', 'volume: { storageClass: fast }', ['reference/storage-class spec.volume.storageClass']],
  [
    'a variable',
    'env: [{ name: A, valueFrom: { secretKeyRef: { name: s3, key: id } } }]',
    ['reference/secret spec.env.0.valueFrom.secretKeyRef.name'],
  ],
  [
    'a volume',
    'additionalVolumes: [{ name: a, mountPath: /a, volumeSource: { secret: { secretName: gcs } } }]',
    ['reference/secret spec.additionalVolumes.0.volumeSource.secret.secretName'],
  ],
])('a cluster is made of %s', (_, spec, expected) => {
  expect(found(cluster(spec)).toSorted()).toEqual(expected);
});

test('a clone of a cluster that is there', () => {
  expect(found(cluster('clone: { cluster: old-db }') + cluster('', 'old-db'))).toEqual([]);
  expect(found(cluster('clone: { cluster: old-db }'), [external('postgresql', 'old-db')])).toEqual([]);
});

test('what is near is told of a wrong Secret', () => {
  const [fault] = faultsOf(cluster(ROLES) + reader(`order-rw.orders-db.${LOGIN}`, 'password'));
  expect(fault?.message).toContain(`orders-rw.orders-db.${LOGIN}`);
});
