import type { Where } from '../../change';
import { whereKey } from '../../objects/wheres';
import type { Side } from '../rule';

/** Something worked out once for each cluster of a side, however many changes ask for it. */
export function perCluster<T extends object>(
  compute: (side: Side, where: Where) => T,
): (side: Side, where: Where) => T {
  const known = new WeakMap<Side, Map<string, T>>();
  return (side, where) => {
    const ofSide = known.get(side) ?? new Map<string, T>();
    known.set(side, ofSide);
    const key = whereKey(where);
    const found = ofSide.get(key);
    if (found !== undefined) return found;
    const made = compute(side, where);
    ofSide.set(key, made);
    return made;
  };
}
