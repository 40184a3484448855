import type {
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from 'kubernetes-types/networking/v1';
import type { Defaults } from '../../defaults/defaults';
import type { Peer } from '../../model/endpoint';

/** One opening of a policy: who, and on which ports. */
export interface Opening {
  readonly to: Peer | { readonly namespace: string } | { readonly cidr: string; readonly except?: readonly string[] };
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
  const incoming: NetworkPolicyIngressRule[] = rules(ingress).map(({ peers, ports }) => ({ from: peers, ports }));
  const outgoing: NetworkPolicyEgressRule[] = [...rules([dns]), ...rules(egress)].map(({ peers, ports }) => ({
    to: peers,
    ports,
  }));
  return {
    podSelector: { matchLabels: { ...podLabels } },
    policyTypes: ['Ingress', 'Egress'],
    ...(incoming.length > 0 ? { ingress: incoming } : {}),
    egress: outgoing,
  };
}

/** Openings on the same ports become one rule; each peer stands once; the order is that of the text. */
function rules(openings: readonly Opening[]): { peers: NetworkPolicyPeer[]; ports: NetworkPolicyPort[] }[] {
  const byPorts = new Map<string, Map<string, NetworkPolicyPeer>>();
  for (const opening of openings) {
    const ports = JSON.stringify(opening.ports.map(policyPort));
    const peers = byPorts.get(ports) ?? new Map<string, NetworkPolicyPeer>();
    const peer = policyPeer(opening.to);
    byPorts.set(ports, peers.set(JSON.stringify(peer), peer));
  }
  return [...byPorts].sort(byText).map(([ports, peers]) => ({
    peers: [...peers].sort(byText).map(([, peer]) => peer),
    ports: JSON.parse(ports) as NetworkPolicyPort[],
  }));
}

function policyPort({ port, protocol }: Opening['ports'][number]): NetworkPolicyPort {
  return protocol === 'UDP' ? { protocol, port } : { port };
}

function policyPeer(to: Opening['to']): NetworkPolicyPeer {
  if ('cidr' in to) return { ipBlock: { cidr: to.cidr, ...(to.except ? { except: [...to.except].sort() } : {}) } };
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': to.namespace } };
  return 'podLabels' in to
    ? { namespaceSelector, podSelector: { matchLabels: { ...to.podLabels } } }
    : { namespaceSelector };
}

function byText([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
