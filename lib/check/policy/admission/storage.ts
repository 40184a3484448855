import { CLAIM } from './claims';
import { METADATA, RESOURCE_LIST, withSpec } from './metadata';
import { struct, untouched, type Rule } from './rule';
import { VOLUME_SOURCES } from './volumes';

/** By `apiVersion` and `kind`. */
export const STORAGE: Readonly<Record<string, Rule>> = {
  'v1 PersistentVolume': withSpec(
    {
      omitted: ['capacity', 'persistentVolumeReclaimPolicy', 'storageClassName'],
      defaults: { persistentVolumeReclaimPolicy: 'Retain', volumeMode: 'Filesystem' },
      fields: { ...VOLUME_SOURCES, capacity: RESOURCE_LIST },
    },
    { defaults: { status: { phase: 'Pending' } } },
  ),
  'v1 PersistentVolumeClaim': CLAIM,
  'storage.k8s.io/v1 StorageClass': struct({
    omitted: ['parameters'],
    defaults: { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' },
    fields: { metadata: METADATA, parameters: untouched },
  }),
  'storage.k8s.io/v1 CSIDriver': withSpec({
    defaults: {
      attachRequired: true,
      podInfoOnMount: false,
      storageCapacity: false,
      fsGroupPolicy: 'ReadWriteOnceWithFSType',
      volumeLifecycleModes: ['Persistent'],
      requiresRepublish: false,
      seLinuxMount: false,
    },
  }),
};
