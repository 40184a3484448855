import type { ObjectChange, Placed, Where } from '../change';
import type { ResourceId } from '../../model/manifest';
import { isDerived } from '../objects/kustomization';
import { twiceText, type PlacedObjects } from '../objects/placed-objects';
import type { Uncompared } from '../review';
import { FieldComparison } from './field-comparison';
import { renames } from './renames';

/** What happened to each object, and what nobody can say. */
export interface Matched {
  readonly changes: readonly ObjectChange[];
  readonly uncompared: readonly Uncompared[];
}

/** Finds an object in the files that did not change. */
type FindUnchanged = (where: Where, id: ResourceId) => Placed | undefined;

/** The objects of the changed files of both sides, each matched with the one of the same identity on the same cluster. */
export function matchObjects(was: PlacedObjects, is: PlacedObjects, unchanged: FindUnchanged): Matched {
  const comparison = new FieldComparison();
  const changes: ObjectChange[] = [];
  for (const [key, before] of was.objects) {
    const after = is.objects.get(key);
    const change = after && comparison.changeOf(before, after);
    if (change) changes.push(change);
  }
  const gone = standingAlone(was, is, unchanged, 'before');
  const come = standingAlone(is, was, unchanged, 'after');
  const renamed = renames(gone.objects, come.objects);
  const former = new Set(renamed.map(({ before }) => before));
  const latter = new Set(renamed.map(({ after }) => after));
  const removed = gone.objects.filter((placed) => !former.has(placed)).map(removal);
  const added = come.objects.filter((placed) => !latter.has(placed)).map(addition);
  return {
    changes: [...changes, ...renamed, ...removed, ...added],
    uncompared: [...gone.uncompared, ...come.uncompared],
  };
}

/** Objects that only one side has. */
interface Alone extends Pick<PlacedObjects, 'uncompared'> {
  readonly objects: readonly Placed[];
}

/**
 * The objects of a side that the other has not: neither in the files that changed nor, as a second one of the same
 * identity, in those that did not. Where the other side's file could not be read, nobody knows.
 */
function standingAlone(
  own: PlacedObjects,
  other: PlacedObjects,
  unchanged: FindUnchanged,
  side: Uncompared['side'],
): Alone {
  const objects: Placed[] = [];
  const uncompared: Uncompared[] = [];
  for (const [key, placed] of own.objects) {
    if (other.objects.has(key) || other.isUnread(placed.file) || isDerived(placed.object)) continue;
    const second = unchanged(placed.where, placed.id);
    if (second) uncompared.push({ file: placed.file, side, reason: twiceText(placed, second.file) });
    else objects.push(placed);
  }
  return { objects, uncompared };
}

function removal(before: Placed): ObjectChange {
  return { kind: 'removed', id: before.id, where: before.where, before, fields: [] };
}

function addition(after: Placed): ObjectChange {
  return { kind: 'added', id: after.id, where: after.where, after, fields: [] };
}
