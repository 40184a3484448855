import type { PostgresIntent, RecoveryIntent } from '../../../../../lib/constructs/data/postgres/intent';
import type { ObjectStorage } from '../../../../../lib/model/postgres';
import { isInstant, parseInstant } from '../../../../../lib/postgresql/timestamp';
import { archiveOf, backupsTo, fullIntent, intentOf, siteIntent, specOf, STORES, variablesOf } from './intents';

function variablesFor(store: ObjectStorage) {
  return variablesOf(intentOf({ backups: backupsTo(store) }));
}

describe('backups', () => {
  test('are made by WAL-G, on the schedule, and kept for as many days', () => {
    expect(variablesFor(STORES.awsSecret)).toEqual({
      USE_WALG_BACKUP: 'true',
      USE_WALG_RESTORE: 'true',
      WALG_S3_PREFIX: 's3://backups/prod/eu-1/shop-db-18',
      BACKUP_SCHEDULE: '0 2 * * *',
      BACKUP_NUM_TO_RETAIN: '30',
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'store/ACCESS_KEY_ID',
      AWS_SECRET_ACCESS_KEY: 'store/ACCESS_SECRET_KEY',
    });
  });

  test('are kept for two days at least, as Spilo does anyway', () => {
    const backups = { ...backupsTo(STORES.awsSecret), retentionDays: 1 };
    expect(variablesOf(intentOf({ backups })).BACKUP_NUM_TO_RETAIN).toBe('2');
  });

  test.each<[name: string, store: ObjectStorage, variables: Readonly<Record<string, string>>]>([
    [
      'a store that speaks S3',
      STORES.minio,
      { WALG_S3_PREFIX: 's3://backups/prod/eu-1/shop-db-18', AWS_ENDPOINT: 'http://minio.storage.svc:9000' },
    ],
    [
      'AWS by a role',
      STORES.awsRole,
      {
        AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/backups',
        AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/object-store/aws/token',
      },
    ],
    [
      'Google Cloud by a key',
      STORES.google,
      {
        WALG_GS_PREFIX: 'gs://backups/prod/eu-1/shop-db-18',
        GOOGLE_APPLICATION_CREDENTIALS: '/etc/object-store/store/gcsCredentials',
      },
    ],
    [
      'Azure by a key',
      STORES.azure,
      {
        WALG_AZ_PREFIX: 'azure://backups/prod/eu-1/shop-db-18',
        AZURE_STORAGE_ACCOUNT: 'shop',
        AZURE_STORAGE_ACCESS_KEY: 'store/AZURE_STORAGE_KEY',
      },
    ],
  ])('go to %s', (_, store, variables) => {
    expect(variablesFor(store)).toMatchObject(variables);
  });

  test('nothing is said of credentials where the node or the pod has them', () => {
    expect(Object.keys(variablesFor(STORES.googleNode))).toEqual([
      'USE_WALG_BACKUP',
      'WALG_GS_PREFIX',
      'BACKUP_SCHEDULE',
      'BACKUP_NUM_TO_RETAIN',
      'USE_WALG_RESTORE',
    ]);
  });

  test('no secret is written as text', () => {
    for (const store of Object.values(STORES)) {
      const secret = (specOf(intentOf({ backups: backupsTo(store) })).env ?? []).filter(({ name }) =>
        name.includes('KEY'),
      );
      for (const { value, valueFrom } of secret)
        expect([value, valueFrom?.secretKeyRef?.name]).toEqual([undefined, 'store']);
    }
  });

  test('files that lead into a store are mounted', () => {
    expect(specOf(intentOf({ backups: backupsTo(STORES.awsRole) })).additionalVolumes).toEqual([
      {
        name: 'aws-token',
        mountPath: '/etc/object-store/aws',
        volumeSource: {
          projected: { sources: [{ serviceAccountToken: { audience: 'sts.amazonaws.com', path: 'token' } }] },
        },
      },
    ]);
    expect(specOf(intentOf({ backups: backupsTo(STORES.google) })).additionalVolumes).toEqual([
      {
        name: 'store',
        mountPath: '/etc/object-store/store',
        volumeSource: { secret: { secretName: 'store', items: [{ key: 'gcsCredentials', path: 'gcsCredentials' }] } },
      },
    ]);
  });

  test('without them nothing is said of an archive', () => {
    expect(specOf(intentOf()).env).toBeUndefined();
  });
});

function restored(target: RecoveryIntent['target'], store: ObjectStorage): PostgresIntent {
  const archive = archiveOf('shop-db-18', store);
  return intentOf({ name: 'shop-db-r1', backups: backupsTo(store, 'shop-db-r1-18'), recovery: { archive, target } });
}

function at(text: string): RecoveryIntent['target'] {
  const time = parseInstant(text);
  if (!isInstant(time)) throw new Error(time.message);
  return { to: 'time', time };
}

