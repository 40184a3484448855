import type { Fault } from '../../../model/finding';
import type { Item } from '../item';
import { labelSelector } from '../label-selector';
import { valueAt } from '../loosely';
import type { Topic } from '../reference';
import { selectionFaults } from '../selection';
import type { World } from '../world';

/** A disruption budget counts the pods of one workload. */
export const BUDGETS: Topic = { checks: { 'policy/PodDisruptionBudget': budgetFaults } };

function budgetFaults(item: Item, world: World): readonly Fault[] {
  const selector = labelSelector(valueAt(item.object.spec, 'selector'));
  // An empty selector is for all pods of the namespace.
  if (selector.length === 0) return [];
  const pods = world.podsIn(item.id.namespace, selector);
  return selectionFaults({ item, world, selector, pods, path: ['spec', 'selector'] });
}
