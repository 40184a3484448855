import type { ObjectChange, Placed } from '../../../change';
import { opened } from '../../network/compare-openings';
import {
  areForSamePods,
  isFor,
  isolatingPolicies,
  letsThroughAllOf,
  NETWORK_POLICY,
  openingsFor,
  passageOf,
} from '../../network/isolation';
import { podsText } from '../../network/opening-text';
import { DIRECTIONS, isolates, type Direction, type Opening } from '../../network/openings';
import { tellOpenings } from '../../network/tell-openings';
import { documents, workload } from '../../examples/example-yaml';
import { podPairsIn, type PodPair } from '../../pods/pod-groups';
import { goneObject, isSame } from '../../reach/gone-and-come';
import type { Around, RiskRule, Saying } from '../../rule';

const policy = (spec: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec: { podSelector: { matchLabels: { app: web } }, ${spec} }`;

const range = (cidr: string): string => `ingress: [{ from: [{ ipBlock: { cidr: ${cidr} } }] }]`;
const open = (spec: string): string => documents(workload(), policy(spec));

/** Pods that more can get to, or that can get to more. */
export const NETWORK_OPENED: RiskRule = {
  id: 'exposes/network-opened',
  title: 'A network policy lets more through, or isolates no longer',
  reason:
    'What one policy lets through, no other takes back; and pods that no policy selects any more are open to everybody in the cluster and, on most networks, beyond it. What they can reach is what somebody who got into one of them can reach.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  kinds: [NETWORK_POLICY],
  judge: (change, around) => {
    const { before, after } = change;
    return DIRECTIONS.flatMap((direction) => {
      if (!after) return isolatedNoMore(change, direction, around);
      const stays = before && isolatesNoLess(before, after, direction);
      const opensNothing = before && letsThroughAllOf(after, before, direction);
      return [
        ...(stays ? [] : isolatedNoMore(change, direction, around)),
        ...(opensNothing ? [] : letThrough(after, direction, around)),
      ];
    });
  },
  examples: [
    {
      name: 'a policy goes that isolated pods',
      before: open('ingress: []'),
      after: workload(),
      says: ['anybody may reach its pods from now on: no policy isolates them any more'],
    },
    {
      name: 'a policy comes to let every address in',
      before: open(range('10.0.0.0/8')),
      after: open(range('0.0.0.0/0')),
      says: ['its pods may be reached from every address (0.0.0.0/0)'],
    },
    {
      name: 'a policy holds for one direction less',
      before: open('policyTypes: [Ingress, Egress]'),
      after: open('policyTypes: [Ingress]'),
      says: ['its pods may reach anybody from now on: no policy isolates them any more'],
    },
    {
      name: 'a rule comes',
      before: open('ingress: []'),
      after: open('ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 8080 }] }]'),
      says: ['its pods may be reached from all pods of every namespace on port 8080'],
    },
    { name: 'a range gets smaller', before: open(range('10.0.0.0/8')), after: open(range('10.1.0.0/16')), says: [] },
    { name: 'a policy goes with its pods', before: open('ingress: []'), after: '', says: [] },
    { name: 'a policy comes', before: workload(), after: open(range('10.0.0.0/8')), says: [] },
  ],
};

/** Whether a policy still isolates the pods that it isolated, which needs no look at the cluster. */
function isolatesNoLess(before: Placed, after: Placed, direction: Direction): boolean {
  return isolates(after.object, direction) && areForSamePods(before, after);
}

function isolatedNoMore(change: ObjectChange, direction: Direction, around: Around): readonly Saying[] {
  const { before } = change;
  if (!before || !isolates(before.object, direction) || (!change.after && !goneObject(change, around))) return [];
  const mine = podPairsIn(before.id.namespace, around, before.where).filter(({ was }) => isFor(before, was));
  const bare = mine.filter(({ was, is }) => {
    // Of several policies that go together, one speaks.
    const [speaker] = isolatingPolicies(was, direction, around.before);
    return speaker !== undefined && isSame(speaker.id, before.id) && !passageOf(is, direction, around.after).isolated;
  });
  if (bare.length === 0) return [];
  const pods = podsText(bare, mine);
  const message = direction === 'ingress' ? `anybody may reach ${pods}` : `${pods} may reach anybody`;
  return [
    {
      message: `${message} from now on: no policy isolates them any more`,
      fix: 'keep a policy that selects them, and let it list who may come through',
    },
  ];
}

function letThrough(policy: Placed, direction: Direction, around: Around): readonly Saying[] {
  const { where } = policy;
  const mine = podPairsIn(policy.id.namespace, around, where).filter(({ is }) => isFor(policy, is));
  const openingsOf = (pair: PodPair): readonly Opening[] => {
    const passage = passageOf(pair.was, direction, around.before);
    if (!passage.isolated) return [];
    const is = { openings: openingsFor(policy, direction, pair.is), side: around.after };
    return opened({ openings: passage.openings, side: around.before }, is, where);
  };
  const verb = direction === 'ingress' ? 'may be reached from' : 'may reach';
  return tellOpenings(policy, mine, openingsOf, (pods, peer) => ({
    message: `${pods} ${verb} ${peer} from now on`,
    fix: 'list only who needs it, by labels and ports',
  }));
}
