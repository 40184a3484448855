import type { TopologySpreadConstraint } from 'kubernetes-types/core/v1';
import type { Defaults } from '../../defaults/defaults';
import { present } from '../../model/present';

/**
 * Spreads a workload's pods over zones and over hosts. `byRevision` counts only pods of one ReplicaSet, so that the
 * pods of the outgoing version do not push the new ones together.
 */
export function topologySpread(
  podLabels: Readonly<Record<string, string>>,
  defaults: Defaults,
  byRevision: boolean,
): TopologySpreadConstraint[] {
  const over = (topologyKey: string, maxSkew: number, whenUnsatisfiable: string): TopologySpreadConstraint =>
    present<TopologySpreadConstraint>({
      maxSkew,
      topologyKey,
      whenUnsatisfiable,
      labelSelector: { matchLabels: { ...podLabels } },
      matchLabelKeys: byRevision ? [defaults['spread.revision']] : undefined,
    });
  return [
    over('topology.kubernetes.io/zone', defaults['spread.zone.skew'], defaults['spread.zone.unsatisfiable']),
    over('kubernetes.io/hostname', defaults['spread.host.skew'], defaults['spread.host.unsatisfiable']),
  ];
}
