import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import type { Fault } from '../../../../../lib/model/finding';
import type { KubernetesObject } from '../../../../../lib/model/manifest';
import { DUPLICATE, MISSING, NONE, planted, testCases } from '../planted';
import { advised } from './advised';
import { cnpg } from './objects';

const ADDED = 'schema/unknown-field';

describe('a Pooler', () => {
  const pooler = cnpg('Pooler', 'shop-pooler', {
    cluster: { name: 'shop' },
    instances: 2,
    type: 'rw',
    pgbouncer: { poolMode: 'transaction', parameters: { max_client_conn: '1000' } },
  });
  const at = 'spec.pgbouncer';
  const ref = { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'pg', key: 'pgbouncer' };
  testCases(pooler, [
    ['metadata.name', 'shop-rw-pooler', 'shop'],
    ['spec.cluster.name', 'other', '', 'spec.cluster.name', MISSING],
    [`${at}.parameters`, { server_idle_timeout: '60' }, { max_client_con: '60' }, `${at}.parameters.max_client_con`],
    [`${at}.parameters`, {}, { auth_user: 'a' }, `${at}.parameters.auth_user`],
    [`${at}.parameters`, {}, { listen_port: '6432' }, `${at}.parameters.listen_port`],
    [`${at}.authQuery`, NONE, 'SELECT usename FROM a($1)'],
    [`${at}.imageCatalogRef`, ref, { ...ref, kind: 'Secret' }, `${at}.imageCatalogRef.kind`],
    [`${at}.imageCatalogRef`, ref, { ...ref, apiGroup: NONE }, `${at}.imageCatalogRef.apiGroup`, MISSING],
    [`${at}.imageCatalogRef`, ref, { ...ref, key: 'PgBouncer' }, `${at}.imageCatalogRef.key`],
    ['spec.monitoring', { tls: { enabled: true } }, { tls: { enable: true } }, 'spec.monitoring.tls.enable', ADDED],
  ]);
  testCases(planted(pooler, `${at}.image`, 'registry/pgbouncer:1.25'), [[`${at}.imageCatalogRef`, NONE, ref]]);
  test.each(['serverTLSSecret', 'authQuerySecret'])('a login by %s is told of, and needs a query', (login) => {
    const own = planted(pooler, `${at}.${login}`, { name: 'a' });
    expect(valueFaults(own).map(({ severity, path }) => [severity, path.at(-1)])).toEqual([
      ['error', 'authQuery'],
      ['warning', login],
    ]);
    expect(advised(own, `${at}.authQuery`, 'SELECT 1')).toEqual([`warning ${at}.${login}`]);
    expect(valueFaults(planted(own, `${at}.authQuery`, 'SELECT 1'))).toHaveLength(1);
  });
  test('a PodMonitor of the operator', () => {
    expect(advised(pooler, 'spec.monitoring', { enablePodMonitor: true })).toEqual([
      'warning spec.monitoring.enablePodMonitor',
    ]);
    const encrypted = planted(pooler, 'spec.monitoring', { enablePodMonitor: true, tls: { enabled: true } });
    const errors = (object: KubernetesObject): readonly Fault[] =>
      valueFaults(object).filter(({ severity }) => severity === 'error');
    expect(errors(encrypted).map(({ path }) => path)).toEqual([['spec', 'pgbouncer', 'clientTLSSecret']]);
    expect(errors(planted(encrypted, `${at}.clientTLSSecret`, { name: 'a' }))).toEqual([]);
  });
});

describe('a Database', () => {
  const database = cnpg('Database', 'orders', { name: 'orders', owner: 'app', cluster: { name: 'shop' } });
  const named = (...names: string[]): object[] => names.map((name) => ({ name }));
  testCases(database, [
    ['spec.name', 'Orders', 'postgres'],
    ['spec.name', 'template', 'template0'],
    ['spec.name', 'a', 'template1'],
    ['spec.extensions', named('a', 'b'), named('a', 'a'), 'spec.extensions.1.name', DUPLICATE],
    ['spec.schemas', named('a', 'b'), named('a', 'a'), 'spec.schemas.1.name', DUPLICATE],
    ['spec.fdws', named('a', 'b'), named('a', 'a'), 'spec.fdws.1.name', DUPLICATE],
    [
      'spec.fdws',
      [{ name: 'a', options: named('x', 'y') }],
      [{ name: 'a', options: named('x', 'x') }],
      'spec.fdws.0.options.1.name',
      DUPLICATE,
    ],
    [
      'spec.fdws',
      [{ name: 'a', usage: named('x') }],
      [{ name: 'a', usage: named('x', 'x') }],
      'spec.fdws.0.usage.1.name',
      DUPLICATE,
    ],
    ['spec.fdws', [{ name: 'a', usage: named('x') }], [{ name: 'a', usage: named('') }], 'spec.fdws.0.usage.0.name'],
    [
      'spec',
      { name: 'a', localeProvider: 'icu', icuLocale: 'de' },
      { name: 'a', localeProvider: 'libc', icuLocale: 'de' },
      'spec.icuLocale',
    ],
  ]);
  testCases(planted(database, 'spec.fdws', named('postgres_fdw')), [
    ['spec.servers', [{ name: 'a', fdw: 'postgres_fdw' }], [{ name: 'a', fdw: 'file_fdw' }], 'spec.servers.0.fdw'],
    ['spec.servers', [{ name: 'a', fdw: 'gone', ensure: 'absent' }], [{ name: 'a', fdw: '' }], 'spec.servers.0.fdw'],
  ]);
});

