import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { refusing, when } from '../refusing';
import { ADVICE } from '../severities';
import { autoscaler, AUTOSCALER_RANGE, AUTOSCALERS } from './autoscaler';

/** In a quiet hour there is still one to spare. */
export const AUTOSCALER_MINIMUM = definePolicy({
  id: 'reliability/autoscaler-minimum',
  severity: ADVICE,
  what: 'An autoscaler keeps at least two pods',
  why: 'At night the autoscaler goes down to its minimum. With one pod left, the drain or the crash of its node is an outage until another has started.',
  fix: 'set minReplicas to 2 or more',
  source: SOURCES.googleServicePractices.url,
  spec: {
    matchConstraints: AUTOSCALERS,
    ...refusing({
      variables: AUTOSCALER_RANGE,
      found: when('variables.least < 2', "'minReplicas is ' + string(variables.least)"),
      expected: '2 or more',
    }),
  },
  examples: { passing: [autoscaler(2, 6)], failing: [autoscaler(1, 6), autoscaler(undefined, 6)] },
});
