import { restoreOptions } from '../../../../../lib/constructs/data/postgres/operators/crunchy/restore-options';
import { backupSchedules } from '../../../../../lib/constructs/data/postgres/operators/crunchy/schedules';
import { parseInstant, type Instant } from '../../../../../lib/postgresql/timestamp';
import {
  archiveOf,
  AWS_ROLE,
  backupsTo,
  fullIntent,
  GOOGLE_ACCOUNT,
  intentOf,
  siteIntent,
  specOf,
  STORES,
  yaml,
} from './intents';

test('an archive on AWS that knows pods by their service account', () => {
  const spec = specOf(intentOf({ backups: backupsTo(STORES.awsRole) }));
  expect(spec.metadata).toEqual({ annotations: AWS_ROLE });
  expect(yaml(spec.backups)).toMatchInlineSnapshot(`
   "pgbackrest:
     repos:
       - name: repo1
         s3:
           bucket: backups
           endpoint: s3.eu-west-1.amazonaws.com
           region: eu-west-1
         schedules:
           full: 0 2 * * 0
           differential: 0 2 * * 1-6
     global:
       compress-type: zst
       process-max: "4"
       start-fast: y
       repo1-bundle: y
       repo1-block: y
       repo1-retention-full-type: time
       repo1-retention-full: "30"
       repo1-path: /prod/eu-1/shop-db-18
       repo1-s3-key-type: web-id
     manual:
       repoName: repo1
       options:
         - --type=full
     jobs:
       resources:
         requests:
           cpu: 500m
           memory: 1Gi
         limits:
           cpu: 500m
           memory: 1Gi
     sidecars:
       pgbackrest:
         resources:
           requests:
             cpu: 500m
             memory: 1Gi
           limits:
             cpu: 500m
             memory: 1Gi
       pgbackrestConfig:
         resources:
           requests:
             cpu: 50m
             memory: 64Mi
           limits:
             cpu: 50m
             memory: 64Mi
   "
  `);
});

const S3 = { bucket: 'backups', endpoint: 's3.eu-west-1.amazonaws.com', region: 'eu-west-1' };

test.each([
  ['awsPods', { s3: S3 }, '/prod/eu-1/shop-db-18', { 'repo1-s3-key-type': 'pod-id' }, undefined],
  ['awsSecret', { s3: S3 }, '/databases/prod/eu-1/shop-db-18', {}, [{ key: 'repo1.conf', path: 'repo1.conf' }]],
  [
    'minio',
    { s3: { bucket: 'backups', endpoint: 'minio.storage.svc:9000', region: 'eu-1' } },
    '/prod/eu-1/shop-db-18',
    { 'repo1-s3-uri-style': 'path' },
    [{ key: 'repo1.conf', path: 'repo1.conf' }],
  ],
  [
    'google',
    { gcs: { bucket: 'backups' } },
    '/prod/eu-1/shop-db-18',
    { 'repo1-gcs-key': '/etc/pgbackrest/conf.d/repo1-gcs.json' },
    [{ key: 'gcsCredentials', path: 'repo1-gcs.json' }],
  ],
  [
    'googleIdentity',
    { gcs: { bucket: 'backups' } },
    '/prod/eu-1/shop-db-18',
    { 'repo1-gcs-key-type': 'auto' },
    undefined,
  ],
  [
    'azure',
    { azure: { container: 'backups' } },
    '/prod/eu-1/shop-db-18',
    { 'repo1-azure-account': 'shop' },
    [{ key: 'repo1.conf', path: 'repo1.conf' }],
  ],
  [
    'azureChina',
    { azure: { container: 'backups' } },
    '/prod/eu-1/shop-db-18',
    { 'repo1-azure-account': 'shop', 'repo1-azure-endpoint': 'blob.core.chinacloudapi.cn' },
    [{ key: 'repo1.conf', path: 'repo1.conf' }],
  ],
] as const)('an archive in the store %s', (store, place, path, options, items) => {
  const { pgbackrest } = specOf(intentOf({ backups: backupsTo(STORES[store]) })).backups ?? {};
  expect(pgbackrest?.repos).toEqual([{ name: 'repo1', ...place, schedules: expect.anything() }]);
  const { 'repo1-path': found, ...others } = pgbackrest?.global ?? {};
  expect(found).toBe(path);
  const ofStore = Object.entries(others).filter(([option]) => /-(?:s3|gcs|azure)-/.test(option));
  expect(Object.fromEntries(ofStore)).toEqual(options);
  expect(pgbackrest?.configuration).toEqual(items && [{ secret: { name: 'store', items } }]);
});

test('the identity of Google is the service account that an annotation names', () => {
  const spec = specOf(intentOf({ backups: backupsTo(STORES.googleIdentity) }));
  expect(spec.metadata).toEqual({ annotations: GOOGLE_ACCOUNT });
});

test.each([
  ['0 2 * * *', { full: '0 2 * * 0', differential: '0 2 * * 1-6' }],
  ['30  14 * * *', { full: '30 14 * * 0', differential: '30 14 * * 1-6' }],
  ['0 */6 * * *', { full: '0 */6 * * *' }],
  ['0 2 * * 0', { full: '0 2 * * 0' }],
  ['0 2 1 * *', { full: '0 2 1 * *' }],
])('the schedule %j', (schedule, expected) => {
  expect(backupSchedules(schedule)).toEqual(expected);
});

