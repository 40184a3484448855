import { podSpec } from '../pod/pod-spec';
import { FINE, misplaced } from '../rule/flaw';
import { isEmpty } from '../rule/read';
import { across, all } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** The `spec` of a Pod that stands alone. */
export const pod: Rule = all(
  podSpec,
  across((spec) =>
    isEmpty(spec.nodeName) || isEmpty(spec.schedulingGates) ? FINE : [misplaced('nodeName', 'beside schedulingGates')],
  ),
);
