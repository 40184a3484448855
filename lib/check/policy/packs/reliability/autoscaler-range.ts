import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { refusing, when } from '../refusing';
import { ADVICE } from '../severities';
import { autoscaler, AUTOSCALER_RANGE, AUTOSCALERS } from './autoscaler';

/** An autoscaler can scale. */
export const AUTOSCALER_RANGE_OPEN = definePolicy({
  id: 'reliability/autoscaler-range',
  severity: ADVICE,
  what: 'An autoscaler has room between its minimum and its maximum',
  why: 'With both equal it does nothing, while everybody who sees it believes that load is taken care of. Mostly it is left over from an incident in which somebody pinned the number.',
  fix: 'raise maxReplicas, or remove the autoscaler and set replicas',
  source: SOURCES.autoscaling.url,
  spec: {
    matchConstraints: AUTOSCALERS,
    ...refusing({
      variables: AUTOSCALER_RANGE,
      found: when(
        'variables.most <= variables.least',
        "'maxReplicas is ' + string(variables.most) + ' and minReplicas is ' + string(variables.least)",
      ),
      expected: 'maxReplicas to be greater than minReplicas',
    }),
  },
  examples: { passing: [autoscaler(2, 3)], failing: [autoscaler(3, 3), autoscaler(undefined, 1)] },
});
