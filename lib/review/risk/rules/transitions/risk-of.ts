import type { TransitionCode } from '../../../../check/transitions/codes';
import type { Fault } from '../../../../model/finding';
import type { Risk } from '../../../../model/risk';

/** What a transition does, also where it is only warned of. */
interface Weight {
  readonly risk: Risk;
  /** What it does where it is only warned of. */
  readonly warned?: Risk;
}

/** What each transition of a database comes to. */
const WEIGHTS: Readonly<Record<TransitionCode, Weight>> = {
  'transition/archive-moved': { risk: 'data' },
  'transition/archive-shared': { risk: 'data' },
  'transition/archive-taken': { risk: 'data' },
  'transition/backups-removed': { risk: 'data' },
  'transition/bootstrap': { risk: 'fails', warned: 'harmless' },
  'transition/cluster-renamed': { risk: 'data' },
  'transition/database-owner': { risk: 'outage' },
  'transition/database-renamed': { risk: 'data' },
  'transition/detached-site': { risk: 'data' },
  'transition/early-promotion': { risk: 'data' },
  'transition/given-up-site': { risk: 'data' },
  'transition/immutable-field': { risk: 'fails' },
  'transition/init-sql': { risk: 'fails' },
  'transition/instance-sets': { risk: 'data' },
  'transition/joins-as-replica': { risk: 'data' },
  'transition/lost-site': { risk: 'data' },
  'transition/major-downgrade': { risk: 'fails' },
  'transition/major-upgrade': { risk: 'data', warned: 'outage' },
  'transition/no-primary': { risk: 'outage' },
  'transition/operator-changed': { risk: 'data' },
  'transition/promotion-token': { risk: 'outage' },
  'transition/refused': { risk: 'fails' },
  'transition/retention-shrinks': { risk: 'data' },
  'transition/standby': { risk: 'data' },
  'transition/storage-class': { risk: 'fails', warned: 'harmless' },
  'transition/storage-shrinks': { risk: 'fails' },
  'transition/switchover-under-way': { risk: 'outage' },
  'transition/two-primaries': { risk: 'data' },
  'transition/undeclared-failover': { risk: 'data' },
  'transition/volume-removed': { risk: 'fails', warned: 'restarts' },
};

/** The risk of what a rule for transitions says. */
export function riskOfTransition({ code, severity }: Pick<Fault, 'code' | 'severity'>): Risk {
  const { risk, warned = risk } = WEIGHTS[code as TransitionCode];
  return severity === 'error' ? risk : warned;
}
