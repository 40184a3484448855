import { asList, asMapping, asText } from '../../../../check/references/loosely';
import { listed } from '../../../../check/references/instead';
import type { KubernetesObject } from '../../../../model/manifest';
import { isInternalBalancer } from './internal-balancer';
import { holdsRange, isEverywhere } from '../../network/ranges';
import type { RiskRule } from '../../rule';

const service = (spec: string, annotations = ''): string => `apiVersion: v1
kind: Service
metadata: { name: web, annotations: { ${annotations} } }
spec: { ports: [{ port: 80 }], ${spec} }`;

const BALANCED = 'type: LoadBalancer';
const INTERNAL = 'networking.gke.io/load-balancer-type: Internal';

/** A Service that can be reached from outside. */
export const SERVICE_EXTERNAL: RiskRule = {
  id: 'exposes/service-external',
  title: 'A Service can be reached from outside of the cluster, or from further outside',
  reason:
    'A load balancer, a port of every node or an external address leads past the gateway that ends TLS, limits rates and writes the access log; and what answers within the cluster was often built for callers that are trusted.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types',
  kinds: ['Service'],
  judge: (change) => {
    const { after } = change;
    if (!after) return [];
    const former = change.before?.object;
    const known = new Set(waysIn(former).map(({ text }) => text));
    const found = [
      ...waysIn(after.object).filter(({ text }) => !known.has(text)),
      ...balancerOf(former, after.object),
      ...widerSources(former, after.object),
    ];
    return found.map(({ text, field }) => ({
      message: text,
      fix: 'keep it within the cluster and route to it by the gateway, or name the only sources that may come',
      path: field,
    }));
  },
  examples: [
    {
      name: 'a Service gets a load balancer',
      before: service('type: ClusterIP'),
      after: service(BALANCED),
      says: ['a load balancer opens the Service to every address'],
    },
    {
      name: 'a Service with a load balancer comes',
      before: '',
      after: service(BALANCED),
      says: ['a load balancer opens the Service'],
    },
    {
      name: 'a load balancer leaves the inner network',
      before: service(BALANCED, INTERNAL),
      after: service(BALANCED),
      says: ['a load balancer opens the Service to every address'],
    },
    {
      name: 'more sources may come',
      before: service(`${BALANCED}, loadBalancerSourceRanges: [10.0.0.0/8]`),
      after: service(`${BALANCED}, loadBalancerSourceRanges: [10.0.0.0/8, 192.0.2.0/24]`),
      says: ['the load balancer also lets 192.0.2.0/24 in'],
    },
    {
      name: 'every node gets a port',
      before: service('type: ClusterIP'),
      after: service('type: NodePort'),
      says: ['every node leads to the Service'],
    },
    {
      name: 'a Service answers for an address',
      before: service(''),
      after: service('externalIPs: [192.0.2.7]'),
      says: ['the cluster takes what is sent to 192.0.2.7'],
    },
    { name: 'a load balancer goes', before: service(BALANCED), after: service('type: ClusterIP'), says: [] },
    {
      name: 'a load balancer is moved inside',
      before: service(BALANCED),
      after: service(BALANCED, INTERNAL),
      says: [],
    },
  ],
};

interface WayIn {
  readonly text: string;
  readonly field: readonly string[];
}

function waysIn(service: KubernetesObject | undefined): readonly WayIn[] {
  if (!service) return [];
  const { type, externalIPs } = asMapping(service.spec);
  const addresses = asList(externalIPs).flatMap((address) => asText(address) ?? []);
  return [
    ...(type === 'NodePort'
      ? [{ text: 'every node leads to the Service, by a port of its own', field: ['spec', 'type'] }]
      : []),
    ...addresses.map((address) => ({
      text: `the cluster takes what is sent to ${address}, whoever had that address`,
      field: ['spec', 'externalIPs'],
    })),
  ];
}

/** Whom a load balancer leads in, from nobody to everybody. */
const LED_IN = ['nobody', 'the inner network', 'the addresses that it lists', 'every address'] as const;

/** The load balancer that leads in more than the one before. */
function balancerOf(before: KubernetesObject | undefined, after: KubernetesObject): readonly WayIn[] {
  const is = ledIn(after);
  if (is <= ledIn(before)) return [];
  return [{ text: `a load balancer opens the Service to ${LED_IN[is] ?? ''}`, field: ['spec', 'type'] }];
}

/** The place among `LED_IN`. */
function ledIn(service: KubernetesObject | undefined): number {
  if (!service || asMapping(service.spec).type !== 'LoadBalancer') return 0;
  if (isInternalBalancer(service)) return 1;
  const ranges = rangesOf(service);
  return ranges.length === 0 || ranges.some(isEverywhere) ? 3 : 2;
}

/** The sources that a load balancer comes to let in, where it let some in before and still names them. */
function widerSources(before: KubernetesObject | undefined, after: KubernetesObject): readonly WayIn[] {
  const [was, is] = [rangesOf(before), rangesOf(after)];
  if (was.length === 0 || is.some(isEverywhere)) return [];
  const more = is.filter((range) => !was.some((each) => holdsRange(each, range)));
  if (more.length === 0) return [];
  return [{ text: `the load balancer also lets ${listed(more)} in`, field: ['spec', 'loadBalancerSourceRanges'] }];
}

function rangesOf(service: KubernetesObject | undefined): readonly string[] {
  return asList(asMapping(service?.spec).loadBalancerSourceRanges).flatMap((range) => asText(range) ?? []);
}
