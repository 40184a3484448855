import { EXTERNAL_IPS } from '../../../../lib/check/policy/packs/network/external-ips';
import { INGRESS_HOST } from '../../../../lib/check/policy/packs/network/ingress-host';
import { INGRESS_TLS } from '../../../../lib/check/policy/packs/network/ingress-tls';
import { LOAD_BALANCER } from '../../../../lib/check/policy/packs/network/load-balancer';
import { METADATA_EGRESS } from '../../../../lib/check/policy/packs/network/metadata-egress';
import { NODE_PORT } from '../../../../lib/check/policy/packs/network/node-port';
import { OPEN_INGRESS } from '../../../../lib/check/policy/packs/network/open-ingress';
import { object, rule } from './rule-verdicts';

type Fields = Readonly<Record<string, unknown>>;

const service = (spec: Fields, annotations: Fields = {}) =>
  object('v1', 'Service', { spec: { ports: [{ port: 80 }], ...spec } }, { annotations });
const balanced = (annotations: Fields, spec: Fields = {}) => service({ type: 'LoadBalancer', ...spec }, annotations);

rule(LOAD_BALANCER, [
  ['inside the cluster', service({}), undefined],
  ['open', balanced({}), 'type LoadBalancer is open to every address'],
  ['internal at Google', balanced({ 'networking.gke.io/load-balancer-type': 'Internal' }), undefined],
  ['external at Google', balanced({ 'networking.gke.io/load-balancer-type': 'External' }), 'LoadBalancer'],
  ['internal at Azure', balanced({ 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' }), undefined],
  [
    'external at Azure',
    balanced({ 'service.beta.kubernetes.io/azure-load-balancer-internal': 'false' }),
    'LoadBalancer',
  ],
  ['internal at AWS', balanced({ 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' }), undefined],
  ['another annotation', balanced({ 'example.com/internal': 'true' }), 'LoadBalancer'],
  ['for some addresses', balanced({}, { loadBalancerSourceRanges: ['198.51.100.0/24'] }), undefined],
  ['for all', balanced({}, { loadBalancerSourceRanges: ['198.51.100.0/24', '0.0.0.0/0'] }), 'LoadBalancer'],
  ['for all of IPv6', balanced({}, { loadBalancerSourceRanges: ['::/0'] }), 'LoadBalancer'],
]);

rule(NODE_PORT, [
  ['inside the cluster', service({}), undefined],
  ['on every node', service({ type: 'NodePort' }), 'NodePort'],
  ['a load balancer is judged by itself', service({ type: 'LoadBalancer' }), undefined],
]);

rule(EXTERNAL_IPS, [
  ['none', service({ externalIPs: [] }), undefined],
  ['two', service({ externalIPs: ['203.0.113.7', '203.0.113.8'] }), '203.0.113.7, 203.0.113.8'],
]);

const host = (name: string) => ({ host: name, http: { paths: [] } });
const ingress = (spec: Fields, annotations: Fields = {}) =>
  object('networking.k8s.io/v1', 'Ingress', { spec }, { annotations });
const secured = (...hosts: string[]) => ({ tls: [{ hosts, secretName: 'tls' }] });

rule(INGRESS_TLS, [
  ['its host', ingress({ rules: [host('a.example.com')], ...secured('a.example.com') }), undefined],
  ['no TLS', ingress({ rules: [host('a.example.com')] }), 'host a.example.com has no certificate'],
  ['another host', ingress({ rules: [host('a.example.com')], ...secured('b.example.com') }), 'host a.example.com'],
  ['a wildcard', ingress({ rules: [host('a.example.com')], ...secured('*.example.com') }), undefined],
  ['a wildcard of another level', ingress({ rules: [host('a.b.example.com')], ...secured('*.example.com') }), 'a.b'],
  ['the wildcard itself', ingress({ rules: [host('*.example.com')], ...secured('*.example.com') }), undefined],
  ['a certificate for all', ingress({ rules: [host('a.example.com')], tls: [{ secretName: 'tls' }] }), undefined],
  ['one of two', ingress({ rules: [host('a.example.com'), host('b')], ...secured('a.example.com') }), 'host b has'],
  [
    'a certificate at the load balancer',
    ingress({ rules: [host('a.example.com')] }, { 'alb.ingress.kubernetes.io/certificate-arn': 'arn:aws:acm' }),
    undefined,
  ],
  ['only a default backend', ingress({ defaultBackend: {} }), undefined],
]);

rule(INGRESS_HOST, [
  ['a host', ingress({ rules: [host('a.example.com')] }), undefined],
  ['none on one of two', ingress({ rules: [host('a.example.com'), { http: { paths: [] } }] }), 'all hosts'],
]);

const policy = (spec: Fields) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ...spec } });
const ingressFrom = (...ingress: Fields[]) => policy({ ingress });
const egressTo = (...egress: Fields[]) => policy({ egress });

rule(OPEN_INGRESS, [
  ['closed', policy({ policyTypes: ['Ingress'] }), undefined],
  ['an empty rule', ingressFrom({}), 'names neither peers nor ports'],
  ['empty lists', ingressFrom({ from: [], ports: [] }), 'names neither'],
  ['an empty rule after another', ingressFrom({ ports: [{ port: 80 }] }, {}), 'names neither'],
  ['ports', ingressFrom({ ports: [{ port: 80 }] }), undefined],
  ['peers', ingressFrom({ from: [{ namespaceSelector: {} }] }), undefined],
  ['egress is another rule', egressTo({}), undefined],
]);

const everywhere = (...except: string[]) => [{ ipBlock: { cidr: '0.0.0.0/0', ...(except.length > 0 && { except }) } }];

rule(METADATA_EGRESS, [
  ['everything', egressTo({}), '169.254.169.254'],
  ['everywhere', egressTo({ to: everywhere() }), '169.254.169.254'],
  ['everywhere but the address', egressTo({ to: everywhere('169.254.169.254/32') }), undefined],
  ['everywhere but another', egressTo({ to: everywhere('10.0.0.0/8') }), '169.254.169.254'],
  ['by a port that it does not have', egressTo({ to: everywhere(), ports: [{ port: 443 }] }), undefined],
  ['by its port', egressTo({ to: everywhere(), ports: [{ port: 443 }, { port: 80 }] }), '169.254.169.254'],
  ['by a range of ports', egressTo({ ports: [{ port: 1, endPort: 1024 }] }), '169.254.169.254'],
  ['by a range above', egressTo({ ports: [{ port: 81, endPort: 1024 }] }), undefined],
  ['by any port of TCP', egressTo({ ports: [{ protocol: 'TCP' }] }), '169.254.169.254'],
  ['by UDP', egressTo({ ports: [{ protocol: 'UDP', port: 80 }] }), undefined],
  ['by the name of a port, which only pods have', egressTo({ to: everywhere(), ports: [{ port: 'http' }] }), undefined],
  ['to pods', egressTo({ to: [{ podSelector: {} }] }), undefined],
]);
