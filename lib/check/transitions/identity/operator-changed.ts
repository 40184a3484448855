import { DATABASE_CLUSTERS, operatorOf } from '../kinds';
import { error } from '../fault';
import type { Rule } from '../rule';
import { leftBehind } from './left-behind';

const CODE = 'transition/operator-changed';

/** No operator takes over what another runs. */
export const OPERATOR_CHANGED: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: (change, around) => {
    const gone = leftBehind(change, around);
    if (!gone || gone.kind === change.after.kind) return [];
    const operators = `${operatorOf(gone.kind)} to ${operatorOf(change.after.kind)}`;
    const message = `from ${operators} no data goes along: ${gone.id.kind}/${gone.id.name} is gone, and this cluster starts empty`;
    const fix =
      'run it under a new name beside the old one, dump or replicate the data into it, switch the applications over, and remove the old one last';
    return [error(CODE, ['metadata', 'name'], message, fix)];
  },
};
