import type { TopologySpreadConstraint } from 'kubernetes-types/core/v1';
import { present } from '../../../../../model/present';
import type { PostgresqlSpec } from '../../../../../resources/zalando';
import type { PostgresIntent } from '../../intent';
import { hasStandbys, instancePods } from './names';

/** Where instances may run. The operator's own anti-affinity is a setting of the operator, for all clusters or none. */
export function placement(intent: PostgresIntent): Pick<PostgresqlSpec, 'topologySpreadConstraints'> {
  if (!hasStandbys(intent)) return {};
  const { instances, placement: shared, defaults } = intent;
  const zones = spread(intent, 'topology.kubernetes.io/zone', defaults['spread.zone.skew'], shared.shareZones);
  const nodes = spread(intent, 'kubernetes.io/hostname', defaults['spread.host.skew'], shared.shareNodes);
  return {
    topologySpreadConstraints: [
      zones,
      // Unless as many nodes are there as instances, none counts as the emptiest, and a second instance would fit.
      shared.shareNodes ? nodes : { ...nodes, minDomains: instances },
    ],
  };
}

function spread({ name }: PostgresIntent, topologyKey: string, maxSkew: number, anyway: boolean) {
  return present<TopologySpreadConstraint>({
    maxSkew,
    topologyKey,
    whenUnsatisfiable: anyway ? 'ScheduleAnyway' : 'DoNotSchedule',
    // The operator means to set it, and sets it on a copy.
    labelSelector: { matchLabels: { ...instancePods(name) } },
  });
}
