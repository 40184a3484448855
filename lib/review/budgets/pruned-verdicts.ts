import { budgetsOf, type Allowance, type FleetBudgets } from '../../model/review-settings';
import type { Where } from '../change';
import type { Judged } from '../fold/judged';
import { isKustomization } from '../objects/kustomization';
import { compareWheres, isCluster, whereKey } from '../objects/wheres';
import type { BudgetVerdict, Review } from '../review';

/**
 * Whether agents delete more on a cluster than its budget allows; a verdict for each cluster that has a budget and loses
 * anything, in order.
 *
 * @param bundles Every bundle of either side, which tell how many objects stood there.
 */
export function prunedVerdicts(
  judged: readonly Judged[],
  bundles: Review['bundles'],
  budgets: FleetBudgets,
): readonly BudgetVerdict[] {
  const clusters = new Map<string, { readonly where: Where; found: number }>();
  for (const { change, delivery } of judged) {
    if (!isCluster(change.where) || isKustomization(change.id) || !isPruned({ change, delivery })) continue;
    const key = whereKey(change.where);
    const cluster = clusters.get(key) ?? { where: change.where, found: 0 };
    cluster.found += 1;
    clusters.set(key, cluster);
  }
  const standing = standingBefore(bundles);
  return [...clusters.values()]
    .sort((a, b) => compareWheres(a.where, b.where))
    .flatMap(({ where, found }) => {
      const { pruned } = budgetsOf(budgets, where.environment);
      if (!pruned) return [];
      const of = standing.get(whereKey(where)) ?? 0;
      return [{ where, budget: 'pruned', found, of, most: pruned.text, holds: holds(found, of, pruned) } as const];
    });
}

/** Where no agent is known, what is gone is taken for deleted. */
function isPruned({ change, delivery }: Pick<Judged, 'change' | 'delivery'>): boolean {
  if (delivery.length === 0) return change.kind === 'removed' || change.kind === 'renamed';
  return delivery.some(({ act }) => act === 'deletes');
}

function standingBefore(bundles: Review['bundles']): ReadonlyMap<string, number> {
  const standing = new Map<string, number>();
  for (const { where, before } of bundles) {
    standing.set(whereKey(where), (standing.get(whereKey(where)) ?? 0) + before);
  }
  return standing;
}

/** In whole numbers, so that nothing is rounded: 1 of 10 is 10 %, and 1 of 9 is more. */
function holds(found: number, of: number, { unit, most }: Allowance): boolean {
  return unit === 'objects' ? found <= most : found * 10_000 <= most * of;
}
