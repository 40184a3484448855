import type { Delivery } from '../delivery/delivery';
import { compareIds, idKey } from '../objects/ids';
import { distinctWheres } from '../objects/wheres';
import type { ReviewEntry } from '../review';
import { foldConsequences } from './fold-consequences';
import { riskOfChange, type Judged } from './judged';

/**
 * The entry of changes that are the same thing.
 *
 * @param group At least one, all of one risk, in order.
 */
export function entryOf(group: readonly Judged[]): ReviewEntry {
  const [first] = group;
  if (!first) throw new Error('an entry was made of no change');
  const changes = group.map(({ change }) => change);
  return {
    kind: first.change.kind,
    risk: riskOfChange(first),
    objects: [...new Map(changes.map(({ id }) => [idKey(id), id])).values()].sort(compareIds),
    where: distinctWheres(changes.map(({ where }) => where)),
    fields: first.change.fields,
    consequences: foldConsequences(group),
    delivery: distinctDeliveries(group.flatMap(({ delivery }) => delivery)),
    changes,
  };
}

function distinctDeliveries(deliveries: readonly Delivery[]): readonly Delivery[] {
  return [...new Map(deliveries.map((each) => [JSON.stringify([each.agent, each.act, each.notes]), each])).values()];
}
