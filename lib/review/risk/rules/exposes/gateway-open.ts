import { asList, asMapping, asText } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule } from '../../rule';

const gateway = (...listeners: readonly string[]): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: public }
spec: { gatewayClassName: envoy, listeners: [${listeners.join()}] }`;

const https = (more = ''): string => `{ name: https, port: 443, protocol: HTTPS${more} }`;
const HTTP = '{ name: http, port: 80, protocol: HTTP }';

/** A Gateway to which more may attach, or that speaks without TLS. */
export const GATEWAY_OPEN: RiskRule = {
  id: 'exposes/gateway-open',
  title: 'A Gateway takes routes of every namespace, or requests without TLS',
  reason:
    'Whoever may make a route in a namespace that a listener allows can take its hosts, those of others too. And what comes in without TLS is read and changed by anybody on the way.',
  source: 'https://gateway-api.sigs.k8s.io/concepts/security-model/',
  kinds: ['gateway.networking.k8s.io/Gateway', 'gateway.networking.k8s.io/ListenerSet'],
  judge: (change) => {
    const { after } = change;
    if (!after) return [];
    const former = listenersOf(change.before?.object);
    const was = (what: 'shared' | 'plain', name: string): boolean =>
      former.some((each) => each.name === name && each[what]);
    return listenersOf(after.object).flatMap(({ name, port, shared, plain }) => [
      ...(shared && !was('shared', name)
        ? [
            {
              message: `listener ${name} takes routes of every namespace`,
              fix: 'allow them from Same, or by a Selector',
              path: at(name),
            },
          ]
        : []),
      ...(plain && !was('plain', name)
        ? [
            {
              message: `listener ${name} takes requests without TLS on port ${port}`,
              fix: 'let it only redirect to HTTPS, or leave it out',
              path: at(name),
            },
          ]
        : []),
    ]);
  },
  examples: [
    {
      name: 'routes of every namespace may attach',
      before: gateway(https()),
      after: gateway(https(', allowedRoutes: { namespaces: { from: All } }')),
      says: ['listener https takes routes of every namespace'],
    },
    {
      name: 'a listener without TLS comes',
      before: gateway(https()),
      after: gateway(https(), HTTP),
      says: ['listener http takes requests without TLS on port 80'],
    },
    {
      name: 'fewer may attach',
      before: gateway(https(', allowedRoutes: { namespaces: { from: All } }')),
      after: gateway(https(', allowedRoutes: { namespaces: { from: Same } }')),
      says: [],
    },
  ],
};

interface Listener {
  readonly name: string;
  readonly port: string;
  readonly shared: boolean;
  readonly plain: boolean;
}

function listenersOf(gateway: KubernetesObject | undefined): readonly Listener[] {
  return asList(asMapping(gateway?.spec).listeners).map((listener) => {
    const { name, port, protocol, allowedRoutes } = asMapping(listener);
    return {
      name: asText(name) ?? '',
      port: String(port),
      shared: asMapping(asMapping(allowedRoutes).namespaces).from === 'All',
      plain: protocol === 'HTTP',
    };
  });
}

function at(name: string) {
  return ['spec', 'listeners', { by: { name } }] as const;
}
