import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule, type FixedField } from './fixed-field-rule';

function selectorOf(kind: string, left: string): readonly FixedField[] {
  const fix = `keep it, and give new labels to the pods alone; to change it all the same, name the ${kind} otherwise, or delete it with kubectl delete --cascade=orphan right before the sync and ${left} once the new pods are ready`;
  return [{ at: 'spec.selector', fix }];
}

function deployment(labels: string, podLabels = labels): string {
  return exampleObject(
    'apps/v1',
    'Deployment/web',
    `spec: { selector: { matchLabels: { ${labels} } }, template: { metadata: { labels: { ${podLabels} } } } }`,
  );
}

/** A controller knows its pods by its selector, from beginning to end. */
export const WORKLOAD_SELECTOR = fixedFieldRule({
  id: 'fails/workload-selector',
  title: 'The selector of a Deployment, DaemonSet or ReplicaSet changes',
  reason:
    'A controller finds its pods by its selector. With another one it would leave the pods that it has running and nobody would own them, so the API server refuses the change.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#label-selector-updates',
  fields: {
    'apps/Deployment': selectorOf('Deployment', 'its old ReplicaSet'),
    'apps/DaemonSet': selectorOf('DaemonSet', 'its old pods'),
    'apps/ReplicaSet': selectorOf('ReplicaSet', 'its old pods'),
  },
  examples: [
    {
      name: 'the selector of a Deployment changes',
      before: deployment('app: web'),
      after: deployment('app: web, tier: front'),
      says: ['spec.selector changes: the API server keeps it as it was made'],
    },
    {
      name: 'only the pods get another label',
      before: deployment('app: web'),
      after: deployment('app: web', 'app: web, tier: front'),
      says: [],
    },
    { name: 'a Deployment of another name has another selector', before: '', after: deployment('app: web'), says: [] },
  ],
});
