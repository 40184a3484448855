import { deployment, external, found } from '../cluster';

function claim(spec: string): string {
  return `{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: a }, spec: { ${spec} } }\n---\n`;
}

test.each<[string, string, readonly string[]]>([
  ['the default class', 'accessModes: [ReadWriteOnce]', []],
  ['no class', 'storageClassName: ""', []],
  ['a class that is not there', 'storageClassName: fast', ['reference/storage-class spec.storageClassName']],
  ['a class that is declared', 'storageClassName: gp3', []],
  ['the class of a volume made by hand', 'storageClassName: manual, volumeName: disk', []],
  ['a volume that is not there', 'volumeName: x', ['reference/object spec.volumeName']],
  [
    'a claim to copy',
    'dataSource: { kind: PersistentVolumeClaim, name: x }',
    ['reference/object spec.dataSource.name'],
  ],
])('a claim of %s', (_, spec, expected) => {
  const disk =
    '{ apiVersion: v1, kind: PersistentVolume, metadata: { name: disk }, spec: { storageClassName: manual } }\n---\n';
  expect(found(disk + claim(spec), [external('StorageClass', 'gp3')])).toEqual(expected);
});

const SET = `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  selector: { matchLabels: { app: db } }
  volumeClaimTemplates: [{ metadata: { name: data }, spec: { storageClassName: fast } }]
  template: { metadata: { labels: { app: db } }, spec: { containers: [] } }
---
`;

test('the claims of a StatefulSet', () => {
  expect(found(SET)).toEqual(['reference/storage-class spec.volumeClaimTemplates.0.spec.storageClassName']);
  const fast = [external('StorageClass', 'fast')];
  expect(found(SET, fast)).toEqual([]);
  const mounts = (name: string): string =>
    deployment('backup', `volumes: [{ persistentVolumeClaim: { claimName: ${name} } }]`);
  expect(found(SET + mounts('data-db-0'), fast)).toEqual([]);
  expect(found(SET + mounts('date-db-0'), fast)).toHaveLength(1);
});

test('snapshots', () => {
  const snapshot = (spec: string): string =>
    `{ apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshot, metadata: { name: a }, spec: { ${spec} } }\n---\n`;
  const spec = 'volumeSnapshotClassName: csi, source: { persistentVolumeClaimName: a }';
  expect(found(snapshot(spec))).toEqual([
    'reference/snapshot-class spec.volumeSnapshotClassName',
    'reference/volume-claim spec.source.persistentVolumeClaimName',
  ]);
  expect(found(snapshot(spec) + claim(''), [external('VolumeSnapshotClass', 'csi')])).toEqual([]);
});
