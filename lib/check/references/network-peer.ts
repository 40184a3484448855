import type { Fault } from '../../model/finding';
import { declaring } from './declaring';
import { fault, inNamespace } from './fault';
import { instead } from './instead';
import type { Item } from './item';
import { labelSelector, matches, selectorText, type Selector } from './label-selector';
import { asMapping, type Field } from './loosely';
import { NAMESPACE_NAME, type Namespace } from './namespaces';
import { labelsThere, selectOthers } from './selection';
import type { Pods, World } from './world';

/** What a peer of a network policy leads to. */
export interface Arrival {
  readonly faults: readonly Fault[];
  /** The pods it stands for; undefined where nobody knows them. */
  readonly pods: readonly Pods[] | undefined;
}

const UNKNOWN: Arrival = { faults: [], pods: undefined };

/**
 * Follows a peer to namespaces and pods. Of a namespace that is not rendered here nobody knows the pods: a peer arrives
 * there when the namespace does. Its labels are unknown too where it is declared external, so any may be meant.
 */
export function peerArrival(peer: Field, item: Item, world: World): Arrival {
  const { ipBlock, namespaceSelector, podSelector } = asMapping(peer.value);
  if (ipBlock) return UNKNOWN;
  const podLabels = labelSelector(podSelector);
  if (!namespaceSelector) return podsIn([item.id.namespace], podLabels, peer, item, world);
  const wanted = labelSelector(namespaceSelector);
  const reached = namespacesMatching(wanted, world);
  if (reached.length === 0) return { faults: [missingNamespace(wanted, peer, item, world)], pods: [] };
  const outside = reached.filter(({ source }) => source === 'outside');
  const inside = reached.filter(({ source }) => source !== 'outside').map(({ name }) => name);
  const arrival = podsIn(inside, podLabels, peer, item, world);
  if (outside.length === 0) return arrival;
  if (inside.length === 0 || arrival.faults.length > 0) for (const { external } of outside) world.things.need(external);
  return UNKNOWN;
}

function podsIn(namespaces: readonly string[], selector: Selector, peer: Field, item: Item, world: World): Arrival {
  const pods = namespaces.flatMap((namespace) => world.podsIn(namespace, selector));
  if (pods.length > 0 || selector.length === 0) return { faults: [], pods };
  const there = namespaces.flatMap((namespace) => world.pods.all(namespace));
  const [only = '', other] = namespaces;
  const where = other === undefined ? inNamespace(only) : ' in the namespaces that are selected';
  const message = `no Pod${where} has ${selectorText(selector)}, ${labelsThere(selector, there)}`;
  const fix = selectOthers('Pod', selector, only, item);
  return { faults: [fault('reference/network-peer', [...peer.path, 'podSelector'], message, fix)], pods };
}

function namespacesMatching(selector: Selector, world: World): readonly Namespace[] {
  const named = selector.find(({ key, operator }) => key === NAMESPACE_NAME && operator === 'In');
  const candidates = named
    ? named.values.flatMap((name) => world.namespaces.get(name) ?? [])
    : world.namespaces.values();
  return [...candidates].filter((namespace) => matches(selector, namespace));
}

function missingNamespace(selector: Selector, peer: Field, item: Item, world: World): Fault {
  const path = [...peer.path, 'namespaceSelector'];
  const name = selector.find(({ key }) => key === NAMESPACE_NAME)?.values[0];
  if (name === undefined || world.namespaces.has(name)) {
    const there = labelsThere(selector, [...world.namespaces.values()]);
    const fix = 'select by labels that a namespace has, or declare the one that is meant external';
    return fault('reference/network-peer', path, `no namespace has ${selectorText(selector)}, ${there}`, fix);
  }
  const other = instead(name, [...world.namespaces.keys()]);
  const add = `add the Namespace, or ${declaring({ kind: 'Namespace', name }, item)}`;
  return fault('reference/network-peer', path, `namespace ${name} does not exist, ${other.text}`, other.fix(add));
}
