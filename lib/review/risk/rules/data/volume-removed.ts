import { asText, valueAt } from '../../../../check/references/loosely';
import { exampleObject } from '../../examples/example-object';
import { LEAVE_IT } from './kept-by-agents';
import { removalRule } from './removal-rule';

function volume(policy: string): string {
  const csi = 'csi: { driver: ebs.csi.aws.com, volumeHandle: vol-1 }';
  return exampleObject('v1', 'PersistentVolume/archive', `spec: { ${csi}${policy} }`);
}

/** A PersistentVolume is the only thing in the cluster that knows of its disk. */
export const VOLUME_REMOVED = removalRule({
  id: 'data/volume-removed',
  title: 'A PersistentVolume is deleted',
  reason:
    'A deleted PersistentVolume goes as soon as no claim is bound to it. With reclaimPolicy Delete its driver deletes the disk too; with Retain the disk stays, and nothing in the cluster points to it.',
  source:
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolume-deletion-protection-finalizer',
  kinds: ['PersistentVolume'],
  loses: ({ object }) => {
    const deletes = asText(valueAt(object.spec, 'persistentVolumeReclaimPolicy')) === 'Delete';
    return {
      message: deletes
        ? 'the volume is deleted, and the disk behind it with all that is on it, once no claim is bound to it'
        : 'the volume is detached: the disk stays, and nothing in the cluster points to it any more',
      fix: `keep it; or have the agents leave it with ${LEAVE_IT}`,
    };
  },
  examples: [
    {
      name: 'a volume whose disk goes with it',
      before: volume(', persistentVolumeReclaimPolicy: Delete'),
      after: '',
      says: ['the volume is deleted, and the disk behind it'],
    },
    { name: 'a volume whose disk stays', before: volume(''), after: '', says: ['the volume is detached'] },
    { name: 'a volume is added', before: '', after: volume(''), says: [] },
  ],
});
