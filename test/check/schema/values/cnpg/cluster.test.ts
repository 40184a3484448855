import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import { DUPLICATE, MISSING, NONE, planted, testCases } from '../planted';
import { advised } from './advised';
import { CLUSTER, FOLLOWER, RESTORED, SINGLE } from './objects';

const SPEC = CLUSTER.spec as Record<string, unknown>;

test.each([SINGLE, CLUSTER, RESTORED, FOLLOWER])('nothing is wrong with %j', (object) => {
  expect(valueFaults(object)).toEqual([]);
});

describe('names', () => {
  testCases(SINGLE, [
    ['metadata.name', 'a'.repeat(50), 'a'.repeat(51)],
    ['metadata.name', 'shop-1', 'shop.db'],
    ['metadata.name', 's1', '1s'],
  ]);
});

describe('images', () => {
  const image = (tag: string): string => `ghcr.io/cloudnative-pg/postgresql${tag}`;
  const digest = `@sha256:${'a'.repeat(64)}`;
  testCases(SINGLE, [
    ['spec.imageName', image(':18.6-system-trixie'), image(':latest')],
    ['spec.imageName', image(`:18${digest}`), image(digest)],
    ['spec.imageName', 'localhost:5000/postgresql:17.2', 'localhost:5000/postgresql'],
    ['spec.imageName', 'postgres:13.4', 'postgres:12.22'],
    ['spec.imageName', image(':16.4.1-1'), image(':v16')],
    ['spec.imageName', image(':15beta1'), image(':16.'), 'spec.imageName'],
    ['spec.imageName', image(':17.99'), image(':17.100')],
    ['spec.imagePullPolicy', 'IfNotPresent', 'Sometimes'],
    [
      'spec.imageCatalogRef',
      { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'pg', major: 18 },
      { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'pg', major: 12 },
      'spec.imageCatalogRef.major',
    ],
    [
      'spec.imageCatalogRef',
      { apiGroup: 'postgresql.cnpg.io', kind: 'ClusterImageCatalog', name: 'pg', major: 18 },
      { apiGroup: 'postgresql.cnpg.io', kind: 'ConfigMap', name: 'pg', major: 18 },
      'spec.imageCatalogRef.kind',
    ],
    [
      'spec.imageCatalogRef',
      { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'pg', major: 18 },
      { kind: 'ImageCatalog', name: 'pg', major: 18 },
      'spec.imageCatalogRef.apiGroup',
      MISSING,
    ],
  ]);
  testCases(planted(SINGLE, 'spec.imageName', image(':18.6')), [
    ['spec.imageCatalogRef', NONE, { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'pg', major: 18 }],
  ]);
});

describe('storage', () => {
  const claim = { resources: { requests: { storage: '10Gi' } } };
  testCases(SINGLE, [
    ['spec.storage', { size: '1Gi' }, NONE, 'spec.storage', MISSING],
    ['spec.storage', { pvcTemplate: claim }, {}, 'spec.storage.size', MISSING],
    ['spec.storage.size', '1.5Ti', '100GB'],
    ['spec.walStorage', { size: '5Gi' }, { storageClass: 'fast' }, 'spec.walStorage.size', MISSING],
    ['spec.walStorage.size', '5Gi', '0'],
    [
      'spec.tablespaces',
      [{ name: 'fast', storage: { size: '1Gi' } }],
      [{ name: 'fast', storage: { size: 'x' } }],
      'spec.tablespaces.0.storage.size',
    ],
  ]);
  testCases(planted(SINGLE, 'spec.ephemeralVolumeSource', { volumeClaimTemplate: {} }), [
    [
      'spec.ephemeralVolumesSizeLimit',
      { shm: '1Gi' },
      { temporaryData: '1Gi' },
      'spec.ephemeralVolumesSizeLimit.temporaryData',
    ],
  ]);
  test('what is told twice is told of', () => {
    expect(advised(SINGLE, 'spec.storage', { size: '1Gi', pvcTemplate: claim })).toEqual([
      'warning spec.storage.pvcTemplate.resources.requests.storage',
    ]);
    expect(
      advised(SINGLE, 'spec.walStorage', { size: '1Gi', storageClass: 'a', pvcTemplate: { storageClassName: 'b' } }),
    ).toEqual(['warning spec.walStorage.pvcTemplate.storageClassName']);
  });
});

