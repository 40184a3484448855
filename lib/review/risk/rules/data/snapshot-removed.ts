import { asText, valueAt } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import type { Around } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { LEAVE_IT } from './kept-by-agents';
import { removalRule } from './removal-rule';

const CLASS = 'snapshot.storage.k8s.io/VolumeSnapshotClass';

/** Who says whether the snapshot itself is deleted: the content says so by itself, a snapshot by its class. */
function policyOf({ object, id, where }: Placed, { before }: Around): string | undefined {
  if (id.kind === 'VolumeSnapshotContent') return asText(valueAt(object.spec, 'deletionPolicy'));
  const name = asText(valueAt(object.spec, 'volumeSnapshotClassName'));
  const found = before.list(where, CLASS).find((each) => each.id.name === name);
  return asText(valueAt(found?.object, 'deletionPolicy'));
}

const snapshot = exampleObject(
  'snapshot.storage.k8s.io/v1',
  'VolumeSnapshot/monday',
  'spec: { volumeSnapshotClassName: kept, source: { persistentVolumeClaimName: data } }',
);

function snapshotClass(policy: string): string {
  return exampleObject('snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass/kept', `deletionPolicy: ${policy}`);
}

/** A snapshot is deleted where it lies, unless its class keeps it. */
export const SNAPSHOT_REMOVED = removalRule({
  id: 'data/snapshot-removed',
  title: 'A snapshot of a volume is deleted',
  reason:
    'With deletionPolicy Delete the driver deletes the snapshot in the storage system as soon as the object is gone; with Retain it stays there, and nothing in the cluster points to it.',
  source: 'https://kubernetes.io/docs/concepts/storage/volume-snapshot-classes/#deletionpolicy',
  kinds: ['snapshot.storage.k8s.io/VolumeSnapshot', 'snapshot.storage.k8s.io/VolumeSnapshotContent'],
  loses: (gone, around) => {
    const policy = policyOf(gone, around);
    if (policy === 'Retain') return undefined;
    const unless = policy === 'Delete' ? '' : ', unless its class keeps it (deletionPolicy: Retain)';
    return {
      message: `the snapshot is deleted in the storage system, and cannot be restored any more${unless}`,
      fix: `keep it; or have the agents leave it with ${LEAVE_IT}`,
    };
  },
  examples: [
    {
      name: 'a snapshot of a class that deletes',
      before: snapshot + snapshotClass('Delete'),
      after: snapshotClass('Delete'),
      says: ['the snapshot is deleted in the storage system'],
    },
    {
      name: 'a snapshot of a class that keeps',
      before: snapshot + snapshotClass('Retain'),
      after: snapshotClass('Retain'),
      says: [],
    },
  ],
});
