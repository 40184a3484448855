import type { ObjectChange } from '../../change';
import { idKey } from '../../objects/ids';

/** Enough to see what is done; each costs the page some kilobytes. */
const MOST = 3;

/** The changes of an entry whose manifests are shown: different objects before different texts of one object. */
export function shownChanges(changes: readonly ObjectChange[]): readonly ObjectChange[] {
  const objects = firstOfEach(changes, ({ id }) => idKey(id));
  if (objects.length === MOST) return objects;
  return firstOfEach([...objects, ...changes], ({ before, after }) => JSON.stringify([before?.object, after?.object]));
}

function firstOfEach(changes: readonly ObjectChange[], key: (change: ObjectChange) => string): readonly ObjectChange[] {
  const found = new Map<string, ObjectChange>();
  for (const change of changes) {
    if (found.size === MOST) break;
    const text = key(change);
    if (!found.has(text)) found.set(text, change);
  }
  return [...found.values()];
}
