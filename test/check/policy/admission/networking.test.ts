import { specOf } from './admitted';

const SERVICE = { type: 'ClusterIP', sessionAffinity: 'None', internalTrafficPolicy: 'Cluster' };
test.each<[object, object]>([
  [{}, SERVICE],
  [
    { ports: [{ port: 80 }, { port: 53, targetPort: 'dns', protocol: 'UDP', nodePort: 0 }] },
    {
      ...SERVICE,
      ports: [
        { port: 80, targetPort: 80, protocol: 'TCP' },
        { port: 53, targetPort: 'dns', protocol: 'UDP' },
      ],
    },
  ],
  [{ type: 'NodePort' }, { ...SERVICE, type: 'NodePort', externalTrafficPolicy: 'Cluster' }],
  [
    { type: 'LoadBalancer', externalTrafficPolicy: 'Local' },
    { ...SERVICE, type: 'LoadBalancer', externalTrafficPolicy: 'Local', allocateLoadBalancerNodePorts: true },
  ],
  [
    { type: 'ExternalName', externalName: 'example.com' },
    { type: 'ExternalName', externalName: 'example.com', sessionAffinity: 'None' },
  ],
  [{ externalIPs: ['192.0.2.1'] }, { ...SERVICE, externalIPs: ['192.0.2.1'], externalTrafficPolicy: 'Cluster' }],
  [
    { sessionAffinity: 'ClientIP' },
    { ...SERVICE, sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 10800 } } },
  ],
  [{ sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } }, SERVICE],
])('a Service with %j', (spec, admitted) => {
  expect(specOf('v1 Service', spec)).toEqual(admitted);
});

test.each<[object, object]>([
  [{}, { podSelector: {}, policyTypes: ['Ingress'] }],
  [
    { podSelector: { matchLabels: {} }, egress: [{ ports: [{ port: 53 }] }] },
    { podSelector: {}, policyTypes: ['Ingress', 'Egress'], egress: [{ ports: [{ port: 53, protocol: 'TCP' }] }] },
  ],
  [
    { ingress: [{ from: [{ podSelector: {} }], ports: [] }], egress: [], policyTypes: ['Egress'] },
    { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }], policyTypes: ['Egress'] },
  ],
])('a NetworkPolicy with %j', (spec, admitted) => {
  expect(specOf('networking.k8s.io/v1 NetworkPolicy', spec)).toEqual(admitted);
});

test('an Ingress stays but for what is empty', () => {
  const path = { path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } };
  const spec = { rules: [{ host: 'example.com', http: { paths: [path] } }], tls: [{ hosts: ['example.com'] }] };
  expect(specOf('networking.k8s.io/v1 Ingress', { ...spec, ingressClassName: null })).toEqual(spec);
});
