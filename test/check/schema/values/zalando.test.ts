import { valueFaults } from '../../../../lib/check/schema/values/value-faults';
import { fieldText } from '../../../../lib/model/field-path';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { POSTGRESQL_SPEC } from '../planted/originals/zalando';
import { DUPLICATE, MISSING, NONE, planted, testCases } from './planted';

const TEXT_OF_49 = `a${'b'.repeat(48)}`;

const CLUSTER: KubernetesObject = {
  apiVersion: 'acid.zalan.do/v1',
  kind: 'postgresql',
  metadata: { name: 'orders-db' },
  spec: POSTGRESQL_SPEC,
};

/** A cluster of one instance, and what else it says. */
function small(spec: object): KubernetesObject {
  return { ...CLUSTER, spec: { numberOfInstances: 1, ...spec } };
}

test('a cluster that uses most of the operator is fine', () => {
  expect(valueFaults(CLUSTER)).toEqual([]);
});

describe('names', () => {
  testCases(CLUSTER, [
    ['metadata.name', `${TEXT_OF_49}ccc`, `${TEXT_OF_49}cccc`],
    ['metadata.name', 'orders-2', '2-orders'],
    ['metadata.name', 'orders-db', 'orders.db'],
    ['spec.teamId', 'ACID', ''],
    ['spec.teamId', 'orders', 'orders team'],
  ]);
  testCases(planted(CLUSTER, 'spec.enableReplicaConnectionPooler', true), [
    ['metadata.name', `${TEXT_OF_49}cc`, `${TEXT_OF_49}ccc`],
  ]);
});

describe('amounts', () => {
  testCases(CLUSTER, [
    ['spec.volume.size', '1.5Ti', '100 GB'],
    ['spec.volume.size', '1e3', '0Gi'],
    ['spec.resources.limits.cpu', '1.125', '1.0625'],
    ['spec.resources.limits.memory', '2G', '2 G'],
    ['spec.connectionPooler.resources.requests.memory', '64Mi', '64k'],
    ['spec.sidecars.0.resources.requests.cpu', '10m', '0.0001'],
    ['spec.streams.0.cpu', '100m', 'much'],
    ['spec.streams.0.memory', '100Mi', '100 Mi'],
  ]);
});

describe('roles and databases', () => {
  testCases(CLUSTER, [
    ['spec.users.a', [], ['login', 'NOLOGIN'], 'spec.users.a.1'],
    ['spec.users.a', [], null],
    ['spec.users', { orders: [], 'a-b_c.d': [] }, { orders: [], Big: [] }, 'spec.users.Big'],
    ['spec.users', { orders: [], cron: [] }, { orders: [], cron_admin: [] }, 'spec.users.cron_admin'],
    ['spec.users', { orders: [], post: [] }, { orders: [], postgres: [] }, 'spec.users.postgres'],
    ['spec.databases', { orders_2: 'orders' }, { 'orders-2': 'orders' }, 'spec.databases.orders-2'],
    ['spec.databases.orders', 'reporting', 'nobody'],
    ['spec.databases.orders', 'audit_owner_user', 'audit_owned'],
    ['spec.databases.audit', 'audit_owner', 'orders'],
    ['spec.preparedDatabases.audit.extensions.pg_trgm', 'public', 'elsewhere'],
    ['spec.preparedDatabases', { a_b: {} }, { 'a-b': {} }, 'spec.preparedDatabases.a-b'],
  ]);
  testCases(planted(CLUSTER, 'spec.preparedDatabases.audit.schemas.data.defaultRoles', false), [
    ['spec.preparedDatabases.audit.schemas.data.defaultUsers', false, true],
  ]);
  test('extensions of a database that another role owns go into the schema public', () => {
    const extensions = { pg_trgm: 'public' };
    const only = { orders: { schemas: { public: { defaultRoles: false } }, extensions } };
    expect(valueFaults(planted(CLUSTER, 'spec.preparedDatabases', only))).toEqual([]);
    const faults = valueFaults(planted(CLUSTER, 'spec.preparedDatabases', { orders: { extensions } }));
    expect(faults.map(({ path }) => fieldText(path))).toEqual(['spec.databases.orders']);
  });
});

