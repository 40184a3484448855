import type { ObjectChange } from '../../change';
import type { Around } from '../rule';
import { goneObject, keptObject } from './gone-and-come';
import { thingKey, thingsOf, type Thing } from './things';

/** Something that an object no longer is or leads to, or some parts of it. */
export interface Lost {
  readonly thing: Thing;
  /** The parts that it no longer has; undefined where it is gone itself. */
  readonly parts?: readonly string[];
}

/** The kinds that no reference names, so that nobody misses them by name. */
const UNNAMED = new Set([
  'HorizontalPodAutoscaler',
  'NetworkPolicy',
  'PodDisruptionBudget',
  'PodMonitor',
  'PrometheusRule',
  'RoleBinding',
  'ClusterRoleBinding',
  'ScheduledBackup',
  'ServiceMonitor',
]);

/** What a change takes away that could be pointed to. Somebody else may still render or make the same: see `isThere`. */
export function lostThings(change: ObjectChange, around: Around): readonly Lost[] {
  if (UNNAMED.has(change.id.kind)) return [];
  const gone = goneObject(change, around);
  if (gone) return thingsOf(gone).map((thing) => ({ thing }));
  const kept = keptObject(change);
  if (!kept) return [];
  const now = new Map(thingsOf(kept.after).map((thing) => [thingKey(thing), thing]));
  return thingsOf(kept.before).flatMap((thing): readonly Lost[] => {
    const same = now.get(thingKey(thing));
    if (!same) return [{ thing }];
    if (!thing.parts || !same.parts) return [];
    const parts = thing.parts.filter((part) => !same.parts?.includes(part));
    return parts.length > 0 ? [{ thing, parts }] : [];
  });
}
