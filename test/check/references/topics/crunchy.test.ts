import { external, found } from '../cluster';

const GROUP = 'postgres-operator.crunchydata.com';

function cluster(spec = '', name = 'shop'): string {
  return `{ apiVersion: ${GROUP}/v1beta1, kind: PostgresCluster, metadata: { name: ${name} }, spec: { ${spec} } }\n---\n`;
}

/** A pod that reads a key of a Secret. */
function reader(secret: string, key: string): string {
  const variable = `{ name: A, valueFrom: { secretKeyRef: { name: ${secret}, key: ${key} } } }`;
  return `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, env: [${variable}] }] } }\n---\n`;
}

const NO_SECRET = ['reference/secret spec.containers.0.env.0.valueFrom.secretKeyRef.name'];
const NO_KEY = ['reference/key spec.containers.0.env.0.valueFrom.secretKeyRef.key'];

const FULL = `
  users: [{ name: shop, databases: [shop] }, { name: audit }],
  proxy: { pgBouncer: {} },
  monitoring: { pgmonitor: { exporter: {} } },
  instances: [{ name: a, metadata: { labels: { tier: data } } }, {}],
  backups: { pgbackrest: { repos: [{ name: repo1, volume: {} }, { name: repo2, s3: {} }] } }`;

test.each<[secret: string, key: string, expected: readonly string[]]>([
  ['shop-pguser-shop', 'user', []],
  ['shop-pguser-shop', 'password', []],
  ['shop-pguser-shop', 'uri', []],
  ['shop-pguser-shop', 'pgbouncer-host', []],
  ['shop-pguser-shop', 'pgbouncer-jdbc-uri', []],
  ['shop-pguser-shop', 'username', NO_KEY],
  ['shop-pguser-audit', 'pgbouncer-port', []],
  ['shop-pguser-audit', 'dbname', NO_KEY],
  ['shop-pguser-audit', 'pgbouncer-uri', NO_KEY],
  ['shop-pguser-other', 'password', NO_SECRET],
  ['shop-pguser', 'password', NO_SECRET],
  ['shop-cluster-cert', 'ca.crt', []],
  ['shop-replication-cert', 'tls.key', []],
  ['shop-pgbackrest', 'pgbackrest-client.crt', []],
  ['shop-pgbouncer', 'pgbouncer-frontend.ca-roots', []],
  ['shop-monitoring', 'password', []],
  ['pgo-root-cacert', 'root.crt', []],
])('the Secret %s and its key %s', (secret, key, expected) => {
  expect(found(cluster(FULL) + reader(secret, key))).toEqual(expected);
});

test.each<[spec: string, secret: string, key: string, expected: readonly string[]]>([
  ['', 'shop-pguser-shop', 'uri', []],
  ['', 'shop-pguser-shop', 'pgbouncer-host', NO_KEY],
  ['users: []', 'shop-pguser-shop', 'password', NO_SECRET],
  ['', 'shop-monitoring', 'password', NO_SECRET],
  ['', 'shop-pgbouncer', 'pgbouncer-password', NO_SECRET],
  ['', 'shop-pgbackrest', 'pgbackrest.ca-roots', NO_SECRET],
])('a cluster with {%s} and the Secret %s with %s', (spec, secret, key, expected) => {
  expect(found(cluster(spec) + reader(secret, key))).toEqual(expected);
});

test('certificates that are given are made by nobody', () => {
  const tls = (name: string): string =>
    `{ apiVersion: v1, kind: Secret, metadata: { name: ${name} }, stringData: { tls.crt: a } }\n---\n`;
  const given =
    'customTLSSecret: { name: a }, customReplicationTLSSecret: { name: b, items: [{ key: tls.key, path: x }] }';
  expect(found(cluster(given) + tls('a') + tls('b') + reader('shop-cluster-cert', 'ca.crt'))).toEqual([
    'reference/key spec.customReplicationTLSSecret.items.0.key',
    ...NO_SECRET,
  ]);
});

function route(service: string, port: number): string {
  return `{ apiVersion: gateway.networking.k8s.io/v1, kind: TCPRoute, metadata: { name: a }, spec: { rules: [{ backendRefs: [{ name: ${service}, port: ${port} }] }] } }`;
}

test.each<[string, string, number, number]>([
  ['', 'shop-primary', 5432, 0],
  ['', 'shop-replicas', 5432, 0],
  ['', 'shop-ha', 5432, 0],
  ['', 'shop-primary', 5433, 1],
  ['port: 5433', 'shop-primary', 5433, 0],
  ['', 'shop-rw', 5432, 1],
  ['', 'shop-pgbouncer', 5432, 1],
  ['proxy: { pgBouncer: { port: 6432 } }', 'shop-pgbouncer', 6432, 0],
])('with {%s} the Service %s:%d', (spec, service, port, faults) => {
  expect(found(cluster(spec) + route(service, port))).toHaveLength(faults);
});

const label = (name: string, value: string): string => `${GROUP}/${name}: ${value}`;
const SHOP = label('cluster', 'shop');

function podMonitor(labels: string, port: string): string {
  return `{ apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: { name: a }, spec: { selector: { matchLabels: { ${labels} } }, podMetricsEndpoints: [{ port: ${port} }] } }\n---\n`;
}

