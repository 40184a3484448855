import { countOrShare, isNone } from '../format/amounts';
import { broken, FINE } from '../rule/flaw';
import { isSet } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast } from '../rule/scalar';
import { managedPods } from './managed-pods';

/** On each node the old pod goes first or the new one comes first; where nothing is said, one old pod may go. */
const oneOrTheOther: Rule = across(({ maxSurge = 0, maxUnavailable = 1 }) => {
  const surges = isSet(maxSurge) && !isNone(maxSurge);
  if (surges !== isNone(maxUnavailable)) {
    return surges
      ? [broken('maxSurge cannot be set unless maxUnavailable is 0', 'set maxUnavailable to 0', ['maxSurge'])]
      : [broken('maxUnavailable is 0, and maxSurge too', 'set one of them to 1', ['maxUnavailable'])];
  }
  return FINE;
});

/** The `spec` of a DaemonSet. */
export const daemonSet: Rule = all(
  managedPods,
  fields({
    revisionHistoryLimit: atLeast(0),
    updateStrategy: fields({
      rollingUpdate: all(fields({ maxSurge: countOrShare, maxUnavailable: countOrShare }), oneOrTheOther),
    }),
  }),
);
