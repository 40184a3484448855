import type { Fault } from '../../../model/finding';
import { fault } from '../fault';
import { instead } from '../instead';
import type { Item } from '../item';
import { labelSelector } from '../label-selector';
import { asList, asMapping, asText, fieldsAt, route, valueAt, type Field } from '../loosely';
import { peerArrival, type Arrival } from '../network-peer';
import type { Topic } from '../reference';
import { portNames } from '../selected-ports';
import { nothingSelected } from '../selection';
import type { Pods, World } from '../world';

/** Network policies are for pods that are there, and let in and out what is there. */
export const NETWORK_POLICIES: Topic = { checks: { 'networking.k8s.io/NetworkPolicy': policyFaults } };

const INGRESS = route('spec.ingress.*');
const EGRESS = route('spec.egress.*');
const PORTS = route('ports.*.port');

function policyFaults(item: Item, world: World): readonly Fault[] {
  const { namespace } = item.id;
  const selector = labelSelector(valueAt(item.object.spec, 'podSelector'));
  const pods = world.podsIn(namespace, selector);
  // An empty selector closes a namespace, whether there are pods in it or not.
  const idle = selector.length > 0 && pods.length === 0;
  const path = ['spec', 'podSelector'];
  return [
    ...(idle ? [nothingSelected(item, selector, world.pods.all(namespace), path)] : []),
    ...fieldsAt(item.object, INGRESS).flatMap((rule) => [
      ...arrivals(rule, 'from', item, world).flatMap((arrival) => arrival.faults),
      ...(pods.length === 0 ? [] : portFaults(rule, pods)),
    ]),
    ...fieldsAt(item.object, EGRESS).flatMap((rule) => egressFaults(rule, item, world)),
  ];
}

function egressFaults(rule: Field, item: Item, world: World): readonly Fault[] {
  const peers = arrivals(rule, 'to', item, world);
  const known = peers.length > 0 && peers.every((peer) => peer.pods);
  const pods = peers.flatMap((peer) => peer.pods ?? []);
  return [...peers.flatMap((peer) => peer.faults), ...(known && pods.length > 0 ? portFaults(rule, pods) : [])];
}

function arrivals(rule: Field, direction: 'from' | 'to', item: Item, world: World): readonly Arrival[] {
  return asList(asMapping(rule.value)[direction]).map((peer, at) =>
    peerArrival({ value: peer, path: [...rule.path, direction, at] }, item, world),
  );
}

function portFaults(rule: Field, pods: readonly Pods[]): readonly Fault[] {
  const names = portNames(pods);
  if (!names) return [];
  return fieldsAt(rule.value, PORTS, rule.path).flatMap(({ value, path }) => {
    const name = asText(value);
    if (name === undefined || names.includes(name)) return [];
    const other = instead(name, names);
    const message = `the pods that this rule is for have no port named "${name}", ${other.text}`;
    return [fault('reference/port', path, message, other.fix('write the number of the port'))];
  });
}
