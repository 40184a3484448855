import { matches, type Selector } from '../../../check/references/label-selector';
import { asMapping } from '../../../check/references/loosely';
import { NAMESPACE_NAME } from '../../../check/references/namespaces';
import type { ResourceId } from '../../../model/manifest';
import type { Where } from '../../change';
import { podsAnywhere, selected, type PodGroup } from '../pods/pod-groups';
import { isSame } from '../reach/gone-and-come';
import { perCluster } from '../reach/per-cluster';
import type { Side } from '../rule';
import { covers, coversPort } from './covers';
import type { Opening, Peer } from './openings';

/** Openings, and the side on which they hold: the labels of that side say whom they mean. */
export interface Held {
  readonly openings: readonly Opening[];
  readonly side: Side;
}

/** What was let through and is no more. A peer whose pods are gone altogether misses nothing. */
export function closed(before: Held, after: Held, where: Where): readonly Opening[] {
  return uncovered(before, after).filter((opening) => {
    const met = reached(opening.peer, before.side, where);
    if (met.length === 0) return true;
    const there = podsAnywhere(after.side, where);
    return met
      .filter((pods) => there.some(({ owner }) => isSame(owner.id, pods.owner.id)))
      .some((pods) => !admits(after, pods.owner.id, opening, where));
  });
}

/** What is let through and was not. */
export function opened(before: Held, after: Held, where: Where): readonly Opening[] {
  return uncovered(after, before).filter((opening) => {
    const met = reached(opening.peer, after.side, where);
    return met.length === 0 || met.some((pods) => !admits(before, pods.owner.id, opening, where));
  });
}

/** What is not let through by its wording; who wrote the same in other words is found by whom it means. */
function uncovered({ openings }: Held, by: Held): readonly Opening[] {
  return openings.filter((opening) => !by.openings.some((each) => covers(each, opening)));
}

function admits({ openings, side }: Held, id: ResourceId, { port }: Opening, where: Where): boolean {
  return openings.some(
    (opening) =>
      coversPort(opening.port, port) && reached(opening.peer, side, where).some(({ owner }) => isSame(owner.id, id)),
  );
}

/** The pods that a peer stands for, so far as they are rendered here. */
function reached(peer: Peer, side: Side, where: Where): readonly PodGroup[] {
  if (peer.kind !== 'pods') return [];
  const inside = podsAnywhere(side, where).filter(({ namespace }) => isIn(namespace, peer.namespace, side, where));
  return selected(inside, peer.pods);
}

const namespaceLabels = perCluster(
  (side, where) => new Map(side.list(where, 'Namespace').map(({ id, object }) => [id.name, object.metadata.labels])),
);

function isIn(namespace: string, selector: Selector, side: Side, where: Where): boolean {
  const labels = asMapping(namespaceLabels(side, where).get(namespace));
  return matches(selector, { labels: { ...labels, [NAMESPACE_NAME]: namespace } });
}
