import { faultsOf, found } from './dist';
import { archiving, cnpg, crunchy, ofCluster, store, zalando } from './manifests';

const STORE = store('s3://backups/prod');
const SERVER_NAME = 'spec.plugins.0.parameters.serverName';
const PREFIX = (prefix: string): string => zalando(`env: [{ name: WALG_S3_PREFIX, value: "${prefix}" }]`);
const REPO = (path: string, more = ''): string =>
  crunchy(
    `backups: { pgbackrest: { global: { repo1-path: ${path} }, repos: [{ name: repo1, s3: { bucket: b, endpoint: e, region: r } }] } }${more}`,
  );

describe('two clusters have one archive', () => {
  test.each([
    [
      'by one server name, in two environments',
      STORE + cnpg(archiving('orders')),
      STORE + cnpg(archiving('orders')),
      [`archive-shared ${SERVER_NAME}`, `archive-shared ${SERVER_NAME}`],
    ],
    [
      'however it is written',
      store('s3://backups/prod') + cnpg(archiving('a/b')),
      store('s3://backups/prod/a/') + cnpg(archiving('b')),
      [`archive-shared ${SERVER_NAME}`, `archive-shared ${SERVER_NAME}`],
    ],
    [
      'by the name that the server has by default',
      STORE + cnpg(archiving('null')),
      STORE + cnpg(archiving('orders')),
      [`archive-shared ${SERVER_NAME}`, `archive-shared ${SERVER_NAME}`],
    ],
    [
      'within the operator and by its plugin',
      cnpg('backup: { barmanObjectStore: { destinationPath: "s3://backups/prod" } }'),
      STORE + cnpg(archiving('orders')),
      ['archive-shared spec.backup.barmanObjectStore', `archive-shared ${SERVER_NAME}`],
    ],
    ['of two names', STORE + cnpg(archiving('a')), STORE + cnpg(archiving('b')), []],
    [
      'on two services',
      store('s3://b').replace('"s3://b"', '"s3://b", endpointURL: "https://a"') + cnpg(archiving('a')),
      store('s3://b').replace('"s3://b"', '"s3://b", endpointURL: "https://b"') + cnpg(archiving('a')),
      [],
    ],
    [
      "of Zalando's",
      PREFIX('s3://b/a'),
      PREFIX('s3://b/a'),
      ['archive-shared spec.env.0.value', 'archive-shared spec.env.0.value'],
    ],
    [
      "of Crunchy's",
      REPO('/a'),
      REPO('/a'),
      ['archive-shared spec.backups.pgbackrest.repos.0', 'archive-shared spec.backups.pgbackrest.repos.0'],
    ],
    ["of Crunchy's, and one only follows", REPO('/a'), REPO('/a', ', standby: { repoName: repo1 }'), []],
    ["of Crunchy's, and one is shut down", REPO('/a'), REPO('/a', ', shutdown: true'), []],
    ['that nobody can tell', cnpg(archiving('a')), cnpg(archiving('a')), []],
  ])('%s', (_, one, other, expected) => {
    const both = { 'dev/eu-1/shop': one, 'prod/eu-1/shop': other };
    expect(found({}, both)).toEqual(expected);
    expect(found(both, both)).toEqual(expected);
  });

  test('each is told of the other', () => {
    const both = { 'dev/eu-1/shop': PREFIX('s3://b/a'), 'prod/us-1/shop': PREFIX('s3://b/a') };
    expect(faultsOf({}, both).map(({ message }) => message)).toEqual([
      'postgresql/orders of prod/us-1 writes to s3://b/a too: their WAL files have the same names, and neither could be restored',
      'postgresql/orders of dev/eu-1 writes to s3://b/a too: their WAL files have the same names, and neither could be restored',
    ]);
  });
});

const RESTORED = 'bootstrap: { recovery: { source: origin } }';

test.each([
  [
    'that another has left',
    STORE + cnpg(archiving('orders-18')),
    STORE + cnpg(`${RESTORED}, ${archiving('orders-18')}`, 'orders-r1'),
    [`archive-taken ${SERVER_NAME}`],
  ],
  [
    'that another moves away from',
    STORE + cnpg(archiving('a')),
    STORE + cnpg(archiving('b')) + cnpg(`${RESTORED}, ${archiving('a')}`, 'orders-r1'),
    [`archive-moved? ${SERVER_NAME}`, `archive-taken ${SERVER_NAME}`],
  ],
  [
    'of its own',
    STORE + cnpg(archiving('orders-18')),
    STORE + cnpg(`${RESTORED}, ${archiving('orders-r1-18')}`, 'orders-r1'),
    [],
  ],
])('a new cluster writes to an archive %s', (_, before, after, expected) => {
  expect(found(before, after)).toEqual(expected);
});

