import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';

function budget(spec: Readonly<Record<string, unknown>>) {
  return { object: exampleObject('policy/v1', 'PodDisruptionBudget', { spec: { selector: {}, ...spec } }) };
}

const NONE_MAY_LEAVE = "dyn(object).?spec.?maxUnavailable.orValue('') in [dyn(0), dyn('0%')]";
const ALL_MUST_STAY = "dyn(object).?spec.?minAvailable.orValue('') == dyn('100%')";

/** Nodes can be drained. */
export const BUDGET_ALLOWS_EVICTION = definePolicy({
  id: 'reliability/budget-allows-eviction',
  severity: BEFORE_PRODUCTION,
  what: 'A PodDisruptionBudget lets at least one pod be evicted',
  why: 'A budget of nothing stops every drain: nodes are not upgraded and not scaled down until somebody deletes the pod by hand, or the provider loses patience and kills all at once.',
  fix: 'set maxUnavailable to 1 or to a share such as 25%',
  source: SOURCES.disruption.url,
  spec: {
    matchConstraints: matching({ policy: ['poddisruptionbudgets'] }),
    ...refusing({
      variables: [pointingTo('spec')],
      found: [
        when(NONE_MAY_LEAVE, "'maxUnavailable ' + string(object.spec.maxUnavailable) + ' lets no pod be evicted'"),
        when(ALL_MUST_STAY, "'minAvailable 100% lets no pod be evicted'"),
      ].join(' + '),
      expected: 'a budget that is not zero',
    }),
  },
  examples: {
    passing: [budget({ maxUnavailable: 1 }), budget({ minAvailable: '50%' })],
    failing: [budget({ maxUnavailable: 0 }), budget({ maxUnavailable: '0%' }), budget({ minAvailable: '100%' })],
  },
});
