import { pathText } from '../../../compare/path-text';
import type { FieldChange } from '../../../change';
import type { RiskRule } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { keyOf } from './key-of';
import { updatedInPlace } from '../../delivered/updated';

/** What says how a volume is used; all else of its spec says what it is. */
const MUTABLE = [
  ...['accessModes', 'capacity', 'claimRef', 'mountOptions', 'persistentVolumeReclaimPolicy', 'storageClassName'],
  'volumeAttributesClassName',
];

/** Whether a change makes another volume of it. */
function isFixed({ path, before, after }: FieldChange): boolean {
  const [spec, field, inner] = path;
  if (spec !== 'spec' || MUTABLE.includes(keyOf(field))) return false;
  if (field === 'volumeMode') return (before ?? 'Filesystem') !== (after ?? 'Filesystem');
  // Both may be given to a volume that has none.
  const mayCome = field === 'nodeAffinity' ? path.length === 2 : inner === 'controllerExpandSecretRef';
  return !(mayCome && before === undefined);
}

function volume(...spec: readonly string[]): string {
  return exampleObject('v1', 'PersistentVolume/archive', 'spec:', ...spec.map((line) => `  ${line}`));
}

const AT = 'csi: { driver: ebs.csi.aws.com, volumeHandle: vol-1 }';

/** A PersistentVolume stands for one disk. */
export const VOLUME: RiskRule = {
  id: 'fails/volume',
  title: 'A PersistentVolume is to stand for another disk',
  reason:
    'What is mounted cannot become another disk under its pods. The API server keeps the source, the mode and the nodes of a volume as they were made.',
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes',
  kinds: ['PersistentVolume'],
  judge: (change, around) => {
    const [first] = updatedInPlace(change, around) ? change.fields.filter(isFixed) : [];
    if (!first) return [];
    const message = `${pathText(first.path)} changes: the API server keeps what a volume stands for as it was made, and refuses the object`;
    const fix = 'keep it; or make a volume of another name, with a claim of its own, and let the pods mount that one';
    return [{ message, fix, path: first.path }];
  },
  examples: [
    {
      name: 'another disk',
      before: volume(AT),
      after: volume(AT.replace('vol-1', 'vol-2')),
      says: ['spec.csi.volumeHandle changes: the API server keeps what a volume stands for'],
    },
    {
      name: 'a disk is enlarged, and may be only where it is',
      before: volume(AT, 'capacity: { storage: 10Gi }'),
      after: volume(AT, 'capacity: { storage: 20Gi }', 'nodeAffinity: { required: { nodeSelectorTerms: [] } }'),
      says: [],
    },
    {
      name: 'a disk is kept',
      before: volume(AT, 'persistentVolumeReclaimPolicy: Delete'),
      after: volume(AT, 'persistentVolumeReclaimPolicy: Retain'),
      says: [],
    },
  ],
};
