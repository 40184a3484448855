import { countOrShare } from '../format/amounts';
import { affinity } from '../pod/affinity';
import { container } from '../pod/container';
import { containerResources } from '../pod/resources';
import { topologySpreadConstraints } from '../pod/spread';
import { tolerations } from '../pod/tolerations';
import { broken, FINE, warned } from '../rule/flaw';
import { numberAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { uniqueBy } from '../rule/unique';

/** A container beside the main one. */
export const sidecar: Rule = fields({ resources: containerResources });

/** A node cannot be drained when no pod on it may go. */
const leavesSomeToEvict: Rule = across((holder) => {
  const least = numberAt(holder, 'minAvailable') ?? 0;
  const replicas = numberAt(holder, 'replicas') ?? 1;
  if (least === 0 || least < replicas) return FINE;
  const message = `minAvailable must be less than replicas, which is ${replicas}, for nodes to be drained, found ${least}`;
  return [warned(broken(message, `write ${Math.max(0, replicas - 1)}`, ['minAvailable']))];
});

/** Pods of a PostgresCluster: where they run, and what they get. */
export const pods: Rule = all(
  fields({
    affinity,
    containers: items(all(container, fields({ env: uniqueBy('name') }))),
    minAvailable: countOrShare,
    resources: containerResources,
    tolerations,
    topologySpreadConstraints,
  }),
  leavesSomeToEvict,
);
