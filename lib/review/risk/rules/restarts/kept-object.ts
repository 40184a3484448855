import type { ObjectChange, Placed } from '../../../change';
import { isSame } from '../../reach/gone-and-come';

/** Both sides of an object that keeps its name; one that is renamed is another to its controller, and restarts nothing. */
export function keptObject({ before, after }: ObjectChange): { before: Placed; after: Placed } | undefined {
  return before && after && isSame(before.id, after.id) ? { before, after } : undefined;
}
