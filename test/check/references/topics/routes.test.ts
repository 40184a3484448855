import { deployment, external, faultsOf, found } from '../cluster';

const THERE = `${deployment('web')}
{ apiVersion: v1, kind: Service, metadata: { name: web }, spec: { selector: { app: web }, ports: [{ name: main, port: 80, targetPort: http }] } }
---
{ apiVersion: v1, kind: Service, metadata: { name: pay, namespace: default }, spec: { ports: [{ port: 80 }] } }
---
{ apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: { name: public }, spec: { gatewayClassName: envoy, listeners: [{ name: https }] } }
---
`;
const EXTERNALS = [external('GatewayClass', 'envoy'), external('IngressClass', 'nginx')];

function route(kind: string, spec: string): string {
  return `{ apiVersion: gateway.networking.k8s.io/v1, kind: ${kind}, metadata: { name: a }, spec: { ${spec} } }\n---\n`;
}

const REFS = 'spec.rules.0.backendRefs.0';
const to = (backend: string): string => `rules: [{ backendRefs: [${backend}] }]`;

test.each(['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute'])('the backends of a %s', (kind) => {
  expect(found(THERE + route(kind, to('{ name: web, port: 80 }')), EXTERNALS)).toEqual([]);
  expect(found(THERE + route(kind, to('{ name: wbe, port: 80 }')), EXTERNALS)).toEqual([
    `reference/backend ${REFS}.name`,
  ]);
  expect(found(THERE + route(kind, to('{ name: web, port: 81 }')), EXTERNALS)).toEqual([`reference/port ${REFS}.port`]);
});

test('a copy of the requests', () => {
  const mirror = 'rules: [{ filters: [{ requestMirror: { backendRef: { name: x, port: 80 } } }] }]';
  expect(found(THERE + route('HTTPRoute', mirror), EXTERNALS)).toEqual([
    'reference/backend spec.rules.0.filters.0.requestMirror.backendRef.name',
  ]);
});

describe('a backend in another namespace', () => {
  const across = THERE + route('HTTPRoute', to('{ name: pay, namespace: default, port: 80 }'));
  const grant = (from: string, target: string): string =>
    `{ apiVersion: gateway.networking.k8s.io/v1beta1, kind: ReferenceGrant, metadata: { name: a, namespace: default }, spec: { from: [{ group: gateway.networking.k8s.io, ${from} }], to: [{ group: "", ${target} }] } }`;

  test.each<[string, string, boolean]>([
    ['without a grant', '', false],
    ['with one', grant('kind: HTTPRoute, namespace: shop', 'kind: Service'), true],
    ['with one for this Service', grant('kind: HTTPRoute, namespace: shop', 'kind: Service, name: pay'), true],
    ['with one for another Service', grant('kind: HTTPRoute, namespace: shop', 'kind: Service, name: web'), false],
    ['with one for another namespace', grant('kind: HTTPRoute, namespace: other', 'kind: Service'), false],
    ['with one for other routes', grant('kind: GRPCRoute, namespace: shop', 'kind: Service'), false],
    ['with one for Secrets', grant('kind: HTTPRoute, namespace: shop', 'kind: Secret'), false],
  ])('%s', (_, yaml, allowed) => {
    expect(found(across + yaml, EXTERNALS)).toEqual(allowed ? [] : [`reference/grant ${REFS}.name`]);
  });

  test('with a grant that is external', () => {
    expect(found(across, [...EXTERNALS, external('ReferenceGrant', 'x', { namespace: 'default' })])).toEqual([]);
  });
});

test.each<[string, string, readonly string[]]>([
  ['a Gateway that is rendered', '{ name: public, sectionName: https }', []],
  [
    'a listener that it lacks',
    '{ name: public, sectionName: http }',
    ['reference/listener spec.parentRefs.0.sectionName'],
  ],
  ['a Gateway that is not there', '{ name: private }', ['reference/gateway spec.parentRefs.0.name']],
  ['the Gateway of the cluster', '{ name: edge, namespace: gateway, sectionName: any }', []],
  ['one of that name elsewhere', '{ name: edge }', ['reference/gateway spec.parentRefs.0.name']],
  ['a Service of a mesh', '{ group: "", kind: Service, name: web }', []],
])('a route on %s', (_, parent, expected) => {
  const externals = [...EXTERNALS, external('Gateway', 'edge', { namespace: 'gateway' })];
  expect(found(THERE + route('HTTPRoute', `parentRefs: [${parent}]`), externals)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['its class', 'ingressClassName: nginx', []],
  ['a class that is not there', 'ingressClassName: ngnix', ['reference/ingress-class spec.ingressClassName']],
  ['a backend', 'defaultBackend: { service: { name: web, port: { number: 80 } } }', []],
  [
    'a port by name',
    'rules: [{ http: { paths: [{ backend: { service: { name: web, port: { name: main } } } }] } }]',
    [],
  ],
  [
    'a port that the Service lacks',
    'rules: [{ http: { paths: [{ backend: { service: { name: web, port: { name: http } } } }] } }]',
    ['reference/port spec.rules.0.http.paths.0.backend.service.port.name'],
  ],
  [
    'no Service',
    'defaultBackend: { service: { name: x, port: { number: 80 } } }',
    ['reference/backend spec.defaultBackend.service.name'],
  ],
  ['no certificate', 'tls: [{ hosts: [a] }, { secretName: x }]', ['reference/secret spec.tls.1.secretName']],
])('an Ingress with %s', (_, spec, expected) => {
  const yaml = `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { ${spec} } }`;
  expect(found(THERE + yaml, EXTERNALS)).toEqual(expected);
});

test('a route tells where the Service is that it means', () => {
  const [fault] = faultsOf(THERE + route('HTTPRoute', to('{ name: pay, port: 80 }')), EXTERNALS);
  expect(fault?.message).toBe('Service "pay" does not exist in namespace shop, namespace default has one');
});
