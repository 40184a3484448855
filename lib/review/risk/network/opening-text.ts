import { listed } from '../../../check/references/instead';
import { selectorText, type Selector } from '../../../check/references/label-selector';
import { NAMESPACE_NAME } from '../../../check/references/namespaces';
import { groupBy } from '../../../model/group-by';
import type { PodPair } from '../pods/pod-groups';
import type { Opening, Peer, Port } from './openings';
import { isEverywhere } from './ranges';

/** Openings as messages list them, one text for each peer: `pods app=web of namespace shop on port 8080`. */
export function openingTexts(openings: readonly Opening[], namespace: string): readonly string[] {
  const byPeer = groupBy(openings, ({ peer }) => peerText(peer, namespace));
  return Array.from(byPeer, ([peer, same]) => {
    const ports = same.flatMap(({ port }) => (port ? [portText(port)] : []));
    return ports.length < same.length ? peer : `${peer} on port ${listed([...new Set(ports)])}`;
  });
}

/** The pods of a policy that a message is about: all of them without their names, so that one change of many apps reads the same. */
export function podsText(concerned: readonly PodPair[], all: readonly PodPair[]): string {
  return concerned.length === all.length ? 'its pods' : listed(concerned.map(({ was }) => was.title));
}

function peerText(peer: Peer, namespace: string): string {
  if (peer.kind === 'anybody') return 'anybody';
  if (peer.kind === 'addresses') return addressText(peer.range, peer.except);
  const pods = peer.pods.length === 0 ? 'all pods' : `pods ${selectorText(peer.pods)}`;
  return `${pods} of ${namespaceText(peer.namespace, namespace)}`;
}

function namespaceText(selector: Selector, own: string): string {
  const [only, more] = selector;
  if (!only) return 'every namespace';
  if (more !== undefined || only.key !== NAMESPACE_NAME || only.operator !== 'In') {
    return `namespaces with ${selectorText(selector)}`;
  }
  return only.values.length === 1 && only.values[0] === own ? 'the same namespace' : `namespace ${listed(only.values)}`;
}

function addressText(range: string, except: readonly string[]): string {
  const text = isEverywhere(range) ? `every address (${range})` : `addresses ${range}`;
  return except.length === 0 ? text : `${text} but ${listed(except)}`;
}

function portText({ protocol, from, to }: Port): string {
  const number = from === undefined ? 'any' : to === undefined ? String(from) : `${from}-${to}`;
  return protocol === 'TCP' ? number : `${number}/${protocol}`;
}
