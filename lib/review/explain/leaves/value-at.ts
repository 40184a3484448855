import { isMapping } from '../../../check/schema/structural/is-mapping';
import type { Keyed, ReviewPath } from '../../change';
import { isList } from '../../compare/settled';

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, path: ReviewPath): unknown {
  return path.reduce(step, value);
}

function step(value: unknown, next: ReviewPath[number]): unknown {
  if (typeof next === 'object') return isList(value) ? value.find((element) => isMeant(element, next)) : undefined;
  if (typeof next === 'number' && isList(value)) return value[next];
  return isMapping(value) && Object.hasOwn(value, next) ? value[next] : undefined;
}

function isMeant(element: unknown, { by }: Keyed): boolean {
  return Object.entries(by).every(([key, value]) => {
    const found = valueAt(element, key.split('.'));
    // A merge key that is left out has a value of its own, which only the table knows.
    return found === undefined || found === value;
  });
}
