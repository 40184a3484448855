import { asText, valueAt } from '../../../../check/references/loosely';
import { exampleObject } from '../../examples/example-object';
import { LEAVE_IT } from './kept-by-agents';
import { removalRule } from './removal-rule';

const definition = exampleObject(
  'apiextensions.k8s.io/v1',
  'CustomResourceDefinition/queues.example.com',
  'spec: { group: example.com, names: { kind: Queue, plural: queues } }',
);

/** A definition takes along every object of its kind. */
export const DEFINITION_REMOVED = removalRule({
  id: 'data/definition-removed',
  title: 'A CustomResourceDefinition is deleted',
  reason:
    'The API server deletes all objects of a kind, in all namespaces, before it deletes the definition. Operators see each of them go, and delete what they made for it: databases with their volumes, topics, certificates.',
  source:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#delete-a-customresourcedefinition',
  kinds: ['apiextensions.k8s.io/CustomResourceDefinition'],
  loses: ({ object }) => {
    const kind = asText(valueAt(object.spec, 'names', 'kind')) ?? 'this kind';
    return {
      message: `every ${kind} of the cluster is deleted with the definition, in all namespaces, and what its operator made for it too`,
      fix: `keep it until no ${kind} is left; or have the agents leave it with ${LEAVE_IT}`,
    };
  },
  examples: [
    { name: 'a kind goes', before: definition, after: '', says: ['every Queue of the cluster is deleted'] },
    { name: 'a kind comes', before: '', after: definition, says: [] },
  ],
});
