import { groupBy } from '../../../model/group-by';
import type { Placed } from '../../change';
import type { PodPair } from '../pods/pod-groups';
import type { Saying } from '../rule';
import { openingTexts, podsText } from './opening-text';
import type { Opening } from './openings';

/**
 * Tells of openings that a policy's pods gain or lose, once for each peer.
 *
 * @param mine The pods of the policy.
 * @param openingsOf What some of them gain or lose; none for those that it is nothing to.
 * @param say The sentence about pods and a peer, such as `pods app=web of namespace shop on port 8080`.
 */
export function tellOpenings(
  { id }: Placed,
  mine: readonly PodPair[],
  openingsOf: (pair: PodPair) => readonly Opening[],
  say: (pods: string, peer: string) => Saying,
): readonly Saying[] {
  const found = mine.flatMap((pair) => openingTexts(openingsOf(pair), id.namespace).map((peer) => ({ pair, peer })));
  return Array.from(
    groupBy(found, ({ peer }) => peer),
    ([peer, same]) =>
      say(
        podsText(
          same.map(({ pair }) => pair),
          mine,
        ),
        peer,
      ),
  );
}
