import type { ObjectChange } from '../../../change';
import type { Around } from '../../rule';
import type { Updated } from '../fails/updated-in-place';

/** Whether any agent does what the change says; without an agent somebody else is taken to. */
export function takesEffect({ delivery }: Around): boolean {
  return delivery.length === 0 || delivery.some(({ act }) => act !== 'orphans' && act !== 'ignores');
}

/** An object that is updated, in whatever way; undefined for one that comes, goes, or is left as it is. */
export function updated({ kind, before, after }: ObjectChange, around: Around): Updated | undefined {
  return kind === 'changed' && before && after && takesEffect(around)
    ? { before: before.object, after: after.object }
    : undefined;
}