describe('a clone', () => {
  const clone = { cluster: 'orders-old', timestamp: '2026-11-01T14:02:00+00:00', s3_wal_path: 's3://b/a' };
  testCases(small({ clone }), [
    ['spec.clone.timestamp', '2026-11-01T14:02:00.5-08:00', '2026-11-01T14:02:00Z'],
    ['spec.clone.timestamp', '2026-11-01t14:02:00+00:00', '2026-11-01 14:02:00+00:00'],
    ['spec.clone.timestamp', '2026-11-01T14:02:00+05:30', '2026-11-01T14:02:00'],
    ['spec.clone.timestamp', '2026-12-01T14:02:00+00:00', '2026-13-01T14:02:00+00:00'],
    ['spec.clone.timestamp', '2028-02-29T14:02:00+00:00', '2026-02-29T14:02:00+00:00'],
    ['spec.standby', NONE, { s3_wal_path: 's3://b/a' }],
    ['spec.clone.s3_secret_access_key', NONE, 'very secret'],
  ]);
  testCases(small({ clone: { cluster: 'orders-old' } }), [
    ['spec.clone.cluster', 'orders-old', 'Orders'],
    ['spec.clone.s3_wal_path', NONE, 's3://b/a'],
    ['spec.clone.uid', NONE, 'efd12e58-5786-11e8-b5a7-06148230260c'],
  ]);
});

describe('a standby', () => {
  testCases(small({ standby: { s3_wal_path: 's3://b/a', standby_host: 'db.example.com' } }), [
    ['spec.standby', { gs_wal_path: 'gs://b/a' }, {}],
    ['spec.standby.gs_wal_path', NONE, 'gs://b/a'],
    ['spec.standby.standby_port', '5433', 'postgres'],
    ['spec.numberOfInstances', 1, 3],
  ]);
  testCases(small({ standby: { s3_wal_path: 's3://b/a' } }), [['spec.standby.standby_port', NONE, '5432']]);
});

describe('what runs', () => {
  const variable = 'spec.env.0.name';
  testCases(CLUSTER, [
    [variable, 'BACKUP_SCHEDULE', 'PGVERSION'],
    [variable, 'WALG_S3_PREFIX', 'scope', 'spec.env.0.name'],
    [variable, 'A', 'A=B'],
    ['spec.envFrom.0.configMapRef', NONE, { name: 'a' }],
    ['spec.sidecars.0.image', 'exporter:1', NONE, 'spec.sidecars.0.image', MISSING],
    ['spec.sidecars.0.name', 'exporter', 'postgres'],
    ['spec.sidecars.0.env.0.name', 'DATA_SOURCE_NAME', 'POSTGRES_PASSWORD'],
    ['spec.sidecars.0.ports.0.name', 'http-metrics', 'port-of-the-metrics'],
    ['spec.sidecars.1', { name: 'a', image: 'b' }, { name: 'metrics', image: 'b' }, 'spec.sidecars.1.name', DUPLICATE],
    ['spec.additionalVolumes.0.mountPath', '/wal', '/home/postgres/pgdata'],
    ['spec.additionalVolumes.0.targetContainers', ['all'], ['all', 'postgres']],
    [
      'spec.additionalVolumes.1',
      { name: 'b', mountPath: '/b', volumeSource: {} },
      { name: 'b', mountPath: '/scratch', volumeSource: {} },
      'spec.additionalVolumes.1.mountPath',
      DUPLICATE,
    ],
    ['spec.initContainers.0.name', 'a', 'A'],
    ['spec.livenessProbe.successThreshold', 1, 2],
    ['spec.topologySpreadConstraints.0.maxSkew', 1, 0],
    [
      'spec.topologySpreadConstraints.0.labelSelector',
      { matchLabels: { a: 'b' } },
      NONE,
      'spec.topologySpreadConstraints.0',
    ],
    ['spec.tolerations.0.value', NONE, 'yes'],
    ['spec.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms', [{}], []],
  ]);
});

