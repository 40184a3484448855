import type { FieldChange, ReviewPath } from '../../change';
import { pathText } from '../../compare/path-text';
import type { Leaf, LeafTree } from './leaf-tree';
import { valueAt } from './value-at';

/**
 * The leaves of a manifest that some changes are about. An element of a list that has another merge key, or stands
 * elsewhere, is told as one that went and one that came: of such only the leaves count that the other has not.
 */
export function changedLeaves(tree: LeafTree, changes: readonly FieldChange[]): readonly Leaf[] {
  const successors = elementsInstead(changes);
  return changes.flatMap((change) => {
    const leaves = tree.changed(change);
    const after = successors.get(change);
    if (!after) return leaves;
    return leaves.filter(({ path, value }) => !isSame(value, valueAt(after.after, path.slice(change.path.length))));
  });
}

/** For elements that went, those that came in the same list, where they are as many. */
function elementsInstead(changes: readonly FieldChange[]): ReadonlyMap<FieldChange, FieldChange> {
  const lists = new Map<string, { readonly went: FieldChange[]; readonly came: FieldChange[] }>();
  for (const change of changes) {
    if (typeof change.path.at(-1) === 'string' || (change.before !== undefined && change.after !== undefined)) continue;
    const key = pathText(holderOf(change.path));
    const list = lists.get(key) ?? { went: [], came: [] };
    lists.set(key, list);
    (change.after === undefined ? list.went : list.came).push(change);
  }
  return new Map(
    [...lists.values()].flatMap(({ went, came }) => {
      if (went.length !== came.length) return [];
      return went.flatMap((change, at): [FieldChange, FieldChange][] => (came[at] ? [[change, came[at]]] : []));
    }),
  );
}

function holderOf(path: ReviewPath): ReviewPath {
  return path.slice(0, -1);
}

/** Leaves are scalars, or empty. */
function isSame(value: unknown, other: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(other);
}
