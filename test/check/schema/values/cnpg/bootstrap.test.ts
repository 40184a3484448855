import { DUPLICATE, MISSING, NONE, planted, testCases } from '../planted';
import { advised } from './advised';
import { CLUSTER, FOLLOWER, RESTORED, SINGLE } from './objects';

describe('a new database', () => {
  const at = 'spec.bootstrap.initdb';
  testCases(CLUSTER, [
    ['spec.bootstrap', { initdb: {} }, { initdb: {}, pg_basebackup: { source: 'a' } }, 'spec.bootstrap.pg_basebackup'],
    [`${at}.walSegmentSize`, 64, 48],
    [`${at}.walSegmentSize`, 1, 3],
    [
      `${at}.postInitApplicationSQLRefs.secretRefs`,
      [{ name: 'a', key: 'b' }],
      [{ name: 'a', key: '' }],
      `${at}.postInitApplicationSQLRefs.secretRefs.0.key`,
      MISSING,
    ],
    [
      `${at}.postInitSQLRefs.configMapRefs`,
      [{ name: 'a', key: 'b' }],
      [{ key: 'b' }],
      `${at}.postInitSQLRefs.configMapRefs.0.name`,
      MISSING,
    ],
    [at, { localeProvider: 'icu', icuLocale: 'de', icuRules: '&a < b' }, { icuLocale: 'de' }, `${at}.icuLocale`],
    [
      at,
      { localeProvider: 'builtin', builtinLocale: 'C.UTF-8' },
      { localeProvider: 'icu', builtinLocale: 'C.UTF-8' },
      `${at}.builtinLocale`,
    ],
  ]);
});

describe('an import', () => {
  const at = 'spec.bootstrap.initdb.import';
  const micro = { type: 'microservice', source: { externalCluster: 'a' }, databases: ['a'] };
  const mono = { type: 'monolith', source: { externalCluster: 'a' }, databases: ['a', 'b'], roles: ['*'] };
  testCases(planted(SINGLE, at, micro), [
    [`${at}.databases`, ['a'], ['a', 'b']],
    [`${at}.databases`, ['a'], []],
    [`${at}.databases`, ['a'], ['a*'], `${at}.databases.0`],
    [`${at}.roles`, [], ['a']],
  ]);
  testCases(planted(SINGLE, at, mono), [
    [`${at}.databases`, ['*'], ['*', 'a']],
    [`${at}.databases`, ['a'], [], `${at}.databases`, MISSING],
    [`${at}.roles`, ['*'], ['a', '*']],
    [`${at}.postImportApplicationSQL`, [], ['analyze']],
    ['spec.bootstrap.initdb.owner', NONE, 'app', 'spec.bootstrap.initdb.database', MISSING],
  ]);
});

describe('a recovery', () => {
  const at = 'spec.bootstrap.recovery';
  const volume = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'a' };
  testCases(RESTORED, [
    [at, { backup: { name: 'a' } }, { database: 'app', owner: 'app' }],
    [
      `${at}.volumeSnapshots`,
      { storage: volume },
      { storage: { ...volume, apiGroup: '' } },
      `${at}.volumeSnapshots.storage.kind`,
    ],
    [
      `${at}.volumeSnapshots`,
      { storage: { kind: 'PersistentVolumeClaim', name: 'a' } },
      { storage: { kind: 'Pod', name: 'a' } },
      `${at}.volumeSnapshots.storage.kind`,
    ],
    [
      at,
      { volumeSnapshots: { storage: volume } },
      { volumeSnapshots: { storage: volume }, backup: { name: 'a' } },
      `${at}.backup`,
    ],
    [
      at,
      { volumeSnapshots: { storage: volume } },
      { volumeSnapshots: { storage: volume }, recoveryTarget: { backupID: 'a' } },
      `${at}.recoveryTarget.backupID`,
    ],
    [
      at,
      { volumeSnapshots: { storage: volume } },
      { volumeSnapshots: { storage: volume, walStorage: volume } },
      `${at}.volumeSnapshots.walStorage`,
    ],
  ]);
});

