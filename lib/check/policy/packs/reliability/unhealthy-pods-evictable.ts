import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { ADVICE } from '../severities';

function budget(spec: Readonly<Record<string, unknown>>) {
  return {
    object: exampleObject('policy/v1', 'PodDisruptionBudget', { spec: { maxUnavailable: 1, selector: {}, ...spec } }),
  };
}

/** Pods that serve nobody hold up nobody. */
export const UNHEALTHY_PODS_EVICTABLE = definePolicy({
  id: 'reliability/unhealthy-pods-evictable',
  severity: ADVICE,
  what: 'A PodDisruptionBudget lets pods that are not ready be evicted at any time',
  why: 'Pods that crash in a loop use up the budget, and by default they then hold up the drain of their node until somebody comes.',
  fix: 'set unhealthyPodEvictionPolicy to AlwaysAllow',
  source: SOURCES.disruption.url,
  spec: {
    matchConstraints: matching({ policy: ['poddisruptionbudgets'] }),
    ...refusing({
      variables: [
        pointingTo('spec'),
        { name: 'policy', expression: "dyn(object).?spec.?unhealthyPodEvictionPolicy.orValue('IfHealthyBudget')" },
      ],
      found: when("variables.policy != 'AlwaysAllow'", "'unhealthyPodEvictionPolicy is ' + variables.policy"),
      expected: 'AlwaysAllow',
    }),
  },
  examples: {
    passing: [budget({ unhealthyPodEvictionPolicy: 'AlwaysAllow' })],
    failing: [budget({}), budget({ unhealthyPodEvictionPolicy: 'IfHealthyBudget' })],
  },
});
