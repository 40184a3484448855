import { present } from '../../../../../model/present';
import type { ClusterSpec } from '../../../../../resources/cnpg';
import type { PostgresIntent } from '../../intent';
import { databasePods } from './pod-labels';

/** Where instances may run: apart from each other, or as far apart as there is room. */
export function placement(intent: PostgresIntent): Pick<ClusterSpec, 'affinity' | 'topologySpreadConstraints'> {
  const { name, instances, placement: shared } = intent;
  if (instances === 1) return {};
  return present<Pick<ClusterSpec, 'affinity' | 'topologySpreadConstraints'>>({
    affinity: shared.shareNodes ? undefined : { podAntiAffinityType: 'required' },
    topologySpreadConstraints: [
      {
        maxSkew: intent.defaults['spread.zone.skew'],
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: shared.shareZones ? 'ScheduleAnyway' : 'DoNotSchedule',
        // The job that makes a volume counts too: placed uncounted, it would tie the volume to a zone that is full.
        labelSelector: { matchLabels: { ...databasePods(name) } },
      },
    ],
  });
}
