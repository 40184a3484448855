import { isMapping } from '../../check/schema/structural/is-mapping';
import { isList } from './settled';

/** Whether two values are written the same but for the order of keys; the short way for what did not change. */
export function identical(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (isList(before)) {
    if (!isList(after) || before.length !== after.length) return false;
    return before.every((element, at) => identical(element, after[at]));
  }
  if (!isMapping(before) || !isMapping(after)) return Object.is(before, after);
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  return keys.every((key) => Object.hasOwn(after, key) && identical(before[key], after[key]));
}
