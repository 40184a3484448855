import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { fullIntent, intentOf, rendered, specOf } from './intents';

test('a single instance, as small as it gets', () => {
  expect(specOf(intentOf({}, 'development'), 'Cluster')).toMatchInlineSnapshot(`
   {
     "bootstrap": {
       "initdb": {
         "builtinLocale": "C.UTF-8",
         "dataChecksums": true,
         "database": "orders",
         "localeCType": "C.UTF-8",
         "localeProvider": "builtin",
         "owner": "orders",
       },
     },
     "enablePDB": false,
     "imageCatalogRef": {
       "apiGroup": "postgresql.cnpg.io",
       "kind": "ImageCatalog",
       "major": 18,
       "name": "shop-db",
     },
     "instances": 1,
     "managed": {
       "services": {
         "disabledDefaultServices": [
           "ro",
         ],
       },
     },
     "postgresql": {
       "parameters": {},
       "pg_hba": [
         "hostnossl all all all reject",
       ],
     },
     "resources": {
       "limits": {
         "cpu": "2",
         "memory": "8Gi",
       },
       "requests": {
         "cpu": "2",
         "memory": "8Gi",
       },
     },
     "storage": {
       "size": "100Gi",
     },
   }
  `);
});

test('three instances with all that production asks for', () => {
  expect(specOf(fullIntent(), 'Cluster')).toMatchInlineSnapshot(`
   {
     "affinity": {
       "podAntiAffinityType": "required",
     },
     "bootstrap": {
       "initdb": {
         "builtinLocale": "C.UTF-8",
         "dataChecksums": true,
         "database": "orders",
         "localeCType": "C.UTF-8",
         "localeProvider": "builtin",
         "owner": "orders",
       },
     },
     "certificates": {
       "serverAltDNSNames": [
         "shop-db-pooler-rw",
         "shop-db-pooler-rw.shop",
         "shop-db-pooler-rw.shop.svc",
         "shop-db-pooler-rw.shop.svc.cluster.local",
       ],
     },
     "imageCatalogRef": {
       "apiGroup": "postgresql.cnpg.io",
       "kind": "ImageCatalog",
       "major": 18,
       "name": "shop-db",
     },
     "instances": 3,
     "managed": {
       "services": {
         "disabledDefaultServices": [
           "r",
         ],
       },
     },
     "plugins": [
       {
         "isWALArchiver": true,
         "name": "barman-cloud.cloudnative-pg.io",
         "parameters": {
           "barmanObjectName": "shop-db",
           "serverName": "shop-db-18",
         },
       },
     ],
     "postgresql": {
       "parameters": {},
       "pg_hba": [
         "hostnossl all all all reject",
       ],
       "synchronous": {
         "dataDurability": "required",
         "failoverQuorum": true,
         "method": "any",
         "number": 1,
       },
     },
     "primaryUpdateMethod": "switchover",
     "resources": {
       "limits": {
         "cpu": "2",
         "memory": "8Gi",
       },
       "requests": {
         "cpu": "2",
         "memory": "8Gi",
       },
     },
     "serviceAccountTemplate": {
       "metadata": {
         "annotations": {
           "eks.amazonaws.com/role-arn": "arn:aws:iam::123456789012:role/backups",
         },
       },
     },
     "storage": {
       "size": "100Gi",
       "storageClass": "fast",
     },
     "topologySpreadConstraints": [
       {
         "labelSelector": {
           "matchLabels": {
             "app.kubernetes.io/component": "database",
             "cnpg.io/cluster": "shop-db",
           },
         },
         "maxSkew": 1,
         "topologyKey": "topology.kubernetes.io/zone",
         "whenUnsatisfiable": "DoNotSchedule",
       },
     ],
     "walStorage": {
       "size": "20Gi",
       "storageClass": "fast",
     },
   }
  `);
});

test('agents keep the cluster, its catalog and its archive, and nothing else', () => {
  const kept = ['Cluster', 'ImageCatalog', 'ObjectStore'].map((kind) => rendered(fullIntent(), kind).keep);
  expect(kept).toEqual([true, true, true]);
  expect(rendered(fullIntent(), 'ScheduledBackup').keep).toBeUndefined();
});

test.each<[string, Partial<PostgresIntent>, object]>([
  [
    'a commit that must be on a standby',
    { durability: { standbys: 1, required: true } },
    { method: 'any', number: 1, dataDurability: 'required', failoverQuorum: true },
  ],
  [
    'a commit that should be',
    { durability: { standbys: 2, required: false } },
    { method: 'any', number: 2, dataDurability: 'preferred' },
  ],
])('%s', (_, more, synchronous) => {
  expect(specOf(fullIntent(more), 'Cluster')).toHaveProperty('postgresql.synchronous', synchronous);
});

