import type { Where } from '../change';
import { compareWheres, whereKey } from '../objects/wheres';
import type { ClusterDemand } from '../review';
import type { Consequence, Demand } from '../risk/risk';
import type { Judged } from './judged';

/** What a workload asks for before and after. */
type DemandChange = NonNullable<Consequence['demand']>;

/** What two workloads ask for together. */
export function sumOfDemands(a: DemandChange, b: DemandChange): DemandChange {
  return { before: sum(a.before, b.before), after: sum(a.after, b.after) };
}

/** What the changed workloads of each cluster ask for, in the order of clusters; those where nothing is asked are left out. */
export function demandByCluster(judged: readonly Judged[]): readonly ClusterDemand[] {
  const clusters = new Map<string, DemandChange & { readonly where: Where }>();
  for (const { change, consequences } of judged) {
    // Rules that tell what one workload asks for all tell the same.
    const demand = consequences.find((each) => each.demand)?.demand;
    if (!demand) continue;
    const { where } = change;
    const known = clusters.get(whereKey(where));
    clusters.set(whereKey(where), { where, ...(known ? sumOfDemands(known, demand) : demand) });
  }
  return [...clusters.values()].sort((a, b) => compareWheres(a.where, b.where));
}

function sum(a: Demand, b: Demand): Demand {
  return {
    pods: a.pods + b.pods,
    cpu: a.cpu + b.cpu,
    memory: a.memory + b.memory,
    storage: a.storage + b.storage,
  };
}
