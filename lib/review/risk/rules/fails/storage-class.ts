import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule, type FixedField } from './fixed-field-rule';

const BESIDE = 'keep it, and add a class of another name beside it; claims keep the class that they were made with';

function fields(...names: readonly string[]): readonly FixedField[] {
  return names.map((at) => ({ at, fix: BESIDE }));
}

function storageClass(...body: readonly string[]): string {
  return exampleObject('storage.k8s.io/v1', 'StorageClass/fast', 'provisioner: ebs.csi.aws.com', ...body);
}

/** A class of storage says how volumes were made, not how they should be. */
export const STORAGE_CLASS = fixedFieldRule({
  id: 'fails/storage-class',
  title: 'A class of storage, or the driver behind it, changes',
  reason:
    'Volumes keep pointing to the class that they were made by. The API server keeps what a class says of them, so that it stays true.',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/storage-class-v1/',
  fields: {
    'storage.k8s.io/StorageClass': [
      ...fields('provisioner'),
      { at: 'parameters', missing: {}, fix: BESIDE },
      { at: 'reclaimPolicy', missing: 'Delete', fix: BESIDE },
      { at: 'volumeBindingMode', missing: 'Immediate', fix: BESIDE },
    ],
    'storage.k8s.io/VolumeAttributesClass': fields('driverName', 'parameters'),
    'storage.k8s.io/CSIDriver': [
      { at: 'spec.attachRequired', missing: true, fix: 'keep it; or delete the CSIDriver right before the sync' },
      {
        at: 'spec.volumeLifecycleModes',
        missing: ['Persistent'],
        fix: 'keep it; or delete the CSIDriver right before the sync',
      },
    ],
  },
  examples: [
    {
      name: 'a class is to keep its volumes',
      before: storageClass(),
      after: storageClass('reclaimPolicy: Retain'),
      says: ['reclaimPolicy changes from Delete to Retain: the API server keeps it'],
    },
    {
      name: 'a class says what holds anyway',
      before: storageClass(),
      after: storageClass('reclaimPolicy: Delete', 'volumeBindingMode: Immediate'),
      says: [],
    },
    {
      name: 'a class may have its volumes enlarged',
      before: storageClass(),
      after: storageClass('allowVolumeExpansion: true'),
      says: [],
    },
    {
      name: 'a class makes other disks',
      before: storageClass('parameters: { type: gp2 }'),
      after: storageClass('parameters: { type: gp3 }'),
      says: ['parameters changes'],
    },
  ],
});
