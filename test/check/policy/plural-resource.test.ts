import { pluralResource } from '../../../lib/check/policy/plural-resource';

test.each([
  ['Deployment', 'deployments'],
  ['Pod', 'pods'],
  ['Endpoints', 'endpoints'],
  ['Ingress', 'ingresses'],
  ['IngressClass', 'ingressclasses'],
  ['NetworkPolicy', 'networkpolicies'],
  ['ResourceQuota', 'resourcequotas'],
  ['ServiceCIDR', 'servicecidrs'],
  ['IPAddress', 'ipaddresses'],
  ['CSIStorageCapacity', 'csistoragecapacities'],
  ['ComponentStatus', 'componentstatuses'],
  ['PodMetrics', 'pods'],
  ['Gateway', 'gateways'],
  ['HTTPRoute', 'httproutes'],
  ['Prometheus', 'prometheuses'],
  ['HTTPProxy', 'httpproxies'],
  ['Kafka', 'kafkas'],
])('%s is served as %s', (kind, resource) => {
  expect(pluralResource(kind)).toBe(resource);
});
