import type { FieldChange } from '../../../change';
import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule } from './fixed-field-rule';
import { keyOf } from './key-of';

const ORPHAN =
  'delete the StatefulSet with kubectl delete --cascade=orphan right before the sync, which then makes one of the same name that takes over the pods and their claims';

const SAME = `keep it; to change it all the same, ${ORPHAN}`;

/** What every template of a claim has, written or not. */
const TEMPLATE_DEFAULTS: Readonly<Record<string, string>> = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  volumeMode: 'Filesystem',
};

function isDefault({ path, before, after }: FieldChange): boolean {
  const usual = TEMPLATE_DEFAULTS[keyOf(path.at(-1))];
  return usual !== undefined && (before ?? usual) === (after ?? usual);
}

function statefulSet(...spec: readonly string[]): string {
  return exampleObject('apps/v1', 'StatefulSet/queue', 'spec:', ...spec.map((line) => `  ${line}`));
}

const CLAIMS = 'volumeClaimTemplates:';
const claim = (size: string, more = ''): string =>
  `- { metadata: { name: data }, spec: { ${more}resources: { requests: { storage: ${size} } } } }`;

/** All of a StatefulSet stays but how many pods it has, what they are made of, and how they are replaced. */
export const STATEFUL_SET = fixedFieldRule({
  id: 'fails/stateful-set',
  title: 'A StatefulSet gets other claims, another selector, Service or order of pods',
  reason:
    'Pods and claims of a StatefulSet are named and made after these fields, one by one, over the whole of its life. The API server takes changes of replicas, ordinals, template, updateStrategy, minReadySeconds, revisionHistoryLimit and persistentVolumeClaimRetentionPolicy, and refuses all others.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations',
  fields: {
    'apps/StatefulSet': [
      { at: 'spec.selector', fix: 'keep it, and give new labels to the pods alone; or name the StatefulSet otherwise' },
      { at: 'spec.serviceName', missing: '', fix: SAME },
      { at: 'spec.podManagementPolicy', missing: 'OrderedReady', fix: SAME },
      {
        at: 'spec.volumeClaimTemplates',
        missing: [],
        allows: ({ changes }) => changes.every(isDefault),
        fix: `keep them; for larger volumes enlarge the claims by hand, and then ${ORPHAN}; for another class of storage do the same, and delete claim and pod of one replica after the other where the application copies its data by itself`,
      },
    ],
  },
  examples: [
    {
      name: 'the claims are to be larger',
      before: statefulSet(CLAIMS, claim('10Gi')),
      after: statefulSet(CLAIMS, claim('20Gi')),
      says: ['spec.volumeClaimTemplates changes: the API server keeps it'],
    },
    {
      name: 'the claims are written otherwise',
      before: statefulSet(CLAIMS, claim('1Gi')),
      after: statefulSet(CLAIMS, claim('1024Mi', 'volumeMode: Filesystem, ')),
      says: [],
    },
    {
      name: 'all pods are to start at once, behind another Service',
      before: statefulSet('serviceName: queue'),
      after: statefulSet('serviceName: queue-pods', 'podManagementPolicy: Parallel'),
      says: [
        'spec.serviceName changes from queue to queue-pods',
        'spec.podManagementPolicy changes from OrderedReady to Parallel',
      ],
    },
    {
      name: 'more pods, and claims that go with their pods',
      before: statefulSet('replicas: 2'),
      after: statefulSet('replicas: 3', 'persistentVolumeClaimRetentionPolicy: { whenScaled: Delete }'),
      says: [],
    },
  ],
});
