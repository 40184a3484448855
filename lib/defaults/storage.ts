import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Storage: volumes that stay, and the scratch space that does not. */
export const storage = {
  'storage.size': {
    field: 'volumeClaimTemplates.spec.resources.requests.storage',
    value: { development: '1Gi', staging: '5Gi', production: '10Gi' },
    why:
      'Small, because a volume can grow where its storage class allows it and can never shrink. What the app really ' +
      'needs only the app knows.',
    source: SOURCES.persistentVolume,
  },
  'storage.access': {
    field: 'volumeClaimTemplates.spec.accessModes',
    value: everyTier('ReadWriteOnce'),
    why:
      'Every provisioner offers it, while ReadWriteOncePod needs a CSI driver and leaves the pod pending without ' +
      'one. A StatefulSet runs at most one pod of each name anyway, so its volume has one writer.',
    source: SOURCES.persistentVolume,
  },
  'storage.retention': {
    field: 'StatefulSet.spec.persistentVolumeClaimRetentionPolicy (whenDeleted, whenScaled)',
    value: everyTier('Retain'),
    apiDefault: 'Retain',
    why:
      'Scaling down by mistake, or a StatefulSet pruned by a wrong merge, must not cost data. A volume too many ' +
      'costs money until it is found; a volume too few cannot be had back.',
    source: SOURCES.retention,
  },
  'scratch.size': {
    field: 'volumes.emptyDir.sizeLimit',
    value: everyTier('64Mi'),
    why:
      'Without a limit one pod that writes to /tmp fills the disk of its node, and pods are evicted that did ' +
      'nothing. With it only the pod that grew goes. 64Mi hold temporary files; a cache asks for more.',
    source: SOURCES.ephemeralStorage,
  },
} satisfies DefaultsTable;