describe('tablespaces', () => {
  const tablespaces = (...names: string[]): object[] => names.map((name) => ({ name, storage: { size: '1Gi' } }));
  const at = 'spec.tablespaces';
  testCases(SINGLE, [
    [at, tablespaces('fast', '_a', 'a$1'), tablespaces('pg_fast'), `${at}.0.name`],
    [at, tablespaces('a'.repeat(63)), tablespaces('a'.repeat(64)), `${at}.0.name`],
    [at, tablespaces('fast'), tablespaces('1fast'), `${at}.0.name`],
    [at, tablespaces('fast', 'slow'), tablespaces('fast', 'FAST'), `${at}.1.name`, DUPLICATE],
    [at, tablespaces('a_b', 'ab'), tablespaces('a_b', 'a$b'), `${at}.1.name`, DUPLICATE],
  ]);
  testCases(planted(SINGLE, at, tablespaces('fast')), [
    [
      'spec.backup.volumeSnapshot.tablespaceClassName',
      { fast: 'snapshots' },
      { slow: 'snapshots' },
      'spec.backup.volumeSnapshot.tablespaceClassName.slow',
    ],
  ]);
});

describe('resources', () => {
  const at = 'spec.resources';
  testCases(planted(CLUSTER, 'spec.resources', { requests: { memory: '4Gi' } }), [
    [`${at}.requests.memory`, '4Gi', '4095Mi'],
    ['spec.postgresql.parameters.shared_buffers', '4096MB', '4097MB', `${at}.requests.memory`],
    ['spec.postgresql.parameters.shared_buffers', '4 GB', '5 GB', `${at}.requests.memory`],
    [`${at}.limits.memory`, '4Gi', '3Gi', `${at}.requests.memory`],
  ]);
  test('huge pages are memory for shared buffers too', () => {
    const pages = {
      requests: { memory: '1Gi', 'hugepages-2Mi': '4Gi' },
      limits: { memory: '1Gi', 'hugepages-2Mi': '4Gi' },
    };
    expect(valueFaults(planted(CLUSTER, at, pages))).toEqual([]);
  });
});

describe('instances', () => {
  testCases(SINGLE, [
    ['spec.primaryUpdateStrategy', 'unsupervised', 'supervised'],
    ['spec.maxSyncReplicas', 0, 1],
    ['spec.minSyncReplicas', 0, 1],
  ]);
  testCases(planted(SINGLE, 'spec.serviceAccountName', 'database'), [
    ['spec.serviceAccountTemplate', NONE, { metadata: { labels: { a: 'b' } } }],
  ]);
});

describe('synchronous replication', () => {
  const at = 'spec.postgresql.synchronous';
  const old = { ...SPEC, postgresql: {}, maxSyncReplicas: 1, minSyncReplicas: 1 };
  testCases(CLUSTER, [
    [`${at}.number`, 2, 3],
    [`${at}.number`, 1, 0, `${at}.number`],
    ['spec.minSyncReplicas', 0, 1],
    ['spec.maxSyncReplicas', 0, 1],
    [
      at,
      { method: 'any', number: 1, dataDurability: 'preferred' },
      { method: 'any', number: 1, dataDurability: 'preferred', standbyNamesPre: ['a'] },
      `${at}.standbyNamesPre`,
    ],
    [
      at,
      { method: 'first', number: 3, standbyNamesPost: ['a'] },
      { method: 'first', number: 4, standbyNamesPost: ['a'] },
      `${at}.number`,
    ],
    [
      at,
      { method: 'any', number: 2, failoverQuorum: true, standbyNamesPre: ['a'] },
      { method: 'any', number: 1, failoverQuorum: true, standbyNamesPre: ['a'] },
      `${at}.number`,
    ],
    [
      'spec.postgresql.syncReplicaElectionConstraint',
      { enabled: true, nodeLabelsAntiAffinity: ['zone'] },
      { enabled: true },
      'spec.postgresql.syncReplicaElectionConstraint.nodeLabelsAntiAffinity',
    ],
  ]);
  testCases({ ...CLUSTER, spec: old }, [
    ['spec.maxSyncReplicas', 2, 3],
    ['spec.minSyncReplicas', 1, 2],
  ]);
  test('a failover that loses data is told of', () => {
    expect(advised(CLUSTER, at, NONE)).toEqual(['info spec.postgresql']);
    expect(advised({ ...CLUSTER, spec: old }, 'spec.minSyncReplicas', 1)).toEqual([]);
    expect(advised(FOLLOWER, 'spec.instances', 3)).toEqual([]);
    expect(advised(SINGLE, 'spec.instances', 1)).toEqual([]);
  });
});
