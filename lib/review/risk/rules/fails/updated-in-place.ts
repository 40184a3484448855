import type { KubernetesObject } from '../../../../model/manifest';
import type { ObjectChange } from '../../../change';
import type { Around } from '../../rule';

/** An object before and after. */
export interface Updated {
  readonly before: KubernetesObject;
  readonly after: KubernetesObject;
}

/** An object that an agent updates as it is there; undefined for one that comes, goes or is deleted first, which is refused nothing. */
export function updatedInPlace({ kind, before, after }: ObjectChange, { delivery }: Around): Updated | undefined {
  const isUpdated = delivery.length === 0 || delivery.some(({ act }) => act === 'applies');
  return kind === 'changed' && before && after && isUpdated
    ? { before: before.object, after: after.object }
    : undefined;
}
