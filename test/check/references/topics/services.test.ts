import { deployment, external, faultsOf, found } from '../cluster';

function service(spec: string, name = 'web'): string {
  return `{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { ${spec} } }\n---\n`;
}

const WEB = deployment('web');

test.each<[string, string, readonly string[]]>([
  ['a workload', service('selector: { app: web }, ports: [{ port: 80, targetPort: http }]'), []],
  ['no selector', service('ports: [{ port: 80, targetPort: x }]'), []],
  ['a name elsewhere', service('type: ExternalName, externalName: example.com, selector: { app: x }'), []],
  [
    'a second Service for the same pods',
    service('selector: { app: web }, ports: [{ port: 80, targetPort: http }]') +
      service('clusterIP: None, selector: { app: web }, ports: [{ port: 80, targetPort: http }]', 'web-pods'),
    [],
  ],
  ['nothing', service('selector: { app: wbe }'), ['reference/selector spec.selector']],
  ['a workload, but for one label', service('selector: { app: web, tier: x }'), ['reference/selector spec.selector']],
  [
    'a port by a wrong name',
    service('selector: { app: web }, ports: [{ port: 80, targetPort: htp }]'),
    ['reference/port spec.ports.0.targetPort'],
  ],
  [
    'a port by its name for another protocol',
    service('selector: { app: web }, ports: [{ port: 80, targetPort: http, protocol: UDP }]'),
    ['reference/port spec.ports.0.targetPort'],
  ],
  ['a port by its number', service('selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }]'), []],
  [
    'a number that no container declares',
    service('selector: { app: web }, ports: [{ port: 80, targetPort: 8081 }]'),
    ['reference/port spec.ports.0.targetPort'],
  ],
  [
    'the number of the Service itself',
    service('selector: { app: web }, ports: [{ port: 80 }]'),
    ['reference/port spec.ports.0.port'],
  ],
])('a Service for %s', (_, services, expected) => {
  expect(found(WEB + services)).toEqual(expected);
});

test('two workloads share the traffic, which may be meant', () => {
  const canary = WEB.replace('name: web }', 'name: canary }').replaceAll('app: web', 'app: web, track: canary');
  const both = `${WEB}---${canary}${service('selector: { app: web }')}`;
  const faults = faultsOf(both).filter(({ path }) => path.join('.') === 'spec.selector');
  expect(faults).toContainEqual(expect.objectContaining({ code: 'reference/shared-pods', severity: 'warning' }));
  expect(faults.at(-1)?.message).toBe(
    'app=web selects the pods of Deployment/web and Deployment/canary, expected those of one workload',
  );
});

test('a port of a native sidecar is open, that of another init container is not', () => {
  const init = (more: string): string =>
    deployment('web', `initContainers: [{ name: a, ports: [{ name: proxy, containerPort: 1 }]${more} }]`) +
    service('selector: { app: web }, ports: [{ port: 1, targetPort: proxy }]');
  expect(found(init(', restartPolicy: Always'))).toEqual([]);
  expect(found(init(''))).toEqual(['reference/port spec.ports.0.targetPort']);
});

test('pods that declare no port may listen on any', () => {
  const pod = `{ apiVersion: v1, kind: Pod, metadata: { name: a, labels: { app: a } }, spec: { containers: [{ name: a }] } }`;
  expect(found(`${service('selector: { app: a }, ports: [{ port: 80, targetPort: 8080 }]')}${pod}`)).toEqual([]);
});

test('the pods of an operator, or external ones', () => {
  const selector = service(
    'selector: { cnpg.io/cluster: db, role: primary }, ports: [{ port: 5432, targetPort: postgresql }]',
  );
  expect(found(selector)).toEqual(['reference/selector spec.selector']);
  expect(found(`${selector}{ apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: { name: db } }`)).toEqual([]);
  expect(found(selector, [external('Pod', 'db')])).toEqual([]);
  expect(found(selector, [external('Pod', 'db', { namespace: 'other' })])).toHaveLength(1);
});

describe('a StatefulSet', () => {
  const set = `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db-pods
  selector: { matchLabels: { app: db } }
  template: { metadata: { labels: { app: db } }, spec: { containers: [{ name: main }] } }
---
`;
  test('names its Service', () => {
    expect(found(set)).toEqual(['reference/service spec.serviceName']);
    expect(found(set + service('selector: { app: db }', 'db-pods'))).toEqual([]);
  });

  test('has pods that a Service can pick one by one', () => {
    const pods = service('selector: { app: db }', 'db-pods');
    const one = (pod: string): string => service(`selector: { statefulset.kubernetes.io/pod-name: ${pod} }`, 'one');
    expect(found(set + pods + one('db-0'))).toEqual([]);
    expect(found(set + pods + one('bd-0'))).toEqual(['reference/selector spec.selector']);
  });
});

test.each([
  ['a near label', 'app: wbe', 'app=wbe selects no Pod in namespace shop, for app the nearest is "web"'],
  ['another value', 'app: zzzzzz', 'app=zzzzzz selects no Pod in namespace shop, for app there is "web"'],
  ['another label', 'name: web', 'name=web selects no Pod in namespace shop, none there has the label name'],
])('what there is instead: %s', (_, selector, message) => {
  const [fault] = faultsOf(WEB + service(`selector: { ${selector} }`));
  expect(fault?.message).toBe(message);
  expect(fault?.fix).toContain("app.external({ kind: 'Pod', name: '");
});
