import { kindKey } from '../../../../lib/check/references/kinds';
import type { ObjectChange, Placed } from '../../../../lib/review/change';
import type { Delivery } from '../../../../lib/review/delivery/delivery';
import { applyRule } from '../../../../lib/review/risk/apply-rule';
import { EXPOSES } from '../../../../lib/review/risk/rules/exposes/exposes';
import { OUTAGE } from '../../../../lib/review/risk/rules/outage/outage';
import { changeOf } from '../../delivery/sides';
import { sideOf } from '../../delivery/sides';
import { placedIn } from '../around';

const app = (name: string, egress = ''): string => `apiVersion: v1
kind: ServiceAccount
metadata: { name: ${name}, namespace: ${name} }
automountServiceAccountToken: false
---
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: ${name} }
data: { greeting: hello }
---
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${name} }
spec: { selector: { app: ${name} }, ports: [{ name: http, port: 80, targetPort: http }] }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: ${name}, namespace: ${name} }
spec: { selector: { matchLabels: { app: ${name} } }, maxUnavailable: 1 }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: ${name} }
spec: { podSelector: { matchLabels: { app: ${name} } }, policyTypes: [Ingress, Egress], ingress: [], egress: [${egress}] }
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: ${name}, namespace: ${name} }
spec: { selector: { matchLabels: { app: ${name} } }, podMetricsEndpoints: [{ port: http }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${name} }
spec:
  replicas: 3
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      serviceAccountName: ${name}
      containers:
        - name: ${name}
          image: registry.example.com/${name}:1.4.2
          envFrom: [{ configMapRef: { name: ${name} } }]
          ports: [{ name: http, containerPort: 8080 }]
          readinessProbe: { httpGet: { port: http } }
          securityContext: { runAsNonRoot: true, readOnlyRootFilesystem: true }`;

const toCart =
  '{ to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: cart } } }], ports: [{ port: 8080 }] }';

function said(
  before: readonly Placed[],
  after: readonly Placed[],
  delivery: readonly Delivery[] = [],
): readonly string[] {
  const around = { before: sideOf(...before), after: sideOf(...after), delivery };
  return changesBetween(before, after).flatMap((change) =>
    [...OUTAGE, ...EXPOSES]
      .filter(({ kinds }) => kinds === 'any' || kinds.includes(kindKey(change.id)))
      .flatMap((rule) => applyRule(rule, change, around).map(({ message }) => `${rule.id}: ${message}`)),
  );
}

function changesBetween(before: readonly Placed[], after: readonly Placed[]): readonly ObjectChange[] {
  const find = (all: readonly Placed[], file: string): Placed | undefined => all.find((each) => each.file === file);
  return [...new Set([...before, ...after].map(({ file }) => file))]
    .map((file) => changeOf(find(before, file), find(after, file)))
    .filter(({ kind }) => kind !== 'moved');
}

/** Files are told apart by what is in them, as each app has a folder of its own. */
function apps(...texts: readonly string[]): readonly Placed[] {
  return texts
    .flatMap((text) => placedIn(text))
    .map((each) => ({ ...each, file: `${each.id.namespace}/${each.file}` }));
}

describe('a whole app', () => {
  test('goes without a word where nobody needs it', () => {
    expect(said(apps(app('web'), app('cart')), apps(app('web')))).toEqual([]);
  });

  test('goes without a word where the rules by which it was called go too', () => {
    expect(said(apps(app('web', toCart), app('cart')), apps(app('web')))).toEqual([]);
  });

  test('comes without a word where it opens nothing', () => {
    expect(said(apps(app('web')), apps(app('web'), app('cart')))).toEqual([]);
  });

  test('is missed by whoever was told its address', () => {
    const caller = app('web').replace(
      'envFrom:',
      'env: [{ name: CART, value: "http://cart.cart/" }]\n          envFrom:',
    );

    expect(said(apps(caller, app('cart')), apps(caller))).toEqual([
      'outage/service-address: Service cart is gone, and Deployment web still has its address: requests fail',
    ]);
  });

  test.each(['orphans', 'ignores'] as const)('is not missed where the agent %s what is gone', (act) => {
    const caller = app('web').replace(
      'envFrom:',
      'env: [{ name: CART, value: "http://cart.cart/" }]\n          envFrom:',
    );

    expect(said(apps(caller, app('cart')), apps(caller), [{ agent: 'Argo CD', act, notes: [] }])).toEqual([]);
  });
});

describe('parts of an app that go alone', () => {
  test.each([
    ['Service', []],
    ['ServiceAccount', ['outage/needed-object: ServiceAccount cart is gone, to which Deployment cart still refers']],
    ['ConfigMap', ['outage/needed-object: ConfigMap cart is gone, to which Deployment cart still refers']],
    ['Deployment', ['outage/service-without-pods: Service cart no longer leads to any pod']],
    ['PodDisruptionBudget', ['outage/budget-gone: no budget protects its pods any more']],
    ['PodMonitor', ['outage/blind: nobody measures Deployment cart any more']],
    [
      'NetworkPolicy',
      ['exposes/network-opened: anybody may reach its pods', 'exposes/network-opened: its pods may reach anybody'],
    ],
  ])('%s', (kind, expected) => {
    const all = apps(app('cart'));

    expect(
      said(
        all,
        all.filter(({ id }) => id.kind !== kind),
      ),
    ).toEqual(expected.map((text): unknown => expect.stringContaining(text)));
  });
});
