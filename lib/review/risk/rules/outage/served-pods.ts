import { kindKey } from '../../../../check/references/kinds';
import { equalitySelector, matches, type Selector } from '../../../../check/references/label-selector';
import { asMapping } from '../../../../check/references/loosely';
import { sameValue } from '../../../../check/references/same-value';
import type { ObjectChange, Placed } from '../../../change';
import { podGroupsOf, podsIn, selected, type PodGroup } from '../../pods/pod-groups';
import { goneObject, isSame, bothSides } from '../../reach/gone-and-come';
import type { Around } from '../../rule';

/** A Service that a change concerns, and the pods behind it on both sides. */
export interface ServedPods {
  readonly before: Placed;
  readonly after: Placed;
  readonly podsBefore: readonly PodGroup[];
  readonly podsAfter: readonly PodGroup[];
}

/**
 * The Services whose pods a change concerns: the one that changes itself in a field below `spec`, or those that led to
 * the pods of a workload that changes. A Service that changes itself is spoken of there, and not at each workload too.
 */
export function servedPods(change: ObjectChange, around: Around, field: 'selector' | 'ports'): readonly ServedPods[] {
  if (kindKey(change.id) === 'Service') {
    const kept = bothSides(change);
    return kept && isChanged(kept.before, kept.after, field) ? [withPods(kept.before, kept.after, around)] : [];
  }
  const { before, where } = change;
  if (!before || (!change.after && !goneObject(change, around))) return [];
  const [were, are] = [podGroupsOf(before), change.after ? podGroupsOf(change.after) : []];
  const samePorts = sameValue(portsOf(were), portsOf(are));
  // Most changes of workloads leave labels and ports as they were, and those need no look at the cluster.
  if (were.length === 0 || (samePorts && sameValue(labelsOf(were), labelsOf(are)))) return [];
  const now = around.after.list(where, 'Service');
  return around.before.list(where, 'Service').flatMap((service) => {
    if (service.id.namespace !== before.id.namespace || !leadsTo(service, were)) return [];
    const after = now.find(({ id }) => isSame(id, service.id));
    if (!after || isChanged(service, after, field) || (samePorts && leadsTo(after, are))) return [];
    return [withPods(service, after, around)];
  });
}

function labelsOf(groups: readonly PodGroup[]): unknown {
  return groups.map(({ labels }) => labels);
}

function portsOf(groups: readonly PodGroup[]): unknown {
  return groups.map(({ ports }) => ports);
}

/** What a Service selects by; empty for one that leaves it to others where it leads. */
function selectorOf({ object }: Placed): Selector {
  return equalitySelector(asMapping(object.spec).selector);
}

function leadsTo(service: Placed, groups: readonly PodGroup[]): boolean {
  const selector = selectorOf(service);
  return selector.length > 0 && groups.some((group) => matches(selector, group));
}

function isChanged(before: Placed, after: Placed, field: string): boolean {
  return !sameValue(asMapping(before.object.spec)[field], asMapping(after.object.spec)[field]);
}

function withPods(before: Placed, after: Placed, sides: Around): ServedPods {
  return {
    before,
    after,
    podsBefore: behind(before, podsIn(before.id.namespace, sides.before, before.where)),
    podsAfter: behind(after, podsIn(after.id.namespace, sides.after, after.where)),
  };
}

function behind(service: Placed, groups: readonly PodGroup[]): readonly PodGroup[] {
  const selector = selectorOf(service);
  return selector.length === 0 ? [] : selected(groups, selector);
}
