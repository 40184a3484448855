import { definePolicy } from '../../define-policy';
import { BEFORE_ADMISSION } from '../before-admission';
import { exampleObject, exampleWorkload, PLAIN_CONTAINER } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { BEYOND_DEVELOPMENT } from '../severities';
import { IS_HOOK } from './hooks';

const pod = { spec: { containers: [PLAIN_CONTAINER] } };

/** What controllers make is left to them. */
export const NO_RUNTIME_KINDS = definePolicy({
  id: 'gitops/no-runtime-kinds',
  severity: BEYOND_DEVELOPMENT,
  what: 'Manifests hold no objects that nodes and controllers make while a cluster runs',
  why: 'A pod of its own is not moved when its node goes and cannot be changed once it runs; nodes, leases and events come from the cluster, and an agent that applies them fights with it.',
  fix: 'write a Deployment, a StatefulSet or a Job for a pod, and remove the rest',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#using-pods',
  spec: {
    matchConstraints: matching({
      '': ['pods', 'nodes', 'events'],
      apps: ['replicasets', 'controllerrevisions'],
      'coordination.k8s.io': ['leases'],
      'events.k8s.io': ['events'],
    }),
    matchConditions: [BEFORE_ADMISSION],
    ...refusing({
      variables: [pointingTo('kind')],
      found: when(`!${IS_HOOK}`, "'a ' + object.kind + ' stands in git'"),
      expected: 'the object that its controller makes it from',
    }),
  },
  examples: {
    passing: [
      { object: exampleWorkload('Deployment') },
      { object: exampleObject('v1', 'Pod', pod, { annotations: { 'helm.sh/hook': 'test' } }) },
    ],
    failing: [{ object: exampleObject('v1', 'Pod', pod) }, { object: exampleWorkload('ReplicaSet') }],
  },
});
