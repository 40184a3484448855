import { isMore } from '../../../../check/schema/values/format/quantities';
import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule, type FixedField } from './fixed-field-rule';

const NEW_CLAIM =
  'keep it; or make a claim of another name, copy the data over while nothing writes, and let the pods mount that one';

const REFUSED_FOR_BOUND =
  'the API server takes that for a claim that has no volume yet, or has this very one, and refuses the object otherwise';

function fixed(...names: readonly string[]): readonly FixedField[] {
  return names.map((name) => ({ at: `spec.${name}`, fix: NEW_CLAIM }));
}

/** Where it is set for the first time, a claim may have been given the same by the cluster. */
function chosenByTheCluster(name: string): readonly FixedField[] {
  const [field] = fixed(name);
  if (!field) return [];
  return [
    { ...field, allows: ({ was }) => was === undefined },
    { ...field, outcome: REFUSED_FOR_BOUND, allows: ({ was }) => was !== undefined },
  ];
}

function claim(size: string, ...spec: readonly string[]): string {
  const requests = `resources: { requests: { storage: ${size} } }`;
  return exampleObject('v1', 'PersistentVolumeClaim/data', 'spec:', ...[requests, ...spec].map((line) => `  ${line}`));
}

/** A claim has its volume, which only ever grows. */
export const CLAIM = fixedFieldRule({
  id: 'fails/claim',
  title: 'A claim asks for less, or for another volume',
  reason:
    'A claim is bound to the volume that was made for it. The API server takes more storage and other attributes of the volume, and refuses everything else; no volume can shrink.',
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims',
  fields: {
    PersistentVolumeClaim: [
      {
        at: 'spec.resources.requests.storage',
        allows: ({ was, is }) => !isMore(was, is),
        outcome: 'no volume can shrink, and the API server refuses the object',
        fix: NEW_CLAIM,
      },
      ...chosenByTheCluster('storageClassName'),
      ...chosenByTheCluster('volumeName'),
      ...fixed('accessModes', 'selector', 'dataSource', 'dataSourceRef'),
      { at: 'spec.volumeMode', missing: 'Filesystem', fix: NEW_CLAIM },
      {
        at: 'spec.volumeAttributesClassName',
        allows: ({ is }) => is !== undefined && is !== '',
        outcome: 'a claim can have another one and not none, and the API server refuses the object',
        fix: 'keep it, or name another',
      },
    ],
  },
  examples: [
    {
      name: 'a claim shrinks',
      before: claim('20Gi'),
      after: claim('10Gi'),
      says: ['spec.resources.requests.storage changes from 20Gi to 10Gi: no volume can shrink'],
    },
    { name: 'a claim grows', before: claim('10Gi'), after: claim('20Gi'), says: [] },
    {
      name: 'a claim is to be of another class',
      before: claim('10Gi', 'storageClassName: slow'),
      after: claim('10Gi', 'storageClassName: fast'),
      says: ['spec.storageClassName changes from slow to fast: the API server keeps it'],
    },
    {
      name: 'a claim of the default class names one',
      before: claim('10Gi'),
      after: claim('10Gi', 'storageClassName: fast'),
      says: ['spec.storageClassName is set to fast: the API server takes that for a claim that has no volume yet'],
    },
    {
      name: 'a claim gets faster disks',
      before: claim('10Gi', 'volumeAttributesClassName: silver'),
      after: claim('10Gi', 'volumeAttributesClassName: gold'),
      says: [],
    },
    {
      name: 'a claim is to be written by many pods',
      before: claim('10Gi', 'accessModes: [ReadWriteOnce]'),
      after: claim('10Gi', 'accessModes: [ReadWriteMany]'),
      says: ['spec.accessModes changes'],
    },
  ],
});
