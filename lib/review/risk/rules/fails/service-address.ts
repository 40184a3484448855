import { asList, asText, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule, Saying } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { updatedInPlace } from '../../delivered/updated';

const ANEW =
  'make a Service of another name beside it and move the callers over; or delete it right before the sync, which interrupts them';

function typeOf({ spec }: KubernetesObject): string {
  return asText(valueAt(spec, 'type')) ?? 'ClusterIP';
}

function addressOf({ spec }: KubernetesObject): string | undefined {
  return asText(valueAt(spec, 'clusterIP')) ?? asText(asList(valueAt(spec, 'clusterIPs'))[0]);
}

/** An address is given once; None is one too. */
function addressSayings(before: KubernetesObject, after: KubernetesObject): readonly Saying[] {
  const [was, is] = [addressOf(before), addressOf(after)];
  const path = ['spec', 'clusterIP'];
  if (was === is) return [];
  if (is === undefined) {
    if (was !== 'None') return [];
    const outcome =
      typeOf(after) === 'ClusterIP'
        ? 'the API server keeps it where it is left out, and the Service stays headless'
        : `the API server keeps it where it is left out, and refuses a headless Service of type ${typeOf(after)}`;
    return [{ message: `spec.clusterIP None goes: ${outcome}`, fix: ANEW, path }];
  }
  const change = was === undefined ? `is set to ${is}` : `changes from ${was} to ${is}`;
  const unless = was === undefined && is !== 'None' ? ', unless the Service was given that very address' : '';
  const message = `spec.clusterIP ${change}: a Service keeps the address that it was given, and the API server refuses the object${unless}`;
  return [{ message, fix: is === 'None' || was === 'None' ? ANEW : `leave it out; or ${ANEW}`, path }];
}

function familySayings(before: KubernetesObject, after: KubernetesObject): readonly Saying[] {
  const [was, is] = [before, after].map(({ spec }) => asText(asList(valueAt(spec, 'ipFamilies'))[0]));
  if (was === undefined || is === undefined || was === is) return [];
  const message = `spec.ipFamilies begins with ${is} instead of ${was}: the first family stays that of the Service's address, and the API server refuses the object`;
  return [{ message, fix: `keep ${was} first and add the other behind it; or ${ANEW}`, path: ['spec', 'ipFamilies'] }];
}

function balancerSayings(before: KubernetesObject, after: KubernetesObject): readonly Saying[] {
  if (typeOf(before) !== 'LoadBalancer' || typeOf(after) !== 'LoadBalancer') return [];
  const [was, is] = [before, after].map(({ spec }) => asText(valueAt(spec, 'loadBalancerClass')));
  if (was === is) return [];
  const message = `spec.loadBalancerClass changes from ${was ?? 'none'} to ${is ?? 'none'}: who runs the load balancer stays as it was made, and the API server refuses the object`;
  return [{ message, fix: `keep it; or ${ANEW}`, path: ['spec', 'loadBalancerClass'] }];
}

function example(...spec: readonly string[]): string {
  return exampleObject('v1', 'Service/web', 'spec:', ...['ports: [{ port: 80 }]', ...spec].map((line) => `  ${line}`));
}

/** Callers keep the address of a Service for as long as they like, so that it stays. */
export const SERVICE_ADDRESS: RiskRule = {
  id: 'fails/service-address',
  title: 'A Service is to have another address',
  reason:
    'The address of a Service is given once and kept: from an address to none (headless) and back, to another address or another first family there is no way. Only a Service that becomes an ExternalName, or was one, gives it up.',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  kinds: ['Service'],
  judge: (change, around) => {
    const service = updatedInPlace(change, around);
    if (!service || typeOf(service.before) === 'ExternalName' || typeOf(service.after) === 'ExternalName') return [];
    const { before, after } = service;
    return [...addressSayings(before, after), ...familySayings(before, after), ...balancerSayings(before, after)];
  },
  examples: [
    {
      name: 'a Service becomes headless',
      before: example(),
      after: example('clusterIP: None'),
      says: ['spec.clusterIP is set to None: a Service keeps the address that it was given'],
    },
    {
      name: 'a headless Service is to have an address',
      before: example('clusterIP: None'),
      after: example(),
      says: ['spec.clusterIP None goes: the API server keeps it where it is left out, and the Service stays headless'],
    },
    {
      name: 'a headless Service is to be a load balancer',
      before: example('clusterIP: None'),
      after: example('type: LoadBalancer'),
      says: ['refuses a headless Service of type LoadBalancer'],
    },
    {
      name: 'the address is left to the cluster',
      before: example('clusterIP: 10.0.0.7'),
      after: example(),
      says: [],
    },
    {
      name: 'a Service is to be another name for something elsewhere',
      before: example('clusterIP: 10.0.0.7'),
      after: example('type: ExternalName', 'externalName: example.com'),
      says: [],
    },
    {
      name: 'a Service gets a second family of addresses',
      before: example('ipFamilies: [IPv4]'),
      after: example('ipFamilies: [IPv4, IPv6]', 'ipFamilyPolicy: PreferDualStack'),
      says: [],
    },
    {
      name: 'a Service turns from one family to the other',
      before: example('ipFamilies: [IPv4]'),
      after: example('ipFamilies: [IPv6]'),
      says: ['spec.ipFamilies begins with IPv6 instead of IPv4'],
    },
    {
      name: 'someone else is to run the load balancer',
      before: example('type: LoadBalancer'),
      after: example('type: LoadBalancer', 'loadBalancerClass: service.k8s.aws/nlb'),
      says: ['spec.loadBalancerClass changes from none to service.k8s.aws/nlb'],
    },
  ],
};
