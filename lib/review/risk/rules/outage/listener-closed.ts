import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, asText } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { coversHost } from '../../network/doors';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const GATEWAY = 'gateway.networking.k8s.io/Gateway';
const LISTENER_SET = 'gateway.networking.k8s.io/ListenerSet';

const gateway = (...listeners: readonly string[]): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: public }
spec: { gatewayClassName: envoy, listeners: [${listeners.join()}] }`;

const HTTP = '{ name: http, port: 80, protocol: HTTP }';
const HTTPS = '{ name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: web-tls }] } }';

/** A port of a Gateway on which nobody listens any more. */
export const LISTENER_CLOSED: RiskRule = {
  id: 'outage/listener-closed',
  title: 'A Gateway no longer listens for what it listened for',
  reason:
    'A listener is a port, a protocol and the hosts that it is for. Connections to a port without a listener are refused, and those that speak another protocol or ask for another host are not understood. All routes that attach there are cut off together.',
  source: 'https://gateway-api.sigs.k8s.io/api-types/gateway/',
  kinds: [GATEWAY, LISTENER_SET],
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    const now = listenersOf(kept.after.object);
    return listenersOf(kept.before.object)
      .filter((listener) => !now.some((other) => other.door === listener.door && coversHost(other.host, listener.host)))
      .map(({ door, host }) => ({
        message: `${kindKey(change.id) === GATEWAY ? 'the Gateway' : 'the ListenerSet'} no longer listens for ${door}${host === '*' ? '' : ` for ${host}`}`,
        fix: 'keep the listener until no client uses it',
        path: ['spec', 'listeners'],
      }));
  },
  examples: [
    {
      name: 'a listener goes',
      before: gateway(HTTP, HTTPS),
      after: gateway(HTTP),
      says: ['no longer listens for HTTPS on port 443'],
    },
    {
      name: 'a listener is given one host',
      before: gateway(HTTP),
      after: gateway('{ name: http, port: 80, protocol: HTTP, hostname: shop.example.com }'),
      says: ['no longer listens for HTTP on port 80'],
    },
    {
      name: 'a listener gets another name',
      before: gateway(HTTP),
      after: gateway(HTTP.replace('name: http', 'name: web')),
      says: [],
    },
    {
      name: 'a listener is for every host from now on',
      before: gateway('{ name: http, port: 80, protocol: HTTP, hostname: shop.example.com }'),
      after: gateway(HTTP),
      says: [],
    },
    { name: 'a listener comes', before: gateway(HTTP), after: gateway(HTTP, HTTPS), says: [] },
  ],
};

/** What a Gateway listens for. */
interface Listener {
  /** Such as `HTTPS on port 443`. */
  readonly door: string;
  /** `*` for every host. */
  readonly host: string;
}

function listenersOf({ spec }: KubernetesObject): readonly Listener[] {
  return asList(asMapping(spec).listeners).map((listener) => {
    const { port, protocol, hostname } = asMapping(listener);
    return { door: `${String(protocol)} on port ${String(port)}`, host: asText(hostname) ?? '*' };
  });
}
