import { SECRET, STORAGE_CLASS, VOLUME_CLAIM, type TargetKind } from '../kinds';
import { below, type Reference, type Topic } from '../reference';

const CLAIM: readonly Reference[] = [
  { at: 'storageClassName', to: STORAGE_CLASS },
  {
    at: 'volumeAttributesClassName',
    to: { group: 'storage.k8s.io', kind: 'VolumeAttributesClass', code: 'reference/storage-class' },
  },
  { at: 'volumeName', to: { group: '', kind: 'PersistentVolume', code: 'reference/object' } },
  { at: 'dataSource', to: { ...VOLUME_CLAIM, code: 'reference/object' } },
  { at: 'dataSourceRef', to: { ...VOLUME_CLAIM, code: 'reference/object' }, grant: true },
];

const SNAPSHOT_CLASS: TargetKind = {
  group: 'snapshot.storage.k8s.io',
  kind: 'VolumeSnapshotClass',
  code: 'reference/snapshot-class',
};

/** Claims ask for storage of a class that is there; without a class they get the cluster's default. */
export const STORAGE: Topic = {
  references: {
    PersistentVolume: [{ at: 'spec.csi.nodePublishSecretRef', to: SECRET }],
    PersistentVolumeClaim: below('spec', CLAIM),
    'apps/StatefulSet': below('spec.volumeClaimTemplates.*.spec', CLAIM),
    'snapshot.storage.k8s.io/VolumeSnapshot': [
      { at: 'spec.volumeSnapshotClassName', to: SNAPSHOT_CLASS },
      { at: 'spec.source.persistentVolumeClaimName', to: VOLUME_CLAIM },
    ],
  },
};
