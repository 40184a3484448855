import { asList, asMapping, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule, type Update } from './fixed-field-rule';

const ANEW = 'keep it; a kind that is another one gets a definition of another name';

/** A version that objects are stored in cannot go, for there would be nobody to read them. */
function keepsStored({ before, after }: Update): boolean {
  const left = versionsOf(after).map(({ name }) => name);
  return versionsOf(before).every(({ name, storage }) => storage !== true || left.includes(name));
}

function versionsOf({ spec }: KubernetesObject) {
  return asList(valueAt(spec, 'versions')).map(asMapping);
}

const definition = (...spec: readonly string[]): string =>
  exampleObject(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition/queues.example.com',
    'spec:',
    ...['group: example.com', ...spec].map((line) => `  ${line}`),
  );

/** A definition names a kind for good. */
export const DEFINITION = fixedFieldRule({
  id: 'fails/definition',
  title: 'A custom kind gets another name or scope, or loses the version that it is stored in',
  reason:
    'The objects of a kind lie under its group, its plural and its scope, in the version that was the one to store. The API server refuses a definition that could no longer find or read them.',
  source:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#upgrade-existing-objects-to-a-new-stored-version',
  fields: {
    'apiextensions.k8s.io/CustomResourceDefinition': [
      ...['spec.group', 'spec.scope', 'spec.names.kind', 'spec.names.plural'].map((at) => ({ at, fix: ANEW })),
      {
        at: 'spec.versions',
        allows: keepsStored,
        outcome: 'the version that objects are stored in is gone, and the API server refuses what could not read them',
        fix: 'keep the stored version beside the new one, with served: false if need be, until all objects are written anew and status.storedVersions lists it no more',
      },
    ],
  },
  examples: [
    {
      name: 'the version that is stored goes',
      before: definition('versions: [{ name: v1alpha1, served: true, storage: true }]'),
      after: definition('versions: [{ name: v1, served: true, storage: true }]'),
      says: ['spec.versions changes: the version that objects are stored in is gone'],
    },
    {
      name: 'another version becomes the one to store',
      before: definition('versions: [{ name: v1alpha1, served: true, storage: true }]'),
      after: definition(
        'versions: [{ name: v1alpha1, served: true, storage: false }, { name: v1, served: true, storage: true }]',
      ),
      says: [],
    },
    {
      name: 'a kind is to live outside of namespaces',
      before: definition('scope: Namespaced'),
      after: definition('scope: Cluster'),
      says: ['spec.scope changes from Namespaced to Cluster'],
    },
  ],
});