test.each([
  ['moves', STORE + cnpg(archiving('a')), STORE + cnpg(archiving('b')), [`archive-moved? ${SERVER_NAME}`]],
  [
    'moves with its store',
    STORE + cnpg(archiving('a')),
    store('s3://other') + cnpg(archiving('a')),
    [`archive-moved? ${SERVER_NAME}`],
  ],
  ['stays', STORE + cnpg(archiving('a')), store('s3://backups/prod/') + cnpg(archiving('a')), []],
  ['goes away', STORE + cnpg(archiving('a')), STORE + cnpg('instances: 3'), ['backups-removed spec']],
  [
    'goes away while the cluster is asleep',
    STORE + cnpg(archiving('a')),
    cnpg('instances: 3', 'orders', 'annotations: { cnpg.io/hibernation: "on" }'),
    [],
  ],
  [
    'is disabled',
    STORE + cnpg(archiving('a')),
    STORE + cnpg(archiving('a').replace('is', 'enabled: false, is')),
    ['backups-removed spec'],
  ],
  ["of Zalando's goes away", PREFIX('s3://b/a'), zalando('teamId: a'), ['backups-removed spec']],
])('the archive of a running cluster %s', (_, before, after, expected) => {
  expect(found(before, after)).toEqual(expected);
});

const SCHEDULED = (more = 'schedule: "0 0 2 * * *"'): string => ofCluster('ScheduledBackup', more);
const SCHEDULES = (text: string): string =>
  crunchy(`backups: { pgbackrest: { repos: [{ name: repo1, schedules: { ${text} } }] } }`);

test.each([
  ['are gone', SCHEDULED() + cnpg('instances: 3'), cnpg('instances: 3'), ['backups-removed spec']],
  [
    'are suspended',
    SCHEDULED() + cnpg('instances: 3'),
    SCHEDULED('suspend: true') + cnpg('instances: 3'),
    ['backups-removed spec'],
  ],
  [
    'get another time',
    SCHEDULED() + cnpg('instances: 3'),
    SCHEDULED('schedule: "0 0 3 * * *"') + cnpg('instances: 3'),
    [],
  ],
  ["of Crunchy's are gone", SCHEDULES('full: "0 1 * * 0"'), SCHEDULES(''), ['backups-removed spec']],
  [
    "of Zalando's, logical, are gone",
    zalando('enableLogicalBackup: true'),
    zalando('teamId: a'),
    ['backups-removed spec'],
  ],
])('the scheduled backups of a cluster %s', (_, before, after, expected) => {
  expect(found(before, after)).toEqual(expected);
});

test('base backups may be those of the primary alone, wherever that is', () => {
  const replica = cnpg('replica: { self: a, primary: b, source: b }, bootstrap: { recovery: { source: b } }');
  const primary = cnpg('replica: { self: a, primary: a, source: b }, bootstrap: { recovery: { source: b } }');
  expect(found(SCHEDULED() + primary, replica)).toEqual([]);
});

const KEPT = (policy: string): string => store('s3://b', `retentionPolicy: ${policy}`);
const RETAINED = (text: string): string =>
  crunchy(`backups: { pgbackrest: { global: { ${text} }, repos: [{ name: repo1 }] } }`);

test.each([
  ['fewer days', KEPT('30d'), KEPT('7d'), ['retention-shrinks? spec.retentionPolicy']],
  ['as many', KEPT('4w'), KEPT('28d'), []],
  ['more', KEPT('30d'), KEPT('3m'), []],
  ['not everything any more', store('s3://b'), KEPT('7d'), ['retention-shrinks? spec.retentionPolicy']],
  ['everything', KEPT('7d'), store('s3://b'), []],
  [
    "fewer of Zalando's than by default",
    PREFIX('s3://b/a'),
    PREFIX('s3://b/a').replace('env: [', 'env: [{ name: BACKUP_NUM_TO_RETAIN, value: "3" }, '),
    ['retention-shrinks? spec.env.0.value'],
  ],
  [
    "as many of Zalando's as its first archive is to keep",
    zalando('teamId: a'),
    PREFIX('s3://b/a').replace('env: [', 'env: [{ name: BACKUP_NUM_TO_RETAIN, value: "3" }, '),
    [],
  ],
  [
    "fewer days of Crunchy's",
    RETAINED('repo1-retention-full: "30", repo1-retention-full-type: time'),
    RETAINED('repo1-retention-full: "14", repo1-retention-full-type: time'),
    ['retention-shrinks? spec.backups.pgbackrest.global.repo1-retention-full'],
  ],
  [
    "days of Crunchy's instead of backups, which cannot be compared",
    RETAINED('repo1-retention-full: "30"'),
    RETAINED('repo1-retention-full: "14", repo1-retention-full-type: time'),
    [],
  ],
])('the archive keeps %s', (_, before, after, expected) => {
  expect(found(before, after)).toEqual(expected);
});

test('what is lost by a shorter retention is told in days', () => {
  expect(faultsOf(KEPT('30d'), KEPT('1w')).map(({ message }) => message)).toEqual([
    'the archive keeps 7 days instead of 30 days: 23 days can no longer be restored, and the next backup deletes them',
  ]);
});
