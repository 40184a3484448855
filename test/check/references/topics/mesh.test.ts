import { external, found } from '../cluster';

const PAY = '{ apiVersion: v1, kind: Service, metadata: { name: pay }, spec: { ports: [{ port: 80 }] } }\n---\n';

test.each<[string, readonly string[]]>([
  ['pay', []],
  ['pay.shop.svc.cluster.local', []],
  ['pay.example.com', []],
  ['"*.example.com"', []],
  ['"*"', []],
  ['10.0.0.1', []],
  ['pya', ['reference/backend spec.host']],
  ['pay.default.svc.cluster.local', ['reference/backend spec.host']],
])('a DestinationRule for %s', (host, expected) => {
  const rule = `{ apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: { name: a }, spec: { host: ${host} } }`;
  expect(found(PAY + rule)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['hosts: [shop.example.com], http: [{ route: [{ destination: { host: pay, port: { number: 80 } } }] }]', []],
  ['hosts: [x]', ['reference/backend spec.hosts.0']],
  ['http: [{ route: [{ destination: { host: x } }] }]', ['reference/backend spec.http.0.route.0.destination.host']],
  [
    'tcp: [{ route: [{ destination: { host: pay, port: { number: 81 } } }] }]',
    ['reference/port spec.tcp.0.route.0.destination.port.number'],
  ],
  ['http: [{ mirror: { host: x } }]', ['reference/backend spec.http.0.mirror.host']],
])('a VirtualService with %s', (spec, expected) => {
  const service = `{ apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: { name: a }, spec: { ${spec} } }`;
  expect(found(PAY + service)).toEqual(expected);
});

test('a Service that is external', () => {
  const rule = `{ apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: { name: a }, spec: { host: bank.money.svc.cluster.local } }`;
  expect(found(rule, [external('Service', 'bank', { namespace: 'money' })])).toEqual([]);
});