describe('a restored cluster', () => {
  test('from S3, up to a moment: the zone is written as +00:00, for Z would be refused', () => {
    const intent = restored(at('2026-11-01T15:02:00+01:00'), STORES.awsSecret);
    expect(specOf(intent).clone).toEqual({
      cluster: 'shop-db-18',
      timestamp: '2026-11-01T14:02:00+00:00',
      s3_wal_path: 's3://backups/prod/eu-1/shop-db-18',
    });
    expect(variablesOf(intent)).toMatchObject({
      WALG_S3_PREFIX: 's3://backups/prod/eu-1/shop-db-r1-18',
      CLONE_USE_WALG_RESTORE: 'true',
      CLONE_AWS_REGION: 'eu-west-1',
      CLONE_AWS_ACCESS_KEY_ID: 'store/ACCESS_KEY_ID',
    });
    expect(variablesOf(intent)).not.toHaveProperty('CLONE_METHOD');
  });

  test.each<[string, ObjectStorage, RecoveryIntent['target'], Readonly<Record<string, string>>]>([
    [
      'S3, all of it',
      STORES.awsSecret,
      { to: 'latest' },
      { CLONE_WALG_S3_PREFIX: 's3://backups/prod/eu-1/shop-db-18', CLONE_AWS_REGION: 'eu-west-1' },
    ],
    [
      'Google Cloud',
      STORES.google,
      at('2026-11-01T14:02:00.5Z'),
      {
        CLONE_WALG_GS_PREFIX: 'gs://backups/prod/eu-1/shop-db-18',
        CLONE_TARGET_TIME: '2026-11-01T14:02:00.5+00:00',
        CLONE_GOOGLE_APPLICATION_CREDENTIALS: '/etc/object-store/store/gcsCredentials',
      },
    ],
    [
      'Azure',
      STORES.azure,
      { to: 'latest' },
      { CLONE_WALG_AZ_PREFIX: 'azure://backups/prod/eu-1/shop-db-18', CLONE_AZURE_STORAGE_ACCOUNT: 'shop' },
    ],
  ])('from %s: by what the operator would tell Spilo, had it a field for it', (_, store, target, variables) => {
    const intent = restored(target, store);
    expect(specOf(intent).clone).toBeUndefined();
    expect(variablesOf(intent)).toMatchObject({
      CLONE_METHOD: 'CLONE_WITH_WALE',
      CLONE_USE_WALG_RESTORE: 'true',
      ...variables,
    });
  });

  test('all that was archived has no end in time', () => {
    expect(variablesOf(restored({ to: 'latest' }, STORES.awsSecret))).not.toHaveProperty('CLONE_TARGET_TIME');
  });
});

describe('other regions', () => {
  test('the primary follows nobody', () => {
    const intent = siteIntent('eu-1', { is: 'primary' });
    expect(specOf(intent)).toMatchObject({ numberOfInstances: 3 });
    expect(specOf(intent).standby).toBeUndefined();
    expect(Object.keys(variablesOf(intent)).filter((name) => name.startsWith('STANDBY_'))).toEqual([]);
  });

  test('a site follows the archive of the primary, and has one of its own for the day it takes over', () => {
    const intent = siteIntent('us-1', { is: 'replica', follows: 'eu-1' });
    expect(specOf(intent).standby).toEqual({ s3_wal_path: 's3://backups/prod/eu-1/shop-db-18' });
    expect(variablesOf(intent)).toMatchObject({
      WALG_S3_PREFIX: 's3://backups/prod/us-1/shop-db-18',
      STANDBY_USE_WALG_RESTORE: 'true',
      STANDBY_AWS_REGION: 'eu-west-1',
      STANDBY_AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/backups',
    });
  });

  test('through Google Cloud', () => {
    const intent = siteIntent('us-1', { is: 'replica', follows: 'eu-1' }, {}, STORES.google);
    expect(specOf(intent).standby).toEqual({ gs_wal_path: 'gs://backups/prod/eu-1/shop-db-18' });
    expect(variablesOf(intent)).toHaveProperty('STANDBY_GOOGLE_APPLICATION_CREDENTIALS');
  });

  test('one volume is enough for two archives in one store', () => {
    const names = specOf(siteIntent('us-1', { is: 'replica', follows: 'eu-1' })).additionalVolumes?.map(
      ({ name }) => name,
    );
    expect(names).toEqual(['postgresql-run', 'aws-token']);
  });

  test('promoting a site is to take its standby away, and to give it its standbys', () => {
    const promoted = specOf(siteIntent('us-1', { is: 'primary', failover: 'eu-1' }, { primary: 'us-1' }));
    expect(promoted).toMatchObject({ numberOfInstances: 3, patroni: { synchronous_mode: true } });
    expect(promoted.standby).toBeUndefined();
  });

  test('a site that follows was once restored like its primary, which is no matter to it', () => {
    const recovery: RecoveryIntent = { archive: archiveOf('old'), target: { to: 'latest' } };
    const intent = { ...siteIntent('us-1', { is: 'replica', follows: 'eu-1' }), recovery };
    expect(Object.keys(variablesOf(intent)).filter((name) => name.startsWith('CLONE_'))).toEqual([]);
  });
});

test('no variable is set twice, nor one that the operator sets', () => {
  const names = (specOf(fullIntent()).env ?? []).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
