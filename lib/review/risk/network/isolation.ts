import { labelSelector, matches } from '../../../check/references/label-selector';
import { asMapping } from '../../../check/references/loosely';
import { sameValue } from '../../../check/references/same-value';
import { groupBy } from '../../../model/group-by';
import type { Placed } from '../../change';
import type { PodGroup } from '../pods/pod-groups';
import { perCluster } from '../reach/per-cluster';
import type { Side } from '../rule';
import { covers, numberedPort } from './covers';
import { isolates, openingsOf, WIDE_OPEN, type Direction, type Opening } from './openings';

export const NETWORK_POLICY = 'networking.k8s.io/NetworkPolicy';

/** What passes to or from pods in one direction. */
export interface Passage {
  /** Whether some policy isolates them; everything passes where none does. */
  readonly isolated: boolean;
  readonly openings: readonly Opening[];
}

const policies = perCluster((side, where): ReadonlyMap<string, readonly Placed[]> =>
  groupBy(side.list(where, NETWORK_POLICY), ({ id }) => id.namespace),
);

/** Whether two policies are for the same pods. */
export function areForSamePods(a: Placed, b: Placed): boolean {
  return (
    a.id.namespace === b.id.namespace &&
    sameValue(asMapping(a.object.spec).podSelector, asMapping(b.object.spec).podSelector)
  );
}

/** Whether a policy is for the same pods as another and lets through all that the other does. */
export function letsThroughAllOf(other: Placed, policy: Placed, direction: Direction): boolean {
  if (!areForSamePods(policy, other)) return false;
  const openings = writtenOpenings(policy, direction);
  return writtenOpenings(other, direction).every((opening) => openings.some((each) => covers(each, opening)));
}

/** What a policy lets through as it is written; nothing where it does not isolate, as it means nothing then. */
function writtenOpenings({ object, id }: Placed, direction: Direction): readonly Opening[] {
  return isolates(object, direction) ? openingsOf(object, direction, id.namespace) : [];
}

/** Whether a NetworkPolicy is for pods. */
export function isFor(policy: Placed, pods: PodGroup): boolean {
  return (
    policy.id.namespace === pods.namespace && matches(labelSelector(asMapping(policy.object.spec).podSelector), pods)
  );
}

/** The policies of a side that isolate pods in a direction. */
export function isolatingPolicies(pods: PodGroup, direction: Direction, side: Side): readonly Placed[] {
  return (policies(side, pods.owner.where).get(pods.namespace) ?? []).filter(
    (policy) => isolates(policy.object, direction) && isFor(policy, pods),
  );
}

/** What all policies of a side together let through for pods. */
export function passageOf(pods: PodGroup, direction: Direction, side: Side): Passage {
  const isolating = isolatingPolicies(pods, direction, side);
  if (isolating.length === 0) return { isolated: false, openings: [WIDE_OPEN] };
  return { isolated: true, openings: isolating.flatMap((policy) => openingsFor(policy, direction, pods)) };
}

/** What one policy lets through for pods; nothing where it does not isolate them. */
export function openingsFor(policy: Placed, direction: Direction, pods: PodGroup): readonly Opening[] {
  const openings = writtenOpenings(policy, direction);
  // Names of ports are those of the pods that are reached, which for what goes out are not these.
  return direction === 'egress' ? openings : openings.map((opening) => numberedPort(opening, pods.ports ?? []));
}
