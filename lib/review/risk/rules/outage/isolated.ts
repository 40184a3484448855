import { listed } from '../../../../check/references/instead';
import type { Placed } from '../../../change';
import { covers } from '../../network/covers';
import { areForSamePods, isFor, isolatingPolicies, NETWORK_POLICY, passageOf } from '../../network/isolation';
import { openingTexts, podsText } from '../../network/opening-text';
import { DIRECTIONS, isolates, WIDE_OPEN, type Direction } from '../../network/openings';
import { documents, workload } from '../../examples/example-yaml';
import { podPairsIn, type PodGroup } from '../../pods/pod-groups';
import { isSame } from '../../reach/gone-and-come';
import type { Around, RiskRule, Saying, Side } from '../../rule';

const policy = (spec: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec: { podSelector: { matchLabels: { app: web } }, ${spec} }`;

/** Pods that everybody could reach until now. */
export const ISOLATED: RiskRule = {
  id: 'outage/isolated',
  title: 'A network policy isolates pods that nothing isolated so far',
  reason:
    'The first policy that selects a pod turns everything off in its direction but what some policy lets through, and at once also for connections that are tried while nothing else changed. Callers that nobody thought of are cut off: monitoring, probes of load balancers, jobs, DNS.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  kinds: [NETWORK_POLICY],
  judge: ({ before, after }, around) =>
    DIRECTIONS.flatMap((direction) => {
      if (!after || !isolates(after.object, direction)) return [];
      const isolated = before && isolates(before.object, direction) && areForSamePods(before, after);
      return isolated ? [] : newlyIsolated(after, direction, around);
    }),
  examples: [
    {
      name: 'a policy comes for pods that had none',
      before: workload(),
      after: documents(workload(), policy('ingress: [{ from: [{ podSelector: { matchLabels: { app: shop } } }] }]')),
      says: ['only pods app=shop of the same namespace may reach its pods from now on, where anybody could'],
    },
    {
      name: 'a policy comes to hold for what goes out as well',
      before: documents(workload(), policy('ingress: []')),
      after: documents(workload(), policy('ingress: [], policyTypes: [Ingress, Egress]')),
      says: ['its pods may reach nobody from now on'],
    },
    {
      name: 'a policy comes with the pods that it is for',
      before: '',
      after: documents(workload(), policy('ingress: []')),
      says: [],
    },
    {
      name: 'a policy comes that lets everything through',
      before: workload(),
      after: documents(workload(), policy('ingress: [{}]')),
      says: [],
    },
    { name: 'a policy goes', before: documents(workload(), policy('ingress: []')), after: workload(), says: [] },
  ],
};

function newlyIsolated(policy: Placed, direction: Direction, around: Around): readonly Saying[] {
  const { before, after } = around;
  const mine = podPairsIn(policy.id.namespace, around, policy.where).filter(({ is }) => isFor(policy, is));
  const cutOff = mine.filter(({ was, is }) => {
    // Of several policies that come together, one speaks.
    const [speaker] = isolatingPolicies(is, direction, after);
    const speaks = speaker !== undefined && isSame(speaker.id, policy.id);
    return speaks && !passageOf(was, direction, before).isolated && !isWideOpen(is, direction, after);
  });
  const [first] = cutOff;
  if (!first) return [];
  const left = openingTexts(passageOf(first.is, direction, after).openings, policy.id.namespace);
  return [
    {
      message: sentence(direction, podsText(cutOff, mine), left),
      fix: 'let through whoever has to come through, and DNS; then isolate',
    },
  ];
}

function isWideOpen(pods: PodGroup, direction: Direction, side: Side): boolean {
  return passageOf(pods, direction, side).openings.some((opening) => covers(opening, WIDE_OPEN));
}

function sentence(direction: Direction, pods: string, left: readonly string[]): string {
  if (direction === 'ingress') {
    const who = left.length === 0 ? 'nobody' : `only ${listed(left)}`;
    return `${who} may reach ${pods} from now on, where anybody could`;
  }
  const whom = left.length === 0 ? 'nobody' : `only ${listed(left)}`;
  return `${pods} may reach ${whom} from now on, where they could reach anybody`;
}