describe('parameters', () => {
  const parameters = 'spec.postgresql.parameters';
  testCases(CLUSTER, [
    [parameters, { work_mem: '8MB' }, { work_men: '8MB' }, `${parameters}.work_men`],
    [`${parameters}.shared_buffers`, '1GB', '1Gi'],
    [`${parameters}.max_connections`, '25', '24'],
    [`${parameters}.wal_level`, 'logical', 'minimal'],
    [parameters, { hot_standby_feedback: 'on' }, { hot_standby: 'on' }, `${parameters}.hot_standby`],
    [parameters, {}, { archive_mode: 'off' }, `${parameters}.archive_mode`],
  ]);
  testCases(planted(CLUSTER, 'spec.postgresql.version', '16'), [
    [parameters, {}, { io_method: 'worker' }, `${parameters}.io_method`],
  ]);
});

describe('how it is kept', () => {
  testCases(CLUSTER, [
    ['spec.logicalBackupSchedule', '*/30 2 * * *', '0 0 2 * * *'],
    ['spec.logicalBackupSchedule', '0 2 * * 1', '0 2 * * 1-5'],
    ['spec.logicalBackupSchedule', '0 2 1 * *', '61 2 1 * *'],
    ['spec.maintenanceWindows.0', 'Sun:22:00-23:59', 'Sun:22:00-02:00'],
    ['spec.maintenanceWindows.0', '1:00-2:30', 'Everyday:01:00-02:00'],
    ['spec.maintenanceWindows.0', '01:00-02:00', '24:00-25:00'],
    ['spec.patroni.ttl', 60, 29],
    ['spec.patroni.loop_wait', 5, 11, 'spec.patroni.ttl'],
    ['spec.patroni.synchronous_mode', true, false, 'spec.patroni.synchronous_mode_strict'],
    ['spec.patroni.synchronous_node_count', 2, 3],
    ['spec.numberOfInstances', 2, 1, 'spec.patroni.synchronous_mode_strict'],
    ['spec.allowedSourceRanges.0', 'fd01::/48', '10.0.0.1'],
    [
      'spec.tls',
      { secretName: 'a', caSecretName: 'b', caFile: 'ca.crt' },
      { secretName: 'a', caSecretName: 'b' },
      'spec.tls.caSecretName',
    ],
    ['spec.spiloFSGroup', 103, NONE, 'spec.tls'],
  ]);
});

test.each<[field: string, value: unknown, message: string, fix: string]>([
  [
    'spec.resources',
    { requests: { cpu: '200m' }, limits: { cpu: '200m' } },
    'the limit of cpu is less than 250m, to which the operator raises it by default',
    'write a limit of at least 250m, so that requests and limits stay equal',
  ],
  [
    'spec.sidecars.0.resources.limits.memory',
    '512Mi',
    'the limit of memory is less than its request of 1Gi, to which the operator raises it',
    'write a limit of at least 1Gi',
  ],
  ['spec.env.0.name', 'PGVERSION', 'PGVERSION is set by the operator, which leaves this one out', 'remove PGVERSION'],
  [
    'spec.databases.orders',
    'nobody',
    'nobody is no role under users, and the operator skips a database whose owner it does not know',
    'add nobody to users',
  ],
])('%s: %j is a warning', (field, value, message, fix) => {
  const faults = valueFaults(planted(CLUSTER, field, value));
  expect(faults[0]).toMatchObject({ severity: 'warning', message, fix });
});

test('the Z of UTC is told with what to write instead', () => {
  const clone = { cluster: 'orders-old', timestamp: '2026-11-01T14:02:00Z' };
  expect(valueFaults(small({ clone }))).toMatchObject([
    {
      message: 'the offset of UTC must be written as +00:00, found "2026-11-01T14:02:00Z"',
      fix: 'write 2026-11-01T14:02:00+00:00',
    },
  ]);
});
