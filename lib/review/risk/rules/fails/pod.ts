import type { FieldChange } from '../../../change';
import { pathText } from '../../../compare/path-text';
import type { RiskRule } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { updatedInPlace } from '../../delivered/updated';

function isFixed({ path, before, after }: FieldChange): boolean {
  const [spec, field] = path;
  if (spec !== 'spec') return false;
  if (field === 'containers' || field === 'initContainers') return path.at(-1) !== 'image';
  // Tolerations come and never go; a deadline comes, or comes closer.
  if (field === 'tolerations') return before !== undefined;
  if (field === 'activeDeadlineSeconds') return !(Number(after) < Number(before ?? Infinity));
  return field !== 'schedulingGates' || after !== undefined;
}

function pod(image: string, more = ''): string {
  return exampleObject('v1', 'Pod/debug', `spec: { containers: [{ name: shell, image: "${image}"${more} }] }`);
}

/** A pod that nobody looks after is what it was made as. */
export const POD: RiskRule = {
  id: 'fails/pod',
  title: 'A pod is to be another one',
  reason:
    'A pod runs what it was made with until it ends. The API server takes other images, more tolerations and a closer deadline, and refuses all else.',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement',
  kinds: ['Pod'],
  judge: (change, around) => {
    const [first] = updatedInPlace(change, around) ? change.fields.filter(isFixed) : [];
    if (!first) return [];
    const message = `${pathText(first.path)} changes: the API server keeps a pod as it was made, and refuses the object`;
    const fix = 'run it by a Deployment, which replaces its pods; or delete the pod right before the sync';
    return [{ message, fix, path: first.path }];
  },
  examples: [
    {
      name: 'a pod runs something else',
      before: pod('shell:1'),
      after: pod('shell:1', ', command: [sleep]'),
      says: ['spec.containers[name=shell].command changes: the API server keeps a pod as it was made'],
    },
    { name: 'a pod runs another image', before: pod('shell:1'), after: pod('shell:2'), says: [] },
  ],
};
