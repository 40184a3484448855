import type { Placed } from '../../../change';
import { closed } from '../../network/compare-openings';
import { isFor, letsThroughAllOf, NETWORK_POLICY, openingsFor, passageOf } from '../../network/isolation';
import { DIRECTIONS, type Direction, type Opening } from '../../network/openings';
import { tellOpenings } from '../../network/tell-openings';
import { documents, workload } from '../../examples/example-yaml';
import { podPairsIn, type PodPair } from '../../pods/pod-groups';
import { goneObject } from '../../reach/gone-and-come';
import type { Around, RiskRule, Saying } from '../../rule';

const policy = (rules: string, name = 'web'): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name} }
spec: { podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress], ingress: [${rules}] }`;

const from = (app: string): string =>
  `{ from: [{ podSelector: { matchLabels: { app: ${app} } } }], ports: [{ port: 8080 }] }`;

const shop = workload({ name: 'shop' });

/** Traffic that was let through. */
export const TRAFFIC_CLOSED: RiskRule = {
  id: 'outage/traffic-closed',
  title: 'A network policy no longer lets through what it let through',
  reason:
    'What is let through to isolated pods is what all policies that select them list, taken together. A rule that goes, or that asks for other labels or ports, cuts off whoever came in by it alone; the connection is neither refused nor logged, it times out.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  kinds: [NETWORK_POLICY],
  judge: (change, around) => {
    const { before, after } = change;
    if (!before || (!after && !goneObject(change, around))) return [];
    return DIRECTIONS.flatMap((direction) =>
      after && letsThroughAllOf(before, after, direction) ? [] : closedTraffic(before, direction, around),
    );
  },
  examples: [
    {
      name: 'a rule goes by which an app comes in',
      before: documents(workload(), shop, policy(from('shop'))),
      after: documents(workload(), shop, policy('')),
      says: ['its pods can no longer be reached from pods app=shop of the same namespace on port 8080'],
    },
    {
      name: 'a policy goes while another still isolates',
      before: documents(workload(), shop, policy(''), policy(from('shop'), 'shop')),
      after: documents(workload(), shop, policy('')),
      says: ['can no longer be reached from pods app=shop'],
    },
    {
      name: 'a rule goes together with the app that came in by it',
      before: documents(workload(), shop, policy(from('shop'))),
      after: documents(workload(), policy('')),
      says: [],
    },
    {
      name: 'another policy lets the same through',
      before: documents(workload(), shop, policy(from('shop'))),
      after: documents(workload(), shop, policy(''), policy(from('shop'), 'shop')),
      says: [],
    },
    {
      name: 'a rule comes',
      before: documents(workload(), shop, policy('')),
      after: documents(workload(), shop, policy(from('shop'))),
      says: [],
    },
  ],
};

/** What no longer gets through to the pods of a policy as it was. */
function closedTraffic(policy: Placed, direction: Direction, around: Around): readonly Saying[] {
  const { where } = policy;
  const mine = podPairsIn(policy.id.namespace, around, where).filter(({ was }) => isFor(policy, was));
  const openingsOf = (pair: PodPair): readonly Opening[] => {
    const passage = passageOf(pair.is, direction, around.after);
    if (!passage.isolated) return [];
    const was = { openings: openingsFor(policy, direction, pair.was), side: around.before };
    return closed(was, { openings: passage.openings, side: around.after }, where);
  };
  const verb = direction === 'ingress' ? 'can no longer be reached from' : 'can no longer reach';
  return tellOpenings(policy, mine, openingsOf, (pods, peer) => ({
    message: `${pods} ${verb} ${peer}`,
    fix: 'keep the rule until nobody needs it, or write the labels and ports that hold now',
  }));
}
