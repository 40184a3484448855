import { affinity } from '../pod/affinity';
import { topologySpreadConstraints } from '../pod/spread';
import { tolerations } from '../pod/tolerations';
import { all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { oneOf } from '../rule/scalar';

/** Where the instances of the `spec` of a Cluster may run. */
export const placement: Rule = fields({
  affinity: all(affinity, fields({ tolerations, podAntiAffinityType: oneOf('preferred', 'required', '') })),
  topologySpreadConstraints,
});
