import { kindKey } from '../../../../check/references/kinds';
import { valueAt } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import { fewestReplicas, replicasOf } from '../../pods/replicas';
import type { Side } from '../../rule';

/** What a controller does with the pods that it has when their template changes. */
export interface Replacement {
  /** Whether it replaces them, or leaves them as they are until something else comes. */
  readonly how: 'replaces' | 'waits';
  /** One sentence without a full stop. */
  readonly message: string;
  /** How many it replaces; undefined where the number of nodes or the load decides. */
  readonly pods?: number;
}

const UNTIL_DELETED = 'running pods keep the old template until someone deletes them';

/** By kind: what the controller does, as the workload asks for it. */
const BY_KIND: Readonly<Record<string, (workload: Placed, pods: number) => Replacement>> = {
  'apps/Deployment': ({ object }, pods) => {
    if (valueAt(object, 'spec', 'paused') === true) {
      return { how: 'waits', message: 'pods roll once the Deployment is paused no more' };
    }
    const isRecreated = valueAt(object, 'spec', 'strategy', 'type') === 'Recreate';
    const message = isRecreated ? 'all pods stop before new ones start' : 'pods roll';
    return { how: 'replaces', message, pods };
  },
  'apps/StatefulSet': ({ object }, pods) => {
    const { type, partition } = updateStrategy(object);
    if (type === 'OnDelete') return { how: 'waits', message: UNTIL_DELETED };
    if (partition === 0) return { how: 'replaces', message: 'pods roll', pods };
    return partition < pods
      ? { how: 'replaces', message: 'pods roll down to the partition', pods: pods - partition }
      : { how: 'waits', message: 'the partition keeps every pod at the old template' };
  },
  'apps/DaemonSet': ({ object }) => {
    if (updateStrategy(object).type === 'OnDelete') return { how: 'waits', message: UNTIL_DELETED };
    return { how: 'replaces', message: 'pods roll on every node that they run on' };
  },
  'argoproj.io/Rollout': (_, pods) => ({ how: 'replaces', message: 'pods roll, by the steps of the Rollout', pods }),
  'apps/ReplicaSet': () => ({ how: 'waits', message: UNTIL_DELETED }),
  ReplicationController: () => ({ how: 'waits', message: UNTIL_DELETED }),
};

/** The kinds whose controllers keep pods running by a template. */
export const REPLACING_KINDS: readonly string[] = Object.keys(BY_KIND);

/** What becomes of the pods of a workload when their template changes; undefined where it is to run none. */
export function replacementOf(workload: Placed, side: Side): Replacement | undefined {
  const written = replicasOf(workload.object);
  if (written === 0) return undefined;
  const fewest = fewestReplicas(workload, side);
  const replacement = BY_KIND[kindKey(workload.id)]?.(workload, fewest ?? 0);
  if (fewest !== 0 || !replacement) return replacement;
  // An autoscaler that may rest may also not rest.
  const { how, message } = replacement;
  return { how, message };
}

function updateStrategy(object: unknown): { readonly type: unknown; readonly partition: number } {
  const strategy = valueAt(object, 'spec', 'updateStrategy');
  const partition = valueAt(strategy, 'rollingUpdate', 'partition');
  return { type: valueAt(strategy, 'type'), partition: typeof partition === 'number' ? partition : 0 };
}