const PLUGIN = { method: 'plugin', pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' } };

describe.each(['Backup', 'ScheduledBackup'])('the method of a %s', (kind) => {
  const made = cnpg(kind, 'nightly', { ...PLUGIN, schedule: '0 0 2 * * *', cluster: { name: 'shop' } });
  testCases(made, [
    ['spec.method', 'plugin', NONE],
    ['spec.method', 'volumeSnapshot', 'barmanObjectStore'],
    ['spec.pluginConfiguration', PLUGIN.pluginConfiguration, NONE, 'spec.pluginConfiguration', MISSING],
  ]);
  test('online is for snapshots', () => {
    const online = planted(planted(made, 'spec.online', true), 'spec.method', 'volumeSnapshot');
    expect(valueFaults(online)).toEqual([]);
    const told = valueFaults(planted(online, 'spec.method', 'barmanObjectStore')).map(({ path }) => path.at(-1));
    expect(told).toEqual(['method', 'online']);
  });
});

describe('a Backup', () => {
  const backup = cnpg('Backup', 'now', { ...PLUGIN, cluster: { name: 'shop' } });
  testCases(backup, [[['metadata', 'annotations', 'cnpg.io/volumeSnapshotDeadline'], '10', '10m']]);
});

describe('a ScheduledBackup', () => {
  const scheduled = cnpg('ScheduledBackup', 'nightly', { ...PLUGIN, cluster: { name: 'shop' }, schedule: '@daily' });
  testCases(scheduled, [
    ['spec.schedule', '@daily', '0 2 * * *'],
    ['spec.schedule', '59 * * * * *', '60 * * * * *'],
    ['spec.schedule', 'TZ=Europe/Berlin 0 0 2 * * *', 'TZ=Mars/Base 0 0 2 * * *'],
  ]);
});

describe('a Publication', () => {
  const at = 'spec.target';
  const table = { table: { name: 'a', columns: ['b'] } };
  testCases(cnpg('Publication', 'a', { name: 'a', dbname: 'app', cluster: { name: 'shop' } }), [
    [at, { allTables: true }, { allTables: true, objects: [table] }, `${at}.objects`],
    [at, { objects: [table] }, {}, at],
    [
      at,
      { objects: [table, { table: { name: 'c' } }] },
      { objects: [{ tablesInSchema: 'a' }, table] },
      `${at}.objects.1.table.columns`,
    ],
    [
      at,
      { objects: [table] },
      { objects: [{ table: { name: 'a' }, tablesInSchema: 'a' }] },
      `${at}.objects.0.tablesInSchema`,
    ],
  ]);
});

describe.each(['ImageCatalog', 'ClusterImageCatalog'])('an %s', (kind) => {
  const images = [
    { major: 17, image: 'postgresql:17.6' },
    { major: 18, image: 'postgresql:18.6' },
  ];
  const bouncer = { key: 'pgbouncer', image: 'pgbouncer:1.25' };
  testCases(cnpg(kind, 'pg', { images }), [
    ['spec.images', images, [images[0], images[0]], 'spec.images.1.major', DUPLICATE],
    ['spec.images', images, []],
    ['spec.images', images.slice(1), Array.from({ length: 9 }, (_, index) => ({ major: 10 + index, image: 'a' }))],
    ['spec.componentImages', [bouncer], [bouncer, bouncer], 'spec.componentImages.1', DUPLICATE],
    ['spec.componentImages', [bouncer], [{ key: 'a' }], 'spec.componentImages.0.image', MISSING],
    ['spec.componentImages', [bouncer], [{ ...bouncer, key: 'PgBouncer' }], 'spec.componentImages.0.key'],
  ]);
});

describe('an ObjectStore', () => {
  const key = { name: 'a', key: 'b' };
  const at = 'spec.configuration';
  const store = {
    ...cnpg('ObjectStore', 'store', {
      configuration: { destinationPath: 's3://a', s3Credentials: { inheritFromIAMRole: true } },
    }),
    apiVersion: 'barmancloud.cnpg.io/v1',
  };
  testCases(store, [
    [
      `${at}.s3Credentials`,
      { accessKeyId: key, secretAccessKey: key },
      { accessKeyId: key },
      `${at}.s3Credentials.secretAccessKey`,
      MISSING,
    ],
    [`${at}.s3Credentials`, { inheritFromIAMRole: true }, { inheritFromIAMRole: false }],
    [`${at}.s3Credentials.accessKeyId`, NONE, key],
    [`${at}.googleCredentials`, NONE, { gkeEnvironment: true }],
    [at, { googleCredentials: { applicationCredentials: key } }, { destinationPath: 'gs://a' }],
    [
      at,
      { googleCredentials: { gkeEnvironment: true } },
      { googleCredentials: { gkeEnvironment: true, applicationCredentials: key } },
      `${at}.googleCredentials.applicationCredentials`,
    ],
    [
      at,
      { googleCredentials: { gkeEnvironment: true } },
      { googleCredentials: {} },
      `${at}.googleCredentials.applicationCredentials`,
      MISSING,
    ],
    [
      at,
      { azureCredentials: { connectionString: key } },
      { azureCredentials: { connectionString: key, storageAccount: key } },
      `${at}.azureCredentials.storageAccount`,
    ],
    [
      at,
      { azureCredentials: { storageAccount: key, storageKey: key } },
      { azureCredentials: { storageKey: key } },
      `${at}.azureCredentials.storageAccount`,
      MISSING,
    ],
    [
      at,
      { azureCredentials: { inheritFromAzureAD: true } },
      { azureCredentials: { inheritFromAzureAD: true, useDefaultAzureCredentials: true } },
      `${at}.azureCredentials`,
    ],
    [
      'spec.instanceSidecarConfiguration.resources',
      { requests: { cpu: '100m' }, limits: { cpu: '100m' } },
      { requests: { cpu: '200m' }, limits: { cpu: '100m' } },
      'spec.instanceSidecarConfiguration.resources.requests.cpu',
    ],
  ]);
});
