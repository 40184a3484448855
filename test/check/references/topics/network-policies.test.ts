import { deployment, external, faultsOf, found, objectsOf, report } from '../cluster';

const WEB = `${deployment('web')}
apiVersion: v1
kind: Namespace
metadata: { name: pay, labels: { team: money } }
---
${deployment('pay').replace('{ name: pay }', '{ name: pay, namespace: pay }')}`;

function policy(spec: string): string {
  return `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { ${spec} } }`;
}

const FROM = 'podSelector: {}, ingress: [{ from: [';
const from = (peer: string): string => policy(`${FROM}${peer}] }]`);
const at = (field: string): string => `reference/network-peer spec.ingress.0.from.0.${field}`;
const named = (name: string): string => `namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ${name} } }`;

test.each<[string, string, readonly string[]]>([
  ['for all pods', policy('podSelector: {}'), []],
  ['for pods', policy('podSelector: { matchLabels: { app: web } }'), []],
  ['for no pods', policy('podSelector: { matchLabels: { app: x } }'), ['reference/selector spec.podSelector']],
  ['for addresses', from('{ ipBlock: { cidr: 10.0.0.0/8 } }'), []],
  ['from pods of the same namespace', from('{ podSelector: { matchLabels: { app: web } } }'), []],
  ['from no pods', from('{ podSelector: { matchLabels: { app: pay } } }'), [at('podSelector')]],
  ['from a namespace', from(`{ ${named('pay')} }`), []],
  ['from pods of a namespace', from(`{ ${named('pay')}, podSelector: { matchLabels: { app: pay } } }`), []],
  [
    'from no pods of a namespace',
    from(`{ ${named('pay')}, podSelector: { matchLabels: { app: web } } }`),
    [at('podSelector')],
  ],
  ['from a namespace that is not there', from(`{ ${named('pya')} }`), [at('namespaceSelector')]],
  ['from a namespace by label', from('{ namespaceSelector: { matchLabels: { team: money } } }'), []],
  [
    'from no pods of namespaces by label',
    from('{ namespaceSelector: { matchLabels: { team: money } }, podSelector: { matchLabels: { app: x } } }'),
    [at('podSelector')],
  ],
  [
    'from no namespace by label',
    from('{ namespaceSelector: { matchLabels: { team: x } } }'),
    [at('namespaceSelector')],
  ],
  ['from everywhere', from('{ namespaceSelector: {}, podSelector: { matchLabels: { app: x } } }'), []],
  [
    'from the DNS of the cluster',
    from(`{ ${named('kube-system')}, podSelector: { matchLabels: { k8s-app: kube-dns } } }`),
    [],
  ],
  [
    'by a port that the pods have',
    policy('podSelector: { matchLabels: { app: web } }, ingress: [{ ports: [{ port: http }, { port: 1 }] }]'),
    [],
  ],
  [
    'by a port that they lack',
    policy('podSelector: { matchLabels: { app: web } }, ingress: [{ ports: [{ port: htp }] }]'),
    ['reference/port spec.ingress.0.ports.0.port'],
  ],
  [
    'to a port that the others lack',
    policy(`podSelector: {}, egress: [{ to: [{ ${named('pay')} }], ports: [{ port: http }, { port: grpc }] }]`),
    ['reference/port spec.egress.0.ports.1.port'],
  ],
  [
    'to a port of what nobody knows',
    policy(`podSelector: {}, egress: [{ to: [{ ${named('kube-system')} }], ports: [{ port: dns }] }]`),
    [],
  ],
])('a policy %s', (_, yaml, expected) => {
  expect(found(WEB + yaml)).toEqual(expected);
});

test('a namespace that is external, or that something external is in', () => {
  const peer = from(`{ ${named('monitoring')}, podSelector: { matchLabels: { app: prometheus } } }`);
  expect(found(peer)).toEqual([at('namespaceSelector')]);
  expect(found(peer, [external('Namespace', 'monitoring')])).toEqual([]);
  expect(found(peer, [external('Gateway', 'public', { namespace: 'monitoring' })])).toEqual([]);
  const byLabel = from('{ namespaceSelector: { matchLabels: { purpose: metrics } } }');
  expect(found(byLabel, [external('Namespace', 'monitoring')])).toEqual([]);
  const rendered = from('{ namespaceSelector: { matchLabels: { team: money } } }');
  const { faults, needless } = report(objectsOf(WEB + rendered), [external('Namespace', 'monitoring')]);
  expect([faults.length, needless.length]).toEqual([0, 1]);
});

test('pods that are external in a namespace that is rendered', () => {
  const peer = from(`{ ${named('pay')}, podSelector: { matchLabels: { app: queue } } }`);
  expect(found(WEB + peer, [external('Pod', 'queue', { namespace: 'pay' })])).toEqual([]);
});

test.each([
  [named('pya'), 'namespace pya does not exist, the nearest is "pay"'],
  [
    `${named('pay')}, podSelector: { matchLabels: { app: pya } }`,
    'no Pod in namespace pay has app=pya, for app the nearest is "pay"',
  ],
])('what there is instead of %s', (peer, message) => {
  const [fault] = faultsOf(WEB + from(`{ ${peer} }`));
  expect(fault?.message).toBe(message);
});