describe('the target of a recovery', () => {
  const at = 'spec.bootstrap.recovery.recoveryTarget';
  const known = { backupID: '20261101T020000' };
  testCases(RESTORED, [
    [
      at,
      { targetTime: '2026-11-01T14:02:00Z' },
      { targetTime: '2026-11-01T14:02:00Z', targetLSN: '0/3000060' },
      `${at}.targetLSN`,
    ],
    [
      at,
      { ...known, targetImmediate: true },
      { targetTime: '2026-11-01T14:02:00Z', targetImmediate: false, ...known },
      `${at}.targetImmediate`,
    ],
    [at, { targetLSN: '1A/3000060' }, { targetLSN: '1A3000060' }, `${at}.targetLSN`],
    [at, { targetLSN: 'FFFFFFFF/FFFFFFFF' }, { targetLSN: '100000000/0' }, `${at}.targetLSN`],
    [at, { ...known, targetXID: '4294967295' }, { ...known, targetXID: '4294967296' }, `${at}.targetXID`],
    [at, { ...known, targetXID: '0' }, { ...known, targetXID: '-1' }, `${at}.targetXID`],
    [at, { ...known, targetXID: '734' }, { targetXID: '734' }, `${at}.backupID`, MISSING],
    [at, { ...known, targetImmediate: true }, { targetImmediate: true }, `${at}.backupID`, MISSING],
    [at, { ...known, targetName: 'a'.repeat(63) }, { ...known, targetName: 'a'.repeat(64) }, `${at}.targetName`],
    [at, { ...known, targetName: 'before the release' }, { ...known, targetName: 'a\nb' }, `${at}.targetName`],
    [at, { ...known, targetName: 'a' }, { targetName: 'a' }, `${at}.backupID`, MISSING],
    [at, { targetTLI: 'latest' }, { targetTLI: 'current' }, `${at}.targetTLI`],
    [at, { targetTLI: '2' }, { targetTLI: '0' }, `${at}.targetTLI`],
  ]);
  const snapshots = { storage: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'a' } };
  testCases(planted(RESTORED, 'spec.bootstrap.recovery', { volumeSnapshots: snapshots }), [
    [at, { targetName: 'a' }, { targetName: 'a', targetXID: '1' }, `${at}.targetXID`],
  ]);
});

describe('the time of a recovery', () => {
  const at = 'spec.bootstrap.recovery.recoveryTarget.targetTime';
  testCases(RESTORED, [
    [at, '2026-11-01T14:02:00Z', '2026-11-01T14:02Z'],
    [at, '2026-11-01T14:02:00.123456+01:00', '2026-11-01T14:02:00+01'],
    [at, '2026-11-01 14:02:00+01', '2026-11-01 14:02:00Z'],
    [at, '2026-11-01 14:02:00.5-03:30', '2026-11-01 14:02:00 Europe/Berlin'],
    [at, '2028-02-29 00:00:00+00', '2026-02-29 00:00:00+00'],
    [at, '2026-12-31T23:59:59Z', '2026-13-01T00:00:00Z'],
    [at, '2026-12-31T23:59:59Z', '2026-12-31T24:00:00Z'],
    [at, '2026-12-31T23:59:59Z', 'yesterday'],
  ]);
  test.each(['2026-11-01T14:02:00', '2026-11-01 14:02:00', '2026-11-01 14:02:00.5', '2026-11-01'])(
    '%s is read as UTC, which is told',
    (time) => {
      expect(advised(RESTORED, at, time)).toEqual([`warning ${at}`]);
    },
  );
});

describe('the archive of a cluster that is restored', () => {
  const own = ['spec', 'plugins', 0, 'parameters'];
  testCases(RESTORED, [
    [own, { barmanObjectName: 'store' }, { barmanObjectName: 'store', serverName: 'shop' }],
    [own, { barmanObjectName: 'other', serverName: 'shop' }, { barmanObjectName: 'store', serverName: 'shop' }],
    ['spec.externalClusters.0.plugin.parameters.serverName', 'shop', 'shop-2', own],
    ['spec.externalClusters.0.plugin.parameters.serverName', 'shop', NONE, own],
  ]);
  const skipping = planted(RESTORED, ['metadata', 'annotations', 'cnpg.io/skipEmptyWalArchiveCheck'], 'enabled');
  test('may be that of its origin where nobody looks', () => {
    expect(advised(skipping, [...own, 'serverName'], 'shop')).toEqual([]);
  });
});

