import { isIP } from 'node:net';
import type {
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from 'kubernetes-types/networking/v1';
import type { Defaults } from '../../defaults/defaults';
import { compareText } from '../../model/compare-text';
import type { Peer } from '../../model/endpoint';
import type { PropRule } from '../app/check-props';

/** Addresses outside the cluster, such as `203.0.113.0/24`. */
export interface AddressRange {
  readonly cidr: string;
  /** Parts of the range that are left out. @default none */
  readonly except?: readonly string[];
}

/** One opening of a policy: who, and on which ports. */
export interface Opening {
  readonly to: Peer | { readonly namespace: string } | AddressRange | 'anywhere';
  readonly ports: readonly { readonly port: number; readonly protocol?: 'TCP' | 'UDP' }[];
}

/** A policy that denies everything to and from the pods but the openings, and DNS. */
export function networkPolicySpec(
  podLabels: Readonly<Record<string, string>>,
  ingress: readonly Opening[],
  egress: readonly Opening[],
  defaults: Defaults,
): NetworkPolicySpec {
  const { port, ...to } = defaults['network.dns'];
  const dns: Opening = { to, ports: [{ port, protocol: 'UDP' }, { port }] };
  const incoming: NetworkPolicyIngressRule[] = rules(ingress).map(({ peers, ports }) => ({
    ...named('from', peers),
    ports,
  }));
  const outgoing: NetworkPolicyEgressRule[] = [...rules([dns]), ...rules(egress)].map(({ peers, ports }) => ({
    ...named('to', peers),
    ports,
  }));
  return {
    podSelector: { matchLabels: { ...podLabels } },
    policyTypes: ['Ingress', 'Egress'],
    ...(incoming.length > 0 ? { ingress: incoming } : {}),
    egress: outgoing,
  };
}

/** What must hold for addresses. */
export function rangeRules({ cidr, except = [] }: AddressRange): readonly PropRule[] {
  return [cidr, ...except].map((range) => [
    isRange(range),
    `${JSON.stringify(range)} is no range of addresses`,
    'write an address and the length of its prefix, such as 203.0.113.0/24',
  ]);
}

function isRange(range: string): boolean {
  const [address = '', length = '', ...more] = range.split('/');
  const bits = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && /^\d+$/.test(length) && Number(length) <= bits;
}

/** A rule that names no peer holds for all. */
function named<Key extends string>(
  key: Key,
  peers: NetworkPolicyPeer[] | 'anywhere',
): Partial<Record<Key, NetworkPolicyPeer[]>> {
  return peers === 'anywhere' ? {} : ({ [key]: peers } as Record<Key, NetworkPolicyPeer[]>);
}

interface PortRule {
  readonly peers: NetworkPolicyPeer[] | 'anywhere';
  readonly ports: NetworkPolicyPort[];
}

/** Openings on the same ports become one rule; each peer stands once; the order is that of the text. */
function rules(openings: readonly Opening[]): PortRule[] {
  const byPorts = new Map<string, Map<string, NetworkPolicyPeer | 'anywhere'>>();
  for (const opening of openings) {
    const ports = JSON.stringify(opening.ports.map(policyPort));
    const peers = byPorts.get(ports) ?? new Map<string, NetworkPolicyPeer | 'anywhere'>();
    const peer = opening.to === 'anywhere' ? opening.to : policyPeer(opening.to);
    byPorts.set(ports, peers.set(JSON.stringify(peer), peer));
  }
  return [...byPorts].sort(byText).map(([ports, peers]) => ({
    peers: namedPeers([...peers].sort(byText).map(([, peer]) => peer)),
    ports: JSON.parse(ports) as NetworkPolicyPort[],
  }));
}

function namedPeers(peers: readonly (NetworkPolicyPeer | 'anywhere')[]): NetworkPolicyPeer[] | 'anywhere' {
  const named = peers.filter((peer) => peer !== 'anywhere');
  return named.length < peers.length ? 'anywhere' : named;
}

function policyPort({ port, protocol }: Opening['ports'][number]): NetworkPolicyPort {
  return protocol === 'UDP' ? { protocol, port } : { port };
}

function policyPeer(to: Exclude<Opening['to'], 'anywhere'>): NetworkPolicyPeer {
  if ('cidr' in to) return { ipBlock: { cidr: to.cidr, ...(to.except ? { except: [...to.except].sort() } : {}) } };
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': to.namespace } };
  return 'podLabels' in to
    ? { namespaceSelector, podSelector: { matchLabels: { ...to.podLabels } } }
    : { namespaceSelector };
}

function byText([a]: [string, unknown], [b]: [string, unknown]): number {
  return compareText(a, b);
}
