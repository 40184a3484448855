import type { ChangeKind, ObjectChange } from '../change';
import type { ReviewEntry } from '../review';
import { objectName, objectNames } from './object-names';

/** So many places are told of what moved. */
const MOST_REMARKS = 3;

/** What is done to objects, as a verb. */
export const VERBS: Readonly<Record<ChangeKind, string>> = {
  removed: 'removes',
  renamed: 'renames',
  changed: 'changes',
  added: 'adds',
  moved: 'moves',
};

/** The objects of an entry by their names, each once; a renamed one with both: `Deployment/cart → Deployment/basket`. */
export function entryObjects({ kind, objects, changes }: ReviewEntry): readonly string[] {
  if (kind !== 'renamed') return objectNames(objects);
  const names = changes.map(({ before, id }) =>
    [...(before ? [objectName(before.id)] : []), objectName(id)].join(' → '),
  );
  return [...new Set(names)];
}

/** What is to be known beside the objects: why a rename, from where to where a move, whose fields are shown. Each once. */
export function entryRemarks({ kind, changes }: ReviewEntry): readonly string[] {
  const remarks = changes.flatMap(({ reason, before, after }) => {
    if (kind === 'renamed' && reason !== undefined) return [`declared: ${reason}`];
    if (kind !== 'moved' || !before || !after) return [];
    const place = before.bundle === after.bundle ? 'file' : 'bundle';
    return [`from ${before[place]} to ${after[place]}`];
  });
  const distinct = [...new Set([...remarks, ...likenessOf(changes)])];
  const rest = distinct.length - MOST_REMARKS;
  return rest > 0 ? [...distinct.slice(0, MOST_REMARKS), `and ${rest} more`] : distinct;
}

/** Folded changes may differ by names of their own, or by positions, and one of them is shown. */
function likenessOf([first, ...others]: readonly ObjectChange[]): readonly string[] {
  if (first === undefined) return [];
  const shown = JSON.stringify(first.fields);
  const isAlike = ({ fields }: ObjectChange): boolean => fields === first.fields || JSON.stringify(fields) === shown;
  return others.every(isAlike) ? [] : [`as in ${objectName(first.id)}, and alike in the others`];
}
