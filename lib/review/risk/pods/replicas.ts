import { kindKey } from '../../../check/references/kinds';
import { valueAt } from '../../../check/references/loosely';
import { resourceId, type KubernetesObject } from '../../../model/manifest';
import type { Placed } from '../../change';
import type { Side } from '../rule';

/** Where each kind says how many pods it runs; where it does not say, it runs one. */
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  ReplicationController: ['spec', 'replicas'],
  'apps/Deployment': ['spec', 'replicas'],
  'apps/ReplicaSet': ['spec', 'replicas'],
  'apps/StatefulSet': ['spec', 'replicas'],
  'argoproj.io/Rollout': ['spec', 'replicas'],
  'batch/Job': ['spec', 'parallelism'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'parallelism'],
  'postgresql.cnpg.io/Cluster': ['spec', 'instances'],
  'postgresql.cnpg.io/Pooler': ['spec', 'instances'],
};

const BY_KIND = new Map(Object.entries(COUNTS));

/** Who sets the number of replicas of other objects, and where it writes the least that it leaves. */
const AUTOSCALERS = [
  { kind: 'autoscaling/HorizontalPodAutoscaler', least: 'minReplicas', unsaid: 1 },
  { kind: 'keda.sh/ScaledObject', least: 'minReplicaCount', unsaid: 0 },
] as const;

/**
 * How many pods an object runs as it is written; undefined where the number of nodes decides, as for a DaemonSet, and
 * for what runs none.
 */
export function replicasOf(object: KubernetesObject): number | undefined {
  const at = BY_KIND.get(kindKey(resourceId(object)));
  if (!at) return undefined;
  const count = valueAt(object, ...at);
  return at.length > 0 && typeof count === 'number' ? count : 1;
}

/** The autoscaler of an object and the fewest pods it leaves; undefined where none scales it. */
export function autoscalerOf(
  { object, id, where }: Placed,
  side: Side,
): { readonly autoscaler: Placed; readonly least: number } | undefined {
  for (const { kind, least, unsaid } of AUTOSCALERS) {
    const autoscaler = side.list(where, kind).find((each) => {
      const target = valueAt(each.object, 'spec', 'scaleTargetRef', 'kind') ?? 'Deployment';
      const name = valueAt(each.object, 'spec', 'scaleTargetRef', 'name');
      return each.id.namespace === id.namespace && target === object.kind && name === id.name;
    });
    if (!autoscaler) continue;
    const count = valueAt(autoscaler.object, 'spec', least);
    return { autoscaler, least: typeof count === 'number' ? count : unsaid };
  }
  return undefined;
}

/** The fewest pods that an object runs, its autoscaler considered: that one rests where `replicas` is 0. */
export function fewestReplicas(placed: Placed, side: Side): number | undefined {
  const written = replicasOf(placed.object);
  return written === undefined || written === 0 ? written : (autoscalerOf(placed, side)?.least ?? written);
}
