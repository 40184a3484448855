import type { KubernetesObject } from '../../../../lib/model/manifest';
import { DUPLICATE, MISSING, NONE, testCases } from './planted';

const metadata = { name: 'shop' };

function service(spec: object): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Service', metadata, spec };
}

describe('a Service', () => {
  testCases(
    service({
      selector: { app: 'shop' },
      ports: [
        { name: 'http', port: 80 },
        { name: 'grpc', port: 81 },
      ],
    }),
    [
      ['metadata.name', 'shop-1', '1-shop'],
      ['metadata.name', 'shop', 'shop.web'],
      ['spec.selector.app', 'a', 'a b'],
      ['spec.ports', [{ port: 80 }], [], 'spec.ports', MISSING],
      ['spec.ports.0.name', 'a', NONE, 'spec.ports.0.name', MISSING],
      ['spec.ports.1.name', 'a', 'http', 'spec.ports.1.name', DUPLICATE],
      ['spec.ports.1.port', 82, 80, 'spec.ports.1.port', DUPLICATE],
      ['spec.ports.0.port', 65_535, 0],
      ['spec.ports.0.targetPort', 8080, '8080'],
      ['spec.ports.0.targetPort', 'http', 'Http'],
      ['spec.ports.0.nodePort', 0, 30_000],
      ['spec.ports.0.appProtocol', 'kubernetes.io/h2c', 'h2 c'],
      ['spec.clusterIP', 'None', 'none'],
      ['spec.clusterIP', '10.0.0.1', '10.0.0.01'],
      ['spec.clusterIPs', [], ['10.0.0.1'], 'spec.clusterIPs.0'],
      ['spec.ipFamilies', ['IPv4', 'IPv6'], ['IPv4', 'IPv4'], 'spec.ipFamilies.1', DUPLICATE],
      ['spec.externalIPs', ['1.2.3.4'], ['127.0.0.1'], 'spec.externalIPs.0'],
      ['spec.externalTrafficPolicy', NONE, 'Local'],
      ['spec.loadBalancerClass', NONE, 'example.com/lb'],
      ['spec.healthCheckNodePort', 0, 30_000],
      ['spec.sessionAffinityConfig', NONE, { clientIP: { timeoutSeconds: 10 } }],
      ['spec.trafficDistribution', 'PreferSameZone', 'PreferFar'],
    ],
  );
  testCases(
    service({
      type: 'NodePort',
      ports: [
        { name: 'a', port: 1, nodePort: 30_000 },
        { name: 'b', port: 2 },
      ],
    }),
    [
      ['spec.ports.1.nodePort', 30_001, 30_000, 'spec.ports.1.nodePort', DUPLICATE],
      ['spec.clusterIP', '10.0.0.1', 'None'],
    ],
  );
  testCases(service({ type: 'LoadBalancer', ports: [{ port: 1 }] }), [
    ['spec.loadBalancerSourceRanges', ['10.0.0.0/8', ' fd00::/8'], ['10.0.0.0/33'], 'spec.loadBalancerSourceRanges.0'],
    ['spec.loadBalancerClass', 'example.com/lb', 'a b'],
  ]);
  testCases(service({ type: 'ExternalName', externalName: 'db.example.com.' }), [
    ['spec.externalName', 'db', 'db_1'],
    ['spec.externalName', 'db', '', 'spec.externalName', MISSING],
    ['spec.clusterIP', '', 'None'],
  ]);
  testCases(service({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: {} }, ports: [{ port: 1 }] }), [
    ['spec.sessionAffinityConfig.clientIP.timeoutSeconds', 86_400, 86_401],
  ]);
});

describe('an Ingress', () => {
  const backend = { service: { name: 'shop', port: { number: 80 } } };
  const path = 'spec.rules.0.http.paths.0';
  testCases(
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata,
      spec: {
        rules: [{ host: 'shop.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
        tls: [{ hosts: ['shop.example.com'], secretName: 'tls' }],
      },
    },
    [
      ['spec.rules', [{ host: 'a.b' }], [], 'spec'],
      ['spec.rules.0.host', '*.example.com', 'shop.*.com'],
      ['spec.rules.0.host', '', '10.0.0.1'],
      [`${path}.path`, '/a/b', 'a/b'],
      [`${path}.path`, '/a.b/..c', '/a/../c'],
      [`${path}.path`, '/a', '/a//b'],
      [`${path}.path`, '/a', NONE],
      [`${path}.backend.resource`, NONE, { kind: 'Bucket', name: 'a' }],
      [`${path}.backend.service.port`, { name: 'http' }, {}],
      [`${path}.backend.service.port.name`, NONE, 'http', `${path}.backend.service.port.number`],
      [`${path}.backend.service.name`, 'shop', '1shop'],
      ['spec.rules.0.http.paths', [{ pathType: 'ImplementationSpecific', backend }], []],
      ['spec.tls.0.hosts.0', '*.a.b', 'a_b'],
      ['spec.ingressClassName', 'nginx', ''],
    ],
  );
  testCases(
    { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata, spec: { controller: 'example.com/a' } },
    [['spec.controller', 'example.com/a/b', 'example.com']],
  );
});

describe('a NetworkPolicy', () => {
  testCases(
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata,
      spec: {
        podSelector: {},
        ingress: [{ from: [{ podSelector: { matchLabels: { app: 'a' } } }], ports: [{ port: 80 }] }],
        egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }],
      },
    },
    [
      ['spec.podSelector.matchLabels', { app: '' }, { app: 'a b' }, 'spec.podSelector.matchLabels.app'],
      [
        'spec.podSelector.matchExpressions',
        [{ key: 'a', operator: 'In', values: ['b'] }],
        [{ key: 'a', operator: 'In' }],
        'spec.podSelector.matchExpressions.0.values',
        MISSING,
      ],
      [
        'spec.podSelector.matchExpressions',
        [{ key: 'a', operator: 'Exists' }],
        [{ key: 'a', operator: 'exists' }],
        'spec.podSelector.matchExpressions.0.operator',
      ],
      [
        'spec.podSelector.matchExpressions',
        [{ key: 'a', operator: 'Exists', values: [] }],
        [{ key: 'a', operator: 'Exists', values: ['b'] }],
        'spec.podSelector.matchExpressions.0.values',
      ],
      ['spec.ingress.0.from.0', { namespaceSelector: {} }, {}],
      ['spec.ingress.0.from.0.ipBlock', NONE, { cidr: '10.0.0.0/8' }],
      ['spec.ingress.0.ports.0.port', 'http', 'HTTP'],
      ['spec.ingress.0.ports.0.endPort', 80, 79],
      [
        'spec.ingress.0.ports.0',
        { port: 1, endPort: 2 },
        { port: 'http', endPort: 2 },
        'spec.ingress.0.ports.0.endPort',
      ],
      ['spec.egress.0.to.0.ipBlock.cidr', '0.0.0.0/0', '10.0.0.0'],
      ['spec.egress.0.to.0.ipBlock.except.0', '10.0.0.0/9', '10.0.0.0/8'],
      ['spec.egress.0.to.0.ipBlock.except.0', '10.255.0.0/16', '11.0.0.0/16'],
      ['spec.egress.0.to.0.ipBlock.except.0', '10.0.0.1/32', 'fd00::/64'],
    ],
  );
});