describe('a cluster that follows another', () => {
  const token = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64');
  const CONTENT = {
    latestCheckpointTimelineID: '3',
    redoWalFile: '000000030000000000000006',
    databaseSystemIdentifier: '7380000000000000000',
    latestCheckpointREDOLocation: '0/6000028',
    timeOfLatestCheckpoint: 'Sun Nov  1 14:02:00 2026',
    operatorVersion: '1.30.0',
  };
  const promoted = planted(FOLLOWER, 'spec.replica.primary', 'shop-us');
  testCases(FOLLOWER, [
    ['spec.replica.enabled', NONE, true],
    ['spec.bootstrap', { recovery: { source: 'shop-eu' } }, NONE, 'spec.bootstrap', MISSING],
    ['spec.bootstrap', { pg_basebackup: { source: 'shop-eu' } }, { initdb: {} }],
    ['spec.replica.minApplyDelay', '4h', '4 hours'],
    ['spec.replica.promotionToken', NONE, token(CONTENT)],
  ]);
  testCases(promoted, [
    ['spec.replica.promotionToken', token(CONTENT), 'demoted'],
    ['spec.replica.promotionToken', token(CONTENT), token({ ...CONTENT, redoWalFile: '' })],
    ['spec.replica.promotionToken', token(CONTENT), token({ ...CONTENT, latestCheckpointTimelineID: 3 })],
    ['spec.replica.promotionToken', `${token(CONTENT)}\n`, token([CONTENT])],
    ['spec.replica.promotionToken', token(CONTENT), Buffer.from('{').toString('base64')],
    ['spec.bootstrap', { initdb: {} }, { initdb: {}, recovery: { source: 'shop-eu' } }, 'spec.bootstrap.recovery'],
  ]);
  testCases(planted(promoted, 'spec.replica.promotionToken', token(CONTENT)), [
    ['spec.replica.minApplyDelay', NONE, '4h', 'spec.replica.promotionToken'],
    ['spec.replica.primary', 'shop-us', 'shop-eu', 'spec.replica.promotionToken'],
    ['spec.replica.self', NONE, 'shop-eu', 'spec.replica.promotionToken'],
  ]);
  testCases(planted(SINGLE, 'spec.replica', { enabled: false, source: 'shop-eu' }), [
    ['spec.replica.enabled', false, true, 'spec.bootstrap', MISSING],
  ]);
});

describe('other clusters', () => {
  const at = 'spec.externalClusters';
  const connectionParameters = { host: 'a' };
  testCases(SINGLE, [
    [at, [{ name: 'a', connectionParameters }], [{ name: 'a' }], `${at}.0`],
    [at, [{ name: 'a', connectionParameters }], [{ name: 'a/b', connectionParameters }], `${at}.0.name`],
    [at, [{ name: 'a.b', connectionParameters }], [{ name: '..', connectionParameters }], `${at}.0.name`],
    [
      at,
      [{ name: 'a', connectionParameters, sslKey: { name: 'a', key: 'tls.key' } }],
      [{ name: 'a', connectionParameters, sslKey: { name: 'a', key: '../key' } }],
      `${at}.0.sslKey.key`,
    ],
    [
      at,
      [{ name: 'a', connectionParameters }],
      [
        { name: 'a', connectionParameters },
        { name: 'a', connectionParameters },
      ],
      `${at}.1.name`,
      DUPLICATE,
    ],
    [
      at,
      [{ name: 'a', connectionParameters }],
      [{ name: 'a', barmanObjectStore: { destinationPath: 's3://a' } }],
      `${at}.0.barmanObjectStore`,
    ],
  ]);
});
