import type { ResourceId } from '../../../model/manifest';
import type { ObjectChange, Placed } from '../../change';
import type { Around } from '../rule';

/** Whether two identities are one and the same. */
export function isSame(a: ResourceId, b: ResourceId): boolean {
  return a.kind === b.kind && a.name === b.name && a.namespace === b.namespace && a.group === b.group;
}

/**
 * The object that nothing bears the name of any more: removed, or renamed. Undefined where it stays, and where no agent
 * deletes what is gone from `dist/`.
 */
export function goneObject({ before, after }: ObjectChange, { delivery }: Around): Placed | undefined {
  if (!before || (after && isSame(before.id, after.id))) return undefined;
  const isLeft = delivery.length > 0 && delivery.every(({ act }) => act === 'orphans' || act === 'ignores');
  return isLeft ? undefined : before;
}

/** What is removed for good, rather than renamed; undefined otherwise, and where no agent deletes it. */
export function removedObject(change: ObjectChange, around: Around): Placed | undefined {
  return change.after ? undefined : goneObject(change, around);
}

/** Both sides of an object, though it may be renamed; undefined where it came or went. */
export function bothSides({ before, after }: ObjectChange): { before: Placed; after: Placed } | undefined {
  return before && after ? { before, after } : undefined;
}

/** Both sides of an object that keeps its name; undefined where it came, went or was renamed, for that is another object to its controller. */
export function keptObject(change: ObjectChange): { before: Placed; after: Placed } | undefined {
  const sides = bothSides(change);
  return sides && isSame(sides.before.id, sides.after.id) ? sides : undefined;
}
