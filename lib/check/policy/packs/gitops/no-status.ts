import { definePolicy } from '../../define-policy';
import { BEFORE_ADMISSION } from '../before-admission';
import { exampleObject, exampleWorkload } from '../example-objects';
import { EVERYTHING } from '../matching';
import { pointingTo, refusing, when } from '../refusing';

/** Generators leave an empty one behind, which says nothing; the first phase is a default of the API server. */
const SAYS_SOMETHING =
  "dyn(object).status.exists(field, field != 'phase' && dyn(object).status[field] != null && " +
  'dyn(object).status[field] != {} && dyn(object).status[field] != [])';

const service = { spec: { ports: [{ port: 80 }] } };

/** What is, is for the cluster to say. */
export const NO_STATUS = definePolicy({
  id: 'gitops/no-status',
  severity: 'warning',
  what: 'Manifests hold no status',
  why: 'Controllers write the status. One that stands in git is ignored or overwritten, and the agent reports a difference that no sync can settle.',
  fix: 'remove status',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#object-spec-and-status',
  spec: {
    matchConstraints: {
      ...EVERYTHING,
      // Their generator writes a whole one, which every project ships.
      excludeResourceRules: [
        {
          apiGroups: ['apiextensions.k8s.io'],
          apiVersions: ['*'],
          operations: ['*'],
          resources: ['customresourcedefinitions'],
        },
      ],
    },
    matchConditions: [
      BEFORE_ADMISSION,
      { name: 'has-a-status', expression: 'has(object.status) && object.status != null' },
    ],
    ...refusing({
      variables: [pointingTo('status')],
      found: when(SAYS_SOMETHING, "'status is set'"),
      expected: 'none',
    }),
  },
  examples: {
    passing: [
      { object: exampleWorkload('Deployment') },
      { object: exampleObject('v1', 'Service', { ...service, status: { loadBalancer: {} } }) },
    ],
    failing: [
      {
        object: exampleObject('v1', 'Service', {
          ...service,
          status: { loadBalancer: { ingress: [{ ip: '203.0.113.7' }] } },
        }),
      },
    ],
  },
});
