import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, asText } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const INGRESS = 'networking.k8s.io/Ingress';

const ingress = (tls: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec:
  tls: [${tls}]
  rules: [{ host: shop.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]`;

const TLS = '{ hosts: [shop.example.com], secretName: web-tls }';

/** A host that is served on without a certificate of its own. */
export const CERTIFICATE_GONE: RiskRule = {
  id: 'outage/certificate-gone',
  title: 'A host or a listener no longer names its certificate',
  reason:
    'Without an entry for a host the ingress controller answers with its own certificate, which no client trusts for that name; a listener of a Gateway without one is refused or left unprogrammed.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
  kinds: [INGRESS, 'gateway.networking.k8s.io/Gateway'],
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    const certified = kindKey(change.id) === INGRESS ? certifiedHosts : certifiedListeners;
    const now = certified(kept.after.object);
    return [...certified(kept.before.object)]
      .filter(([what, names]) => names.length > 0 && now.get(what)?.length === 0)
      .map(([what]) => ({
        message: `${what} is served without a certificate from now on: clients refuse the connection`,
        fix: 'name the Secret with its certificate',
        path: ['spec', kindKey(change.id) === INGRESS ? 'tls' : 'listeners'],
      }));
  },
  examples: [
    {
      name: 'a host of an Ingress loses its certificate',
      before: ingress(TLS),
      after: ingress(''),
      says: ['shop.example.com is served without a certificate'],
    },
    { name: 'a host gets a certificate', before: ingress(''), after: ingress(TLS), says: [] },
    {
      name: 'a host gets another certificate',
      before: ingress(TLS),
      after: ingress(TLS.replace('web-tls', 'shop-tls')),
      says: [],
    },
    {
      name: 'a host goes with its certificate',
      before: ingress(TLS),
      after: ingress('').replace('shop.', 'www.'),
      says: [],
    },
  ],
};

/** The hosts that an Ingress serves, each with the Secrets of its certificates. */
function certifiedHosts({ spec }: KubernetesObject): ReadonlyMap<string, readonly string[]> {
  const { tls, rules } = asMapping(spec);
  const hosts = asList(rules).flatMap((rule) => asText(asMapping(rule).host) ?? []);
  return new Map(
    hosts.map((host) => [
      host,
      asList(tls).flatMap((entry) => {
        const { hosts: named, secretName } = asMapping(entry);
        return asList(named).some((name) => name === host) ? [asText(secretName) ?? ''] : [];
      }),
    ]),
  );
}

/** The listeners of a Gateway that end TLS, each with the Secrets of its certificates. */
function certifiedListeners({ spec }: KubernetesObject): ReadonlyMap<string, readonly string[]> {
  return new Map(
    asList(asMapping(spec).listeners).flatMap((listener) => {
      const { name, protocol, tls } = asMapping(listener);
      if (protocol !== 'HTTPS') return [];
      const names = asList(asMapping(tls).certificateRefs).flatMap((ref) => asText(asMapping(ref).name) ?? []);
      return [[`listener ${String(name)}`, names] as const];
    }),
  );
}
