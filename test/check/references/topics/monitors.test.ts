import { deployment, external, found } from '../cluster';

const WEB = `${deployment('web')}
apiVersion: v1
kind: Service
metadata: { name: web, labels: { app: web } }
spec: { selector: { app: web }, ports: [{ name: http, port: 80, targetPort: http }] }
---
`;

function monitor(kind: string, spec: string, namespace = 'shop'): string {
  return `{ apiVersion: monitoring.coreos.com/v1, kind: ${kind}, metadata: { name: a, namespace: ${namespace} }, spec: { ${spec} } }`;
}

const services = (spec: string, namespace?: string): string => monitor('ServiceMonitor', spec, namespace);
const SELECTOR = 'selector: { matchLabels: { app: web } }';

test.each<[string, string, readonly string[]]>([
  ['a Service', services(`${SELECTOR}, endpoints: [{ port: http }]`), []],
  [
    'a port that it lacks',
    services(`${SELECTOR}, endpoints: [{ port: metrics }]`),
    ['reference/port spec.endpoints.0.port'],
  ],
  ['no Service', services('selector: { matchLabels: { app: x } }'), ['reference/selector spec.selector']],
  ['all Services', services('selector: {}, endpoints: [{ port: http }]'), []],
  ['another namespace', services(SELECTOR, 'default'), ['reference/selector spec.selector']],
  ['that namespace by name', services(`namespaceSelector: { matchNames: [shop] }, ${SELECTOR}`, 'default'), []],
  ['all namespaces', services(`namespaceSelector: { any: true }, ${SELECTOR}`, 'default'), []],
  [
    'nothing in all namespaces',
    services('namespaceSelector: { any: true }, selector: { matchLabels: { app: x } }'),
    ['reference/selector spec.selector'],
  ],
  [
    'a namespace of which nobody knows the Services',
    services('namespaceSelector: { matchNames: [kube-system] }, selector: { matchLabels: { app: x } }'),
    [],
  ],
  [
    'a Secret that is not there',
    services(`${SELECTOR}, endpoints: [{ port: http, basicAuth: { username: { name: x, key: y } } }]`),
    ['reference/secret spec.endpoints.0.basicAuth.username.name'],
  ],
  ['pods', monitor('PodMonitor', `${SELECTOR}, podMetricsEndpoints: [{ port: http }]`), []],
  [
    'a port that the pods lack',
    monitor('PodMonitor', `${SELECTOR}, podMetricsEndpoints: [{ port: metrics }]`),
    ['reference/port spec.podMetricsEndpoints.0.port'],
  ],
  ['no pods', monitor('PodMonitor', 'selector: { matchLabels: { app: x } }'), ['reference/selector spec.selector']],
])('a monitor of %s', (_, yaml, expected) => {
  expect(found(WEB + yaml)).toEqual(expected);
});

test('a monitor of a database and its pooler', () => {
  const database = `
{ apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: { name: db } }
---
{ apiVersion: postgresql.cnpg.io/v1, kind: Pooler, metadata: { name: pool }, spec: { cluster: { name: db } } }
---
`;
  const pods = (label: string, port: string): string =>
    monitor('PodMonitor', `selector: { matchLabels: { ${label} } }, podMetricsEndpoints: [{ port: ${port} }]`);
  expect(found(database + pods('cnpg.io/cluster: db', 'metrics'))).toEqual([]);
  expect(found(database + pods('cnpg.io/poolerName: pool', 'metrics'))).toEqual([]);
  expect(found(database + pods('cnpg.io/poolerName: pol', 'metrics'))).toHaveLength(1);
  expect(found(database + pods('cnpg.io/cluster: db', 'postgres'))).toHaveLength(1);
});

test('a monitor of Services that are external', () => {
  const yaml = services('selector: { matchLabels: { app: queue } }, endpoints: [{ port: metrics }]');
  expect(found(yaml, [external('Service', 'queue')])).toEqual([]);
});