test.each([
  ['zstd', 'zst'],
  ['gzip', 'gz'],
  ['lz4', 'lz4'],
])('compression by %s', (name, type) => {
  const backups = backupsTo(STORES.awsRole);
  const defaults = { ...intentOf().defaults, 'postgres.archive.compression': name };
  expect(specOf(intentOf({ backups, defaults })).backups?.pgbackrest.global['compress-type']).toBe(type);
});

test('without backups there is nothing of pgBackRest', () => {
  expect(specOf(intentOf())).not.toHaveProperty('backups');
});

const at = (text: string): Instant => parseInstant(text) as Instant;

test.each([
  [{ to: 'latest' }, []],
  [{ to: 'time', time: at('2026-11-01T14:02:00+01:00') }, ['--type=time', "--target='2026-11-01 13:02:00+00:00'"]],
  [{ to: 'time', time: at('2026-11-01T14:02:00.25Z') }, ['--type=time', "--target='2026-11-01 14:02:00.25+00:00'"]],
  [{ to: 'lsn', lsn: '0/3000060' }, ['--type=lsn', '--target=0/3000060']],
  [
    { to: 'lsn', lsn: '0/3000060', backup: '20261101-020000F' },
    ['--type=lsn', '--target=0/3000060', "--set='20261101-020000F'"],
  ],
  [
    { to: 'name', name: "before o'clock", backup: '20261101-020000F' },
    ['--type=name', String.raw`--target='before o'\''clock'`, "--set='20261101-020000F'"],
  ],
] as const)('a restore to %j', (target, options) => {
  expect(restoreOptions(target)).toEqual(options);
});

test('a restored cluster reads the archive of the old one, and writes its own', () => {
  const { dataSource, backups } = specOf(
    fullIntent({
      name: 'shop-db-r1',
      backups: backupsTo(STORES.awsSecret, 'shop-db-r1-18'),
      recovery: { archive: archiveOf('shop-db-18', STORES.awsSecret), target: { to: 'latest' } },
    }),
  );
  expect(yaml(dataSource)).toMatchInlineSnapshot(`
   "pgbackrest:
     repo:
       name: repo1
       s3:
         bucket: backups
         endpoint: s3.eu-west-1.amazonaws.com
         region: eu-west-1
     global:
       process-max: "4"
       repo1-path: /databases/prod/eu-1/shop-db-18
     configuration:
       - secret:
           name: store
           items:
             - key: repo1.conf
               path: repo1.conf
     resources:
       requests:
         cpu: "2"
         memory: 8Gi
       limits:
         cpu: "2"
         memory: 8Gi
   "
  `);
  expect(backups?.pgbackrest.global['repo1-path']).toBe('/databases/prod/eu-1/shop-db-r1-18');
});

describe('sites', () => {
  const pathsOf = (global: Readonly<Record<string, string>> = {}): object =>
    Object.fromEntries(Object.entries(global).filter(([option]) => option.endsWith('-path')));

  test('a site that follows reads the archive of the other by a number of its own, which alone goes as it is promoted', () => {
    const following = specOf(siteIntent('us-1', { is: 'replica', follows: 'eu-1' }));
    expect(following.standby).toEqual({ repoName: 'repo2' });
    expect(pathsOf(following.backups?.pgbackrest.global)).toEqual({
      'repo1-path': '/prod/us-1/shop-db-18',
      'repo2-path': '/prod/eu-1/shop-db-18',
    });
    expect(following.backups?.pgbackrest.repos[1]).toEqual({ name: 'repo2', s3: S3 });
    const promoted = specOf(
      siteIntent('us-1', { is: 'primary', failover: 'eu-1' }, STORES.awsRole, { primary: 'us-1' }),
    );
    expect(promoted).not.toHaveProperty('standby');
    expect(pathsOf(promoted.backups?.pgbackrest.global)).toEqual({ 'repo1-path': '/prod/us-1/shop-db-18' });
  });

  test('each repository has a file of keys of its own', () => {
    const { backups } = specOf(siteIntent('us-1', { is: 'replica', follows: 'eu-1' }, STORES.awsSecret));
    expect(backups?.pgbackrest.configuration).toEqual(
      ['repo1.conf', 'repo2.conf'].map((file) => ({ secret: { name: 'store', items: [{ key: file, path: file }] } })),
    );
  });

  test('a site that follows is not restored from anything else', () => {
    const intent = siteIntent('us-1', { is: 'replica', follows: 'eu-1' });
    const recovery = { archive: archiveOf('old'), target: { to: 'latest' } } as const;
    expect(specOf({ ...intent, recovery })).not.toHaveProperty('dataSource');
  });

  test('a lost site is kept from starting', () => {
    const lost = specOf(siteIntent('eu-1', { is: 'lost' }));
    expect(lost.shutdown).toBe(true);
    expect(lost).not.toHaveProperty('standby');
  });
});
