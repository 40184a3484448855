import type { KubernetesObject } from '../../../model/manifest';
import type { ObjectChange } from '../../change';
import type { Around } from '../rule';

/** An object before and after. */
export interface Updated {
  readonly before: KubernetesObject;
  readonly after: KubernetesObject;
}

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

/** An object that an agent updates as it is there; undefined for one that comes, goes or is deleted first, which is refused nothing. */
export function updatedInPlace({ kind, before, after }: ObjectChange, { delivery }: Around): Updated | undefined {
  const isUpdated = delivery.length === 0 || delivery.some(({ act }) => act === 'applies');
  return kind === 'changed' && before && after && isUpdated
    ? { before: before.object, after: after.object }
    : undefined;
}
