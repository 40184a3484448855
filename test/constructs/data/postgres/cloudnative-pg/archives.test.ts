import { parseInstant, type Instant } from '../../../../../lib/postgresql/timestamp';
import type { RecoveryTarget } from '../../../../../lib/constructs/data/postgres/recovery-target';
import type { ObjectStorage } from '../../../../../lib/model/postgres';
import { archiveOf, fullIntent, intentOf, listed, specOf, STORE } from './intents';

const backedUp = (store: ObjectStorage) =>
  fullIntent({
    backups: { archive: archiveOf('shop-db-18', 'eu-1', store), schedule: '0 2 * * *', retentionDays: 30 },
  });

test('the archive: how to get in, what to keep, and a container that leaves the pod Guaranteed', () => {
  expect(specOf(fullIntent(), 'ObjectStore')).toMatchInlineSnapshot(`
   {
     "configuration": {
       "data": {
         "compression": "snappy",
       },
       "destinationPath": "s3://backups/prod/eu-1",
       "s3Credentials": {
         "inheritFromIAMRole": true,
       },
       "wal": {
         "compression": "zstd",
         "maxParallel": 4,
       },
     },
     "instanceSidecarConfiguration": {
       "env": [
         {
           "name": "AWS_DEFAULT_REGION",
           "value": "eu-west-1",
         },
       ],
       "resources": {
         "limits": {
           "cpu": "500m",
           "memory": "1Gi",
         },
         "requests": {
           "cpu": "500m",
           "memory": "1Gi",
         },
       },
     },
     "retentionPolicy": "30d",
   }
  `);
});

test('the plugin archives, under the name of the archive and not of the cluster', () => {
  expect(specOf(fullIntent(), 'Cluster')).toHaveProperty('plugins', [
    {
      name: 'barman-cloud.cloudnative-pg.io',
      isWALArchiver: true,
      parameters: { barmanObjectName: 'shop-db', serverName: 'shop-db-18' },
    },
  ]);
  expect(specOf(fullIntent(), 'Cluster')).not.toHaveProperty('backup');
});

test('without backups there is no store, no plugin and no schedule', () => {
  expect(listed(intentOf())).toEqual(['ImageCatalog/shop-db', 'Cluster/shop-db']);
  expect(specOf(intentOf(), 'Cluster')).not.toHaveProperty('plugins');
});

const secret = { secret: 'store' };
const identity = { identity: { who: 'me' } };
const AZURE = 'https://acme.blob.core.windows.net/backups';

test.each<[string, ObjectStorage['credentials'], object]>([
  ['s3://b', identity, { s3Credentials: { inheritFromIAMRole: true } }],
  [
    's3://b',
    secret,
    {
      s3Credentials: {
        accessKeyId: { name: 'store', key: 'ACCESS_KEY_ID' },
        secretAccessKey: { name: 'store', key: 'ACCESS_SECRET_KEY' },
      },
    },
  ],
  ['gs://b', identity, { googleCredentials: { gkeEnvironment: true } }],
  ['gs://b', secret, { googleCredentials: { applicationCredentials: { name: 'store', key: 'gcsCredentials' } } }],
  [AZURE, identity, { azureCredentials: { inheritFromAzureAD: true } }],
  [
    AZURE,
    secret,
    {
      azureCredentials: {
        storageAccount: { name: 'store', key: 'AZURE_STORAGE_ACCOUNT' },
        storageKey: { name: 'store', key: 'AZURE_STORAGE_KEY' },
      },
    },
  ],
])('into %s by %j', (destination, credentials, expected) => {
  const intent = backedUp({ destination, credentials });
  expect(specOf(intent, 'ObjectStore')).toMatchObject({
    configuration: { destinationPath: `${destination}/prod/eu-1`, ...expected },
  });
});

test.each<[string, ObjectStorage['credentials'], object | undefined, object | undefined]>([
  ['s3://b', identity, { metadata: { annotations: { who: 'me' } } }, undefined],
  ['s3://b', secret, undefined, undefined],
  [
    AZURE,
    identity,
    { metadata: { annotations: { who: 'me' } } },
    { labels: { 'azure.workload.identity/use': 'true' } },
  ],
  [AZURE, secret, undefined, undefined],
])('pods are known to %s by %j', (destination, credentials, serviceAccountTemplate, inheritedMetadata) => {
  const { serviceAccountTemplate: account, inheritedMetadata: inherited } = specOf(
    backedUp({ destination, credentials }),
    'Cluster',
  ) as Record<string, unknown>;
  expect([account, inherited]).toEqual([serviceAccountTemplate, inheritedMetadata]);
});

