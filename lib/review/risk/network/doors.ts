import { kindKey } from '../../../check/references/kinds';
import { asList, asMapping, asText } from '../../../check/references/loosely';
import type { Placed } from '../../change';
import { perCluster } from '../reach/per-cluster';

/** One way in from outside: a host and a path, at a Gateway or a class of Ingresses. */
export interface Door {
  /** As messages call it: `Gateway public`, `Ingress class nginx`. */
  readonly at: string;
  /** `*` for every host. */
  readonly host: string;
  /** All that begins with it is meant, unless it is exact. */
  readonly path: string;
  readonly exact: boolean;
}

const GATEWAY_API = 'gateway.networking.k8s.io';

/** The kinds that make ways in. */
export const DOOR_KINDS: readonly string[] = [
  'networking.k8s.io/Ingress',
  `${GATEWAY_API}/HTTPRoute`,
  `${GATEWAY_API}/GRPCRoute`,
  `${GATEWAY_API}/TLSRoute`,
];

/** All ways in that a cluster has. */
export const allDoors = perCluster((side, where): readonly Door[] =>
  DOOR_KINDS.flatMap((kind) => side.list(where, kind)).flatMap(doorsOf),
);

/** The ways in that one object makes. */
export function doorsOf(placed: Placed): readonly Door[] {
  return kindKey(placed.id) === 'networking.k8s.io/Ingress' ? ingressDoors(placed) : routeDoors(placed);
}

/** Whether whoever comes in by one way may come in by another too. */
export function isBehind(narrow: Door, wide: Door): boolean {
  if (narrow.at !== wide.at || !coversHost(wide.host, narrow.host)) return false;
  if (wide.exact) return narrow.exact && narrow.path === wide.path;
  const prefix = wide.path.replace(/\/+$/, '');
  return narrow.path === prefix || narrow.path.startsWith(`${prefix}/`);
}

/** Ways in as messages list them, one text for each place and host: `shop.example.com/cart and /pay at Gateway public`. */
export function doorText({ at, host, path }: Door): string {
  const name = host === '*' ? 'any host' : host;
  return `${path === '/' ? name : `${name}${path}`} at ${at}`;
}

/** Whether a host, `*` or one that begins with `*.`, stands for another as well. */
export function coversHost(wide: string, narrow: string): boolean {
  return wide === narrow || wide === '*' || (wide.startsWith('*.') && narrow.endsWith(wide.slice(1)));
}

function ingressDoors({ object }: Placed): readonly Door[] {
  const { ingressClassName, defaultBackend, rules } = asMapping(object.spec);
  const at = `Ingress class ${asText(ingressClassName) ?? 'by default'}`;
  const fallback = defaultBackend === undefined ? [] : [{ at, host: '*', path: '/', exact: false }];
  const ruled = asList(rules).flatMap((rule) => {
    const { host, http } = asMapping(rule);
    return asList(asMapping(http).paths).map((entry) => {
      const { path, pathType } = asMapping(entry);
      return { at, host: asText(host) ?? '*', path: asText(path) ?? '/', exact: pathType === 'Exact' };
    });
  });
  return [...fallback, ...ruled];
}

function routeDoors({ object, id }: Placed): readonly Door[] {
  const { parentRefs, hostnames, rules } = asMapping(object.spec);
  const hosts = asList(hostnames).flatMap((host) => asText(host) ?? []);
  const paths = asList(rules).flatMap((rule) => pathsOf(asList(asMapping(rule).matches)));
  return asList(parentRefs).flatMap((parent) => {
    const at = parentText(parent, id.namespace);
    return (hosts.length > 0 ? hosts : ['*']).flatMap((host) =>
      (paths.length > 0 ? paths : [EVERY_PATH]).map((path) => ({ at, host, ...path })),
    );
  });
}

function parentText(parent: unknown, own: string): string {
  const { kind, name, namespace, sectionName } = asMapping(parent);
  const listener = asText(sectionName) === undefined ? '' : `, listener ${String(sectionName)}`;
  const elsewhere = asText(namespace) === undefined || namespace === own ? '' : ` of namespace ${String(namespace)}`;
  return `${asText(kind) ?? 'Gateway'} ${asText(name) ?? ''}${elsewhere}${listener}`;
}

const EVERY_PATH = { path: '/', exact: false };

/** The paths of a rule's matches: those of requests, or services and methods of gRPC, which are paths as well. */
function pathsOf(matches: readonly unknown[]): readonly Pick<Door, 'path' | 'exact'>[] {
  if (matches.length === 0) return [EVERY_PATH];
  return matches.map((match) => {
    const { path, method } = asMapping(match);
    const { service, method: name } = asMapping(method);
    if (asText(service) !== undefined) {
      const of = asText(name);
      return { path: `/${String(service)}${of === undefined ? '' : `/${of}`}`, exact: of !== undefined };
    }
    const { type, value } = asMapping(path);
    return { path: asText(value) ?? '/', exact: type === 'Exact' || type === 'RegularExpression' };
  });
}
