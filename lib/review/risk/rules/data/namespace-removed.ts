import { exampleObject } from '../../examples/example-object';
import { LEAVE_IT } from './kept-by-agents';
import { removalRule } from './removal-rule';

const namespace = exampleObject('v1', 'Namespace/shop');

/** A namespace takes along all that is in it. */
export const NAMESPACE_REMOVED = removalRule({
  id: 'data/namespace-removed',
  title: 'A Namespace is deleted',
  reason:
    'The namespace controller deletes every object in a deleted namespace, whoever made it and whatever its agents were told: claims, databases, Secrets and what is not in any repository.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#working-with-namespaces',
  kinds: ['Namespace'],
  loses: () => ({
    message:
      'everything in the namespace is deleted with it, also what others made in it and what agents were told to keep: claims and their volumes, databases, Secrets',
    fix: `keep it until nothing is left in it; or have the agents leave it with ${LEAVE_IT}`,
  }),
  examples: [
    {
      name: 'a namespace goes',
      before: namespace,
      after: '',
      says: ['everything in the namespace is deleted with it'],
    },
    { name: 'a namespace comes', before: '', after: namespace, says: [] },
  ],
});
