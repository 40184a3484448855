import { countOrPercentage, countOrShare, isNone } from '../format/amounts';
import { broken, FINE, wrong } from '../rule/flaw';
import { forbids } from '../rule/presence';
import { mappingAt, numberAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast } from '../rule/scalar';
import { managedPods } from './managed-pods';

/** Seconds after which a rollout has failed where the Deployment says nothing. */
const DEFAULT_DEADLINE = 600;

const canProgress: Rule = across((strategy) => {
  const { maxSurge, maxUnavailable } = mappingAt(strategy, 'rollingUpdate');
  if (!isNone(maxSurge) || !isNone(maxUnavailable)) return FINE;
  const message = 'maxSurge and maxUnavailable are both 0, so that no pod could ever be replaced';
  return [broken(message, 'set one of them to 1', ['rollingUpdate', 'maxUnavailable'])];
});

const onlyWhenRolling: Rule = across((strategy) =>
  strategy.type === 'Recreate' ? forbids(['rollingUpdate'], 'where the type is Recreate')(strategy) : FINE,
);

const deadlineAfterReady: Rule = across((spec) => {
  const deadline = numberAt(spec, 'progressDeadlineSeconds');
  const ready = numberAt(spec, 'minReadySeconds') ?? 0;
  if ((deadline ?? DEFAULT_DEADLINE) > ready) return FINE;
  return deadline === undefined
    ? [wrong(ready, `less than progressDeadlineSeconds, which is ${DEFAULT_DEADLINE} by default`, ['minReadySeconds'])]
    : [wrong(deadline, `more than minReadySeconds, which is ${ready}`, ['progressDeadlineSeconds'])];
});

/** The `spec` of a Deployment. */
export const deployment: Rule = all(
  managedPods,
  fields({
    revisionHistoryLimit: atLeast(0),
    progressDeadlineSeconds: atLeast(0),
    strategy: all(
      fields({ rollingUpdate: fields({ maxSurge: countOrPercentage, maxUnavailable: countOrShare }) }),
      onlyWhenRolling,
      canProgress,
    ),
  }),
  deadlineAfterReady,
);