function networkPolicy(labels: string, port: string): string {
  return `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { podSelector: { matchLabels: { ${labels} } }, ingress: [{ ports: [{ port: ${port} }] }] } }\n---\n`;
}

const NO_PORT = ['reference/port spec.podMetricsEndpoints.0.port'];
const NOTHING = ['reference/selector spec.podSelector'];

test.each<[string, string, readonly string[]]>([
  ['the exporter', podMonitor(label('crunchy-postgres-exporter', '"true"'), 'exporter'), []],
  ['a port that nothing has', podMonitor(SHOP, 'metrics'), NO_PORT],
  ['the instances', networkPolicy(`${SHOP}, ${label('data', 'postgres')}`, 'postgres'), []],
  ['a set of instances', networkPolicy(`${SHOP}, ${label('instance-set', 'a')}, tier: data`, 'postgres'), []],
  ['a set without a name', networkPolicy(`${SHOP}, ${label('instance-set', '"01"')}`, 'postgres'), []],
  ['the primary', networkPolicy(`${SHOP}, ${label('role', 'master')}`, 'postgres'), []],
  ['the standbys', networkPolicy(`${SHOP}, ${label('role', 'replica')}`, 'postgres'), []],
  [
    'the primary by the label of its Service',
    networkPolicy(`${SHOP}, ${label('role', 'primary')}`, 'postgres'),
    NOTHING,
  ],
  ['PgBouncer', networkPolicy(`${SHOP}, ${label('role', 'pgbouncer')}`, 'pgbouncer'), []],
  ['the host of repositories', networkPolicy(`${SHOP}, ${label('data', 'pgbackrest')}`, '8432'), []],
  ['the jobs of backups', networkPolicy(`${SHOP}, ${label('pgbackrest-backup', 'scheduled')}`, '8432'), []],
  ['Patroni by its scope', networkPolicy(label('patroni', 'shop-ha'), '8008'), []],
  ['another cluster', networkPolicy(label('cluster', 'shopp'), '5432'), NOTHING],
])('pods: %s', (_, object, expected) => {
  expect(found(cluster(FULL) + object)).toEqual(expected);
});

test('a cluster whose backups are all in object stores has no host of repositories', () => {
  const stored = cluster('backups: { pgbackrest: { repos: [{ name: repo1, s3: {} }] } }, instances: [{ name: a }]');
  expect(found(stored + networkPolicy(`${SHOP}, ${label('data', 'pgbackrest')}`, '8432'))).toEqual(NOTHING);
});

test.each<[spec: string, at: string]>([
  [
    'backups: { pgbackrest: { configuration: [{ secret: { name: x } }] } }',
    'secret spec.backups.pgbackrest.configuration.0.secret.name',
  ],
  ['config: { files: [{ configMap: { name: x } }] }', 'config-map spec.config.files.0.configMap.name'],
  ['databaseInitSQL: { name: x, key: init.sql }', 'config-map spec.databaseInitSQL.name'],
  [
    'instances: [{ dataVolumeClaimSpec: { storageClassName: x } }]',
    'storage-class spec.instances.0.dataVolumeClaimSpec.storageClassName',
  ],
  ['instances: [{ priorityClassName: x }]', 'priority-class spec.instances.0.priorityClassName'],
  [
    'instances: [{ volumes: { additional: [{ claimName: x }] } }]',
    'volume-claim spec.instances.0.volumes.additional.0.claimName',
  ],
  ['dataSource: { postgresCluster: { clusterName: x } }', 'database spec.dataSource.postgresCluster.clusterName'],
  [
    'dataSource: { volumes: { pgDataVolume: { pvcName: x } } }',
    'volume-claim spec.dataSource.volumes.pgDataVolume.pvcName',
  ],
  ['imagePullSecrets: [{ name: x }]', 'secret spec.imagePullSecrets.0.name'],
])('a cluster with {%s} that is not there', (spec, at) => {
  expect(found(cluster(spec))).toEqual([`reference/${at}`]);
});

test('the SQL of a cluster is a key of a ConfigMap', () => {
  const script = '{ apiVersion: v1, kind: ConfigMap, metadata: { name: sql }, data: { init.sql: "SELECT 1;" } }\n---\n';
  const running = (key: string): string => cluster(`databaseInitSQL: { name: sql, key: ${key} }`);
  expect(found(script + running('init.sql'))).toEqual([]);
  expect(found(script + running('start.sql'))).toEqual(['reference/key spec.databaseInitSQL.key']);
});

test('a restore from another namespace names what is there, for all that is known', () => {
  expect(found(cluster('dataSource: { postgresCluster: { clusterName: x, clusterNamespace: other } }'))).toEqual([]);
});

test('an upgrade is that of a cluster', () => {
  const upgrade = (name: string): string =>
    `{ apiVersion: ${GROUP}/v1beta1, kind: PGUpgrade, metadata: { name: a }, spec: { postgresClusterName: ${name} } }`;
  expect(found(cluster() + upgrade('shop'))).toEqual([]);
  expect(found(cluster() + upgrade('shopp'))).toEqual(['reference/database spec.postgresClusterName']);
  expect(found(upgrade('other'), [external('PostgresCluster', 'other')])).toEqual([]);
});
