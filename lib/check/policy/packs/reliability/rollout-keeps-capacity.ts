import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';

function rollingOut(maxUnavailable: number | string, replicas: number) {
  const strategy = { type: 'RollingUpdate', rollingUpdate: { maxUnavailable } };
  return { object: exampleWorkload('Deployment', {}, { replicas, strategy }) };
}

/** A replica count of one says nothing where an autoscaler sets it. */
const ALL_OF_THEM =
  "variables.unavailable == dyn('100%') || (type(variables.unavailable) == int && " +
  'variables.unavailable >= variables.replicas && variables.replicas > 1)';

/** A release is no outage. */
export const ROLLOUT_KEEPS_CAPACITY = definePolicy({
  id: 'reliability/rollout-keeps-capacity',
  severity: BEFORE_PRODUCTION,
  what: 'A rolling update leaves pods that serve',
  why: 'Where all pods may be unavailable at once, every release stops them all before the first new one is ready, and a version that does not start leaves nothing behind.',
  fix: 'lower maxUnavailable, best to 0 with a maxSurge of 25%',
  source: SOURCES.deployment.url,
  spec: {
    matchConstraints: matching({ apps: ['deployments'] }),
    ...refusing({
      variables: [
        pointingTo('spec.strategy'),
        { name: 'replicas', expression: 'dyn(object).?spec.?replicas.orValue(1)' },
        {
          name: 'unavailable',
          expression: "dyn(object).?spec.?strategy.?rollingUpdate.?maxUnavailable.orValue(dyn('25%'))",
        },
      ],
      found: when(
        ALL_OF_THEM,
        "'maxUnavailable ' + string(variables.unavailable) + ' lets a rollout stop all pods at once'",
      ),
      expected: 'fewer than there are replicas',
    }),
  },
  examples: {
    passing: [rollingOut(0, 1), rollingOut(1, 3), rollingOut('25%', 3), rollingOut(1, 1)],
    failing: [rollingOut('100%', 1), rollingOut(3, 3)],
  },
});