test('where identities differ, that of the own archive wins', () => {
  const origin = archiveOf('old', 'eu-1', {
    ...STORE,
    credentials: { identity: { who: 'the origin', 'only-there': 'yes' } },
  });
  const intent = {
    ...backedUp({ ...STORE, credentials: identity }),
    recovery: { archive: origin, target: { to: 'latest' } as const },
  };
  expect(specOf(intent, 'Cluster')).toHaveProperty('serviceAccountTemplate.metadata.annotations', {
    who: 'me',
    'only-there': 'yes',
  });
});

test('a store that only speaks S3 gets no checksums that it does not ask for', () => {
  const store = { destination: 's3://backups', endpoint: 'https://minio.example.com', credentials: secret };
  expect(specOf(backedUp(store), 'ObjectStore')).toMatchObject({
    configuration: { endpointURL: 'https://minio.example.com' },
    instanceSidecarConfiguration: {
      env: [
        { name: 'AWS_REQUEST_CHECKSUM_CALCULATION', value: 'when_required' },
        { name: 'AWS_RESPONSE_CHECKSUM_VALIDATION', value: 'when_required' },
      ],
    },
  });
});

test.each([
  ['0 2 * * *', '0 0 2 * * *'],
  ['@daily', '@daily'],
])('a schedule of %s is %s to the operator, which counts seconds', (schedule, six) => {
  const intent = fullIntent({ backups: { archive: archiveOf('shop-db-18'), schedule, retentionDays: 30 } });
  expect(specOf(intent, 'ScheduledBackup')).toEqual({
    cluster: { name: 'shop-db' },
    schedule: six,
    immediate: true,
    backupOwnerReference: 'self',
    method: 'plugin',
    pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' },
  });
});

describe('recovery', () => {
  const at = parseInstant('2026-11-01 14:02:00.5+01') as Instant;
  const restored = (target: RecoveryTarget) =>
    fullIntent({
      name: 'shop-db-r1',
      backups: { archive: archiveOf('shop-db-r1-18'), schedule: '0 2 * * *', retentionDays: 30 },
      recovery: { archive: archiveOf('shop-db-18'), target },
    });

  test.each<[RecoveryTarget, object | undefined]>([
    [{ to: 'latest' }, undefined],
    [{ to: 'time', time: at }, { targetTime: '2026-11-01T13:02:00.5Z' }],
    [{ to: 'lsn', lsn: '0/3000060' }, { targetLSN: '0/3000060' }],
    [
      { to: 'lsn', lsn: '0/3000060', backup: '20261101T000000' },
      { targetLSN: '0/3000060', backupID: '20261101T000000' },
    ],
    [
      { to: 'name', name: 'before', backup: '20261101T000000' },
      { targetName: 'before', backupID: '20261101T000000' },
    ],
  ])('goes to %j', (target, recoveryTarget) => {
    const { bootstrap } = specOf(restored(target), 'Cluster') as { bootstrap: unknown };
    const origin = { source: 'origin', database: 'orders', owner: 'orders' };
    expect(bootstrap).toEqual({ recovery: recoveryTarget ? { ...origin, recoveryTarget } : origin });
  });

  test('reads the archive of the origin, and writes one of its own', () => {
    const intent = restored({ to: 'latest' });
    expect(specOf(intent, 'Cluster')).toMatchObject({
      externalClusters: [
        { name: 'origin', plugin: { parameters: { barmanObjectName: 'shop-db-r1-origin', serverName: 'shop-db-18' } } },
      ],
      plugins: [{ parameters: { barmanObjectName: 'shop-db-r1', serverName: 'shop-db-r1-18' } }],
    });
    expect(specOf(intent, 'ObjectStore', 'shop-db-r1-origin')).not.toHaveProperty('retentionPolicy');
  });
});
