import { kindKey } from '../../check/references/kinds';
import { compareText } from '../../model/compare-text';
import type { Placed, Where } from '../change';
import type { Side } from '../risk/rule';
import { placeKey, type PlacedObjects } from './placed-objects';
import type { UnchangedObjects } from './unchanged-objects';
import { distinctWheres, isCluster, whereKey } from './wheres';

/**
 * One side as a whole, for rules to look around in. What could not be read on it is taken to be as it is on the other
 * side, so that no rule speaks of what is missing only because nobody could read it.
 */
export function sideOf(
  own: PlacedObjects,
  other: PlacedObjects,
  unchanged: UnchangedObjects,
  bundles: readonly { readonly bundle: string; readonly where: Where }[],
): Side {
  const changed = byKind([...own.objects.values(), ...standIns(own, other)]);
  const lists = new Map<string, readonly Placed[]>();
  return {
    clusters: distinctWheres(bundles.map(({ where }) => where)).filter(isCluster),
    bundles: new Set(bundles.map(({ bundle }) => bundle)),
    list: (where, kind) => {
      const key = listKey(where, kind);
      const known = lists.get(key);
      if (known) return known;
      const all = [...(changed.get(key) ?? []), ...unchanged.list(where, kind)];
      const sorted = all.sort((a, b) => compareText(a.file, b.file));
      lists.set(key, sorted);
      return sorted;
    },
  };
}

function standIns(own: PlacedObjects, other: PlacedObjects): readonly Placed[] {
  return [...other.objects.values()].filter(
    (placed) => own.isUnread(placed.file) && !own.objects.has(placeKey(placed)),
  );
}

function byKind(objects: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const lists = new Map<string, Placed[]>();
  for (const placed of objects) {
    const key = listKey(placed.where, kindKey(placed.id));
    const list = lists.get(key);
    if (list) list.push(placed);
    else lists.set(key, [placed]);
  }
  return lists;
}

function listKey(where: Where, kind: string): string {
  return `${whereKey(where)} ${kind}`;
}
