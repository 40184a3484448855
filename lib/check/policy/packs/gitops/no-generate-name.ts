import { definePolicy } from '../../define-policy';
import { BEFORE_ADMISSION } from '../before-admission';
import { exampleObject } from '../example-objects';
import { EVERYTHING } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { ALWAYS } from '../severities';
import { IS_HOOK } from './hooks';

/** An object is the same one tomorrow. */
export const NO_GENERATE_NAME = definePolicy({
  id: 'gitops/no-generate-name',
  severity: ALWAYS,
  what: 'Objects have names of their own, not generated ones',
  why: 'An agent finds an object by its name. One that gets a new name each time cannot be applied, only created again and again; kustomize and kubectl apply refuse it.',
  fix: 'set metadata.name and remove metadata.generateName',
  source: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#generated-values',
  spec: {
    matchConstraints: EVERYTHING,
    matchConditions: [
      BEFORE_ADMISSION,
      { name: 'generates-its-name', expression: 'has(object.metadata.generateName)' },
    ],
    ...refusing({
      variables: [pointingTo('metadata.generateName')],
      found: when(`!${IS_HOOK}`, "'generateName is ' + object.metadata.generateName"),
      expected: 'metadata.name',
    }),
  },
  examples: {
    passing: [
      { object: exampleObject('v1', 'ConfigMap', { data: {} }) },
      {
        object: exampleObject(
          'batch/v1',
          'Job',
          {},
          { generateName: 'web-', annotations: { 'argocd.argoproj.io/hook': 'Sync' } },
        ),
      },
    ],
    failing: [{ object: exampleObject('v1', 'ConfigMap', { data: {} }, { generateName: 'web-' }) }],
  },
});