test('a commit that waits for nobody', () => {
  expect(specOf(intentOf(), 'Cluster')).not.toHaveProperty('postgresql.synchronous');
});

test('instances that may share nodes and zones when there is no other place', () => {
  const spec = specOf(fullIntent({ placement: { shareNodes: true, shareZones: true } }), 'Cluster');
  expect(spec).not.toHaveProperty('affinity');
  expect(spec).toMatchObject({ topologySpreadConstraints: [{ whenUnsatisfiable: 'ScheduleAnyway' }] });
});

test('spread counts the jobs that make volumes, and no pooler', () => {
  // A job has no podRole, a pooler has cnpg.io/cluster.
  const matchLabels = { 'cnpg.io/cluster': 'shop-db', 'app.kubernetes.io/component': 'database' };
  expect(specOf(fullIntent(), 'Cluster')).toMatchObject({
    topologySpreadConstraints: [{ maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels } }],
  });
});

test('nobody comes in without TLS', () => {
  expect(specOf(intentOf(), 'Cluster')).toMatchObject({ postgresql: { pg_hba: ['hostnossl all all all reject'] } });
});

describe('parameters', () => {
  const parameter = (name: string, value: string) => ({
    parameter: name,
    value,
    why: '',
    source: { title: '', url: '' },
  });

  test('are the text that was tuned', () => {
    const parameters = [parameter('shared_buffers', '2GB'), parameter('max_connections', '300')];
    expect(specOf(intentOf({ parameters }), 'Cluster')).toHaveProperty('postgresql.parameters', {
      shared_buffers: '2GB',
      max_connections: '300',
    });
  });

  test.each([
    // The operator drops these two extensions again where no parameter of theirs is set.
    ['pg_stat_statements', { 'pg_stat_statements.track': 'top' }],
    ['pgaudit', { 'pgaudit.log': 'ddl, role' }],
    ['pg_cron', { 'cron.database_name': 'orders', 'cron.use_background_workers': 'on' }],
  ])('that %s does not work without', (extension, parameters) => {
    const databases = [{ name: 'orders', owner: 'orders', extensions: [extension] }] as const;
    expect(specOf(intentOf({ databases }), 'Cluster')).toHaveProperty('postgresql.parameters', parameters);
  });

  test('of an extension as the team sets them', () => {
    const databases = [{ name: 'orders', owner: 'orders', extensions: ['pgaudit'] }] as const;
    const parameters = [parameter('pgaudit.log', 'all')];
    expect(specOf(intentOf({ databases, parameters }), 'Cluster')).toHaveProperty('postgresql.parameters', {
      'pgaudit.log': 'all',
    });
  });
});

test('libraries of extensions are loaded at the start, citus first, those of the operator by itself', () => {
  const extensions = ['timescaledb', 'pgaudit', 'postgis', 'citus'];
  const databases = [{ name: 'orders', owner: 'orders', extensions }] as const;
  expect(specOf(intentOf({ databases }), 'Cluster')).toHaveProperty('postgresql.shared_preload_libraries', [
    'citus',
    'timescaledb',
  ]);
});

describe('bootstrap', () => {
  test.each<[PostgresIntent['major'], object]>([
    [18, { localeProvider: 'builtin', builtinLocale: 'C.UTF-8' }],
    [17, { localeProvider: 'builtin', builtinLocale: 'C.UTF-8' }],
    [16, {}],
  ])('of PostgreSQL %i orders text by no C library', (major, locale) => {
    expect(specOf(intentOf({ major }), 'Cluster')).toHaveProperty('bootstrap', {
      initdb: { database: 'orders', owner: 'orders', dataChecksums: true, localeCType: 'C.UTF-8', ...locale },
    });
  });

  test('takes the login that the team gives', () => {
    const roles = [{ name: 'orders', secret: 'orders-login', memberOf: [], isOwner: true }];
    expect(specOf(intentOf({ roles }), 'Cluster')).toMatchObject({
      bootstrap: { initdb: { secret: { name: 'orders-login' } } },
    });
  });
});

test('every major that the platform has is in the catalog, and the cluster takes one', () => {
  const images = { '18': 'ghcr.io/a/postgresql:18.6', '9': 'ghcr.io/a/postgresql:9.6' };
  const intent = intentOf({ platform: { ...intentOf().platform, images } });
  expect(specOf(intent, 'ImageCatalog')).toEqual({
    images: [
      { major: 9, image: 'ghcr.io/a/postgresql:9.6' },
      { major: 18, image: 'ghcr.io/a/postgresql:18.6' },
    ],
  });
  expect(specOf(intent, 'Cluster')).toMatchObject({
    imageCatalogRef: { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'shop-db', major: 18 },
  });
});
