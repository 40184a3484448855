import { asMapping } from '../../../../check/references/loosely';
import { labelSelector, matches } from '../../../../check/references/label-selector';
import type { Placed } from '../../../change';
import { podsIn, selected, type PodGroup } from '../../pods/pod-groups';
import { fewestReplicas } from '../../pods/replicas';
import type { Side } from '../../rule';

export const BUDGET = 'policy/PodDisruptionBudget';

/** What a disruption budget comes to while all its pods are healthy. */
export interface Allowance {
  /** How many pods there are at least. */
  readonly pods: number;
  /** How many of them may be evicted at the same time. */
  readonly evictions: number;
}

/** What a budget allows; undefined where it is for no pods, or for pods of which nobody knows how many there are. */
export function allowanceOf(budget: Placed, side: Side): Allowance | undefined {
  const counts = podsOf(budget, side).map(({ owner }) => fewestReplicas(owner, side));
  if (counts.length === 0 || counts.includes(undefined)) return undefined;
  const pods = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const { minAvailable, maxUnavailable } = asMapping(budget.object.spec);
  const evictions = minAvailable === undefined ? counted(maxUnavailable, pods) : pods - counted(minAvailable, pods);
  return { pods, evictions: Math.min(pods, Math.max(0, evictions)) };
}

/** The pods that a budget protects: those of all workloads together. */
export function podsOf({ object, id, where }: Placed, side: Side): readonly PodGroup[] {
  const { selector } = asMapping(object.spec);
  return selector === undefined || selector === null
    ? []
    : selected(podsIn(id.namespace, side, where), labelSelector(selector));
}

/** The budgets that protect some pods. */
export function budgetsFor(pods: PodGroup, side: Side): readonly Placed[] {
  return side.list(pods.owner.where, BUDGET).filter(({ object, id }) => {
    const { selector } = asMapping(object.spec);
    return id.namespace === pods.namespace && selector !== undefined && matches(labelSelector(selector), pods);
  });
}

/** A number or a share of pods; the eviction API rounds shares up, both what must stay and what may go. */
function counted(value: unknown, pods: number): number {
  if (typeof value === 'number') return value;
  const share = typeof value === 'string' && value.endsWith('%') ? Number(value.slice(0, -1)) : Number.NaN;
  return Number.isNaN(share) ? 0 : Math.ceil((pods * share) / 100);
}
