import type { Affinity, TopologySpreadConstraint } from 'kubernetes-types/core/v1';
import { present } from '../../../../../model/present';
import type { InstanceSet, VolumeClaim } from '../../../../../resources/crunchy';
import type { PostgresIntent, Volume } from '../../intent';
import { guaranteed, watcher } from '../guaranteed';
import { hasStandbys, INSTANCE_SET, instancePods } from './names';

/** All instances: what each of them gets, and where they run. */
export function instanceSet(intent: PostgresIntent): InstanceSet {
  const { instances, cpu, memory, storage, walStorage } = intent;
  return present<InstanceSet>({
    name: INSTANCE_SET,
    replicas: instances,
    minAvailable: leftByEvictions(instances),
    resources: guaranteed(cpu, memory),
    sidecars: { replicaCertCopy: { resources: watcher(intent) } },
    dataVolumeClaimSpec: claim(storage),
    walVolumeClaimSpec: walStorage && claim(walStorage),
    ...placement(intent),
  });
}

/** One goes at a time; the operator's own choice would let a drain take all but one, and with them who confirms. */
function leftByEvictions(instances: number): number | undefined {
  return instances > 2 ? instances - 1 : undefined;
}

function claim({ size, storageClass }: Volume): VolumeClaim {
  return present<VolumeClaim>({
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: size } },
    storageClassName: storageClass,
  });
}

/** The operator spreads over nodes and zones as far as there is room; what must hold has to be asked for. */
function placement(intent: PostgresIntent): Pick<InstanceSet, 'affinity' | 'topologySpreadConstraints'> {
  const { name, placement: shared, defaults } = intent;
  if (!hasStandbys(intent)) return {};
  const labelSelector = { matchLabels: { ...instancePods(name) } };
  const apart: Affinity = {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname', labelSelector }],
    },
  };
  const zones: TopologySpreadConstraint = {
    maxSkew: defaults['spread.zone.skew'],
    topologyKey: 'topology.kubernetes.io/zone',
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector,
  };
  return {
    ...(!shared.shareNodes && { affinity: apart }),
    ...(!shared.shareZones && { topologySpreadConstraints: [zones] }),
  };
}
