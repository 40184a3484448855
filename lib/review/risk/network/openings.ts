import { labelSelector, type Selector } from '../../../check/references/label-selector';
import { asList, asMapping, asText, type Mapping } from '../../../check/references/loosely';
import { NAMESPACE_NAME } from '../../../check/references/namespaces';
import type { KubernetesObject } from '../../../model/manifest';

export const DIRECTIONS = ['ingress', 'egress'] as const;

export type Direction = (typeof DIRECTIONS)[number];

/** Who is at the other end: pods by the labels of their namespace and their own, or addresses. */
export type Peer =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'pods'; readonly namespace: Selector; readonly pods: Selector }
  | { readonly kind: 'addresses'; readonly range: string; readonly except: readonly string[] };

/** Ports of one protocol: one by number or name, a range of numbers, or all. */
export interface Port {
  readonly protocol: string;
  readonly from: number | string | undefined;
  readonly to: number | undefined;
}

/** One thing that a rule lets through; any port of any protocol where it names none. */
export interface Opening {
  readonly peer: Peer;
  readonly port: Port | undefined;
}

/** Everything from everybody. */
export const WIDE_OPEN: Opening = { peer: { kind: 'anybody' }, port: undefined };

/** Whether a NetworkPolicy isolates its pods in a direction: nothing passes there but what some policy lets through. */
export function isolates({ spec }: KubernetesObject, direction: Direction): boolean {
  const { policyTypes, egress } = asMapping(spec);
  const types = asList(policyTypes);
  if (types.length > 0) return types.includes(direction === 'ingress' ? 'Ingress' : 'Egress');
  return direction === 'ingress' || asList(egress).length > 0;
}

/** All that a NetworkPolicy lets through, each pair of a peer and a port by itself. */
export function openingsOf({ spec }: KubernetesObject, direction: Direction, namespace: string): readonly Opening[] {
  return asList(asMapping(spec)[direction]).flatMap((rule) => {
    const { from, to, ports } = asMapping(rule);
    const peers = asList(direction === 'ingress' ? from : to).map((peer) => peerOf(asMapping(peer), namespace));
    const doors = asList(ports).map((port) => portOf(asMapping(port)));
    return (peers.length > 0 ? peers : [WIDE_OPEN.peer]).flatMap((peer) =>
      (doors.length > 0 ? doors : [undefined]).map((port) => ({ peer, port })),
    );
  });
}

function peerOf({ ipBlock, namespaceSelector, podSelector }: Mapping, namespace: string): Peer {
  if (ipBlock !== undefined && ipBlock !== null) {
    const { cidr, except } = asMapping(ipBlock);
    const ranges = asList(except).flatMap((range) => asText(range) ?? []);
    return { kind: 'addresses', range: asText(cidr) ?? '', except: ranges };
  }
  // Without a selector for namespaces the pods are those of the policy's own.
  const own: Selector = [{ key: NAMESPACE_NAME, operator: 'In', values: [namespace] }];
  return {
    kind: 'pods',
    namespace: namespaceSelector === undefined || namespaceSelector === null ? own : labelSelector(namespaceSelector),
    pods: labelSelector(podSelector),
  };
}

function portOf({ protocol, port, endPort }: Mapping): Port {
  return {
    protocol: asText(protocol) ?? 'TCP',
    from: typeof port === 'number' ? port : asText(port),
    to: typeof endPort === 'number' ? endPort : undefined,
  };
}
