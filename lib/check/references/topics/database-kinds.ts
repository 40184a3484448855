import type { TargetKind } from '../kinds';

/** The API group of CloudNativePG. */
export const CNPG = 'postgresql.cnpg.io';

export const CLUSTER: TargetKind = { group: CNPG, kind: 'Cluster', code: 'reference/database' };

/** A list of images; who points to one tells whether it is a ClusterImageCatalog. */
export const IMAGE_CATALOG: TargetKind = { group: CNPG, kind: 'ImageCatalog', code: 'reference/object' };

export const OBJECT_STORE: TargetKind = {
  group: 'barmancloud.cnpg.io',
  kind: 'ObjectStore',
  code: 'reference/object-store',
};

export const SNAPSHOT_CLASS: TargetKind = {
  group: 'snapshot.storage.k8s.io',
  kind: 'VolumeSnapshotClass',
  code: 'reference/snapshot-class',
};
