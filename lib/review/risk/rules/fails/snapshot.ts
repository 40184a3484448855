import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule } from './fixed-field-rule';

const ANOTHER =
  'keep it, and take another snapshot or backup under a name of its own; this one stays what can be restored';

function snapshot(claim: string, ...spec: readonly string[]): string {
  return exampleObject(
    'snapshot.storage.k8s.io/v1',
    'VolumeSnapshot/monday',
    'spec:',
    `  source: { persistentVolumeClaimName: ${claim} }`,
    ...spec.map((line) => `  ${line}`),
  );
}

/** What was saved is what it was when it was. */
export const SNAPSHOT = fixedFieldRule({
  id: 'fails/snapshot',
  title: 'A snapshot or a backup is to be of something else',
  reason: 'A snapshot was taken once, of one volume. The definitions of these kinds refuse another source.',
  source: 'https://kubernetes.io/docs/concepts/storage/volume-snapshots/#volumesnapshots',
  fields: {
    'snapshot.storage.k8s.io/VolumeSnapshot': [{ at: 'spec.source', fix: ANOTHER }],
    'snapshot.storage.k8s.io/VolumeSnapshotContent': [
      { at: 'spec.source', fix: ANOTHER },
      { at: 'spec.sourceVolumeMode', allows: ({ was }) => was === undefined, fix: ANOTHER },
    ],
    'postgresql.cnpg.io/Backup': [{ at: 'spec', fix: ANOTHER }],
  },
  examples: [
    {
      name: 'a snapshot of another claim',
      before: snapshot('data'),
      after: snapshot('archive'),
      says: ['spec.source changes: the API server keeps it'],
    },
    {
      name: 'a snapshot of another class',
      before: snapshot('data'),
      after: snapshot('data', 'volumeSnapshotClassName: kept'),
      says: [],
    },
  ],
});
