import type { ObjectChange } from '../../change';
import type { Act } from '../../delivery/delivery';
import type { Around } from '../rule';

/**
 * How an object is deleted by a change; undefined where it stays. `renamed`: what has the new name is another object.
 * `replaced`: the agent deletes it to make it anew.
 */
export function departureOf({ kind }: ObjectChange, around: Around): 'removed' | 'renamed' | 'replaced' | undefined {
  const does = (wanted: Act): boolean => around.delivery.some(({ act }) => act === wanted);
  if (kind === 'removed' || kind === 'renamed') {
    return around.delivery.length === 0 || does('deletes') ? kind : undefined;
  }
  return kind === 'changed' && does('replaces') ? 'replaced' : undefined;
}

/** Whether the object goes from `dist/` while the agents leave it as it is. */
export function isLeftBehind({ kind }: ObjectChange, { delivery }: Around): boolean {
  const goes = kind === 'removed' || kind === 'renamed';
  return goes && delivery.length > 0 && !delivery.some(({ act }) => act === 'deletes');
}
