import { exampleObject } from '../../examples/example-object';
import { LEAVE_IT } from './kept-by-agents';
import { fateOf, reclaimingOf } from './reclaiming';
import { removalRule } from './removal-rule';

const claim = exampleObject('v1', 'PersistentVolumeClaim/uploads', 'spec: { storageClassName: fast }');

function storageClass(policy: string): string {
  return exampleObject(
    'storage.k8s.io/v1',
    'StorageClass/fast',
    'provisioner: ebs.csi.aws.com',
    `reclaimPolicy: ${policy}`,
  );
}

/** A claim is all that holds its volume. */
export const CLAIM_REMOVED = removalRule({
  id: 'data/claim-removed',
  title: 'A PersistentVolumeClaim is deleted',
  reason:
    'Once no pod uses a deleted claim any more, its volume is reclaimed: deleted with the disk behind it, which is what classes of storage do by default, or released and kept for somebody to find.',
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming',
  kinds: ['PersistentVolumeClaim'],
  loses: ({ object, where }, { before }) => ({
    message: `the claim is deleted: ${fateOf(reclaimingOf(object.spec, where, before))}`,
    fix: `keep it; or take a VolumeSnapshot first; or have the agents leave it with ${LEAVE_IT}`,
  }),
  examples: [
    {
      name: 'a claim of a class that says nothing here',
      before: claim,
      after: '',
      says: ['the volume and all that is on it goes with it, unless class fast keeps it'],
    },
    {
      name: 'a claim of a class that deletes',
      before: claim + storageClass('Delete'),
      after: storageClass('Delete'),
      says: ['the volume and all that is on it goes with it, as class fast says'],
    },
    {
      name: 'a claim of a class that keeps',
      before: claim + storageClass('Retain'),
      after: storageClass('Retain'),
      says: ['class fast keeps the volume, which nothing finds again by itself'],
    },
    { name: 'a claim is added', before: '', after: claim, says: [] },
  ],
});
