import { faultsOf, found } from './dist';
import { cnpg, crunchy, zalando } from './manifests';

const CLAIM = (size: string, name = 'default'): string =>
  `{ storageClassName: ${name}, resources: { requests: { storage: ${size} } } }`;

describe('a volume', () => {
  test.each([
    ['grows', cnpg('storage: { size: 100Gi }'), cnpg('storage: { size: 200Gi }'), []],
    ['is written otherwise', cnpg('storage: { size: 1Gi }'), cnpg('storage: { size: 1024Mi }'), []],
    ['shrinks', cnpg('storage: { size: 100Gi }'), cnpg('storage: { size: 99Gi }'), ['storage-shrinks spec.storage']],
    [
      'of WAL shrinks',
      cnpg('walStorage: { size: 20Gi }'),
      cnpg('walStorage: { size: 10Gi }'),
      ['storage-shrinks spec.walStorage'],
    ],
    [
      'of a tablespace shrinks, wherever it stands in the list',
      cnpg('tablespaces: [{ name: a, storage: { size: 2Gi } }]'),
      cnpg('tablespaces: [{ name: b, storage: { size: 9Gi } }, { name: a, storage: { size: 1Gi } }]'),
      ['storage-shrinks spec.tablespaces.1.storage'],
    ],
    [
      'of a template shrinks',
      cnpg('storage: { pvcTemplate: { resources: { requests: { storage: 2Gi } } } }'),
      cnpg('storage: { size: 1Gi }'),
      ['storage-shrinks spec.storage'],
    ],
    [
      "of Zalando's shrinks",
      zalando('volume: { size: 2Gi }'),
      zalando('volume: { size: 1Gi }'),
      ['storage-shrinks spec.volume'],
    ],
    [
      "of Crunchy's shrinks",
      crunchy(`instances: [{ name: a, dataVolumeClaimSpec: ${CLAIM('2Gi')}, walVolumeClaimSpec: ${CLAIM('2Gi')} }]`),
      crunchy(`instances: [{ name: a, dataVolumeClaimSpec: ${CLAIM('1Gi')}, walVolumeClaimSpec: ${CLAIM('1Gi')} }]`),
      ['storage-shrinks spec.instances.0.dataVolumeClaimSpec', 'storage-shrinks spec.instances.0.walVolumeClaimSpec'],
    ],
    [
      "of backups of Crunchy's shrinks",
      crunchy(`backups: { pgbackrest: { repos: [{ name: repo1, volume: { volumeClaimSpec: ${CLAIM('2Gi')} } }] } }`),
      crunchy(`backups: { pgbackrest: { repos: [{ name: repo1, volume: { volumeClaimSpec: ${CLAIM('1Gi')} } }] } }`),
      ['storage-shrinks spec.backups.pgbackrest.repos.0.volume.volumeClaimSpec'],
    ],
    ['has a size that is none', cnpg('storage: { size: 2Gi }'), cnpg('storage: { size: small }'), []],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });

  test('the message says from what to what, and the fix how to get there all the same', () => {
    expect(faultsOf(cnpg('storage: { size: 100Gi }'), cnpg('storage: { size: 50Gi }'))).toEqual([
      {
        code: 'transition/storage-shrinks',
        severity: 'error',
        path: ['spec', 'storage'],
        message:
          'the data volume cannot shrink from 100Gi to 50Gi: CloudNativePG refuses the manifest, and every later change with it',
        fix: 'keep 100Gi; for less, restore the backups into a cluster of another name with volumes of 50Gi',
      },
    ]);
  });
});

describe('a volume of its own', () => {
  test.each([
    ['for WAL is added', cnpg('storage: { size: 1Gi }'), cnpg('storage: { size: 1Gi }, walStorage: { size: 1Gi }'), []],
    ['for WAL goes away', cnpg('walStorage: { size: 1Gi }'), cnpg('instances: 3'), ['volume-removed spec.walStorage']],
    [
      'for a tablespace goes away',
      cnpg('tablespaces: [{ name: a, storage: { size: 1Gi } }]'),
      cnpg('instances: 3'),
      ['volume-removed spec.tablespaces.0.storage'],
    ],
    [
      "for WAL of Crunchy's goes away",
      crunchy(`instances: [{ name: a, dataVolumeClaimSpec: ${CLAIM('1Gi')}, walVolumeClaimSpec: ${CLAIM('1Gi')} }]`),
      crunchy(`instances: [{ name: a, dataVolumeClaimSpec: ${CLAIM('1Gi')} }]`),
      ['volume-removed? spec.instances.0.walVolumeClaimSpec'],
    ],
    [
      "goes away with one of Crunchy's instance sets",
      crunchy(
        `instances: [{ name: a }, { name: b, dataVolumeClaimSpec: ${CLAIM('1Gi')}, walVolumeClaimSpec: ${CLAIM('1Gi')} }]`,
      ),
      crunchy('instances: [{ name: a }]'),
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });
});

describe('the class of a volume', () => {
  test.each([
    [
      'is another one',
      cnpg('storage: { size: 1Gi, storageClass: slow }'),
      cnpg('storage: { size: 1Gi, storageClass: fast }'),
      ['storage-class? spec.storage'],
    ],
    [
      'is given where it was not',
      zalando('volume: { size: 1Gi }'),
      zalando('volume: { size: 1Gi, storageClass: fast }'),
      ['storage-class? spec.volume'],
    ],
    [
      'is one that the API server refuses to change',
      crunchy(`instances: [{ name: a, dataVolumeClaimSpec: ${CLAIM('1Gi', 'slow')} }]`),
      crunchy(`instances: [{ name: a, dataVolumeClaimSpec: ${CLAIM('1Gi', 'fast')} }]`),
      ['storage-class spec.instances.0.dataVolumeClaimSpec'],
    ],
    [
      'is that of a new volume',
      cnpg('storage: { size: 1Gi }'),
      cnpg('storage: { size: 1Gi }, walStorage: { size: 1Gi, storageClass: fast }'),
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });
});

test.each([
  ['all at once, with all the data', '[{ name: a }, { name: b }]', '[{ name: c }]', ['instance-sets spec.instances']],
  ['one after the other', '[{ name: a }]', '[{ name: a }, { name: b }]', []],
  ['but not the last', '[{ name: a }, { name: b }]', '[{ name: b }]', []],
  ['that has no name and is named now', '[{ replicas: 1 }]', '[{ name: a }]', ['instance-sets spec.instances']],
  ['that has no name and gets the one that it had', '[{ replicas: 1 }]', '[{ name: "00" }]', []],
])("Crunchy's instance sets are replaced %s", (_, before, after, expected) => {
  expect(found(crunchy(`instances: ${before}`), crunchy(`instances: ${after}`))).toEqual(expected);
});
