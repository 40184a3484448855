import type { Placed } from '../../../lib/review/change';
import { callsOf } from '../../../lib/review/calls/calls-of';
import { pods, policyOf } from './policies';

/** The calls as text: `prod: cart > redis 6379 eu-1,us-1`. */
function told(policies: readonly Placed[]): readonly string[] {
  return callsOf(policies).flatMap(({ environment, calls }) =>
    calls.map(({ from, to, ports, clusters }) => `${environment}: ${from} > ${to} ${ports.join()} ${clusters.join()}`),
  );
}

const DATABASE = {
  namespace: 'cart',
  labels: { 'app.kubernetes.io/name': 'cart-db', 'app.kubernetes.io/part-of': 'cart' },
};

describe('a call is found', () => {
  test.each<[name: string, policies: readonly Placed[], calls: readonly string[]]>([
    [
      'where the caller may go there',
      [policyOf('prod/eu-1', 'web', { egress: [{ to: [pods('cart', 'cart')], ports: [{ port: 7070 }] }] })],
      ['prod: web/web > cart/cart 7070 eu-1'],
    ],
    [
      'where the called lets it in',
      [policyOf('prod/eu-1', 'cart', { ingress: [{ from: [pods('web', 'web')], ports: [{ port: 7070 }] }] })],
      ['prod: web/web > cart/cart 7070 eu-1'],
    ],
    [
      'once where both say so, with all ports in order',
      [
        policyOf('prod/eu-1', 'web', {
          egress: [{ to: [pods('cart', 'cart')], ports: [{ port: 10000 }, { port: 'http' }] }],
        }),
        policyOf('prod/eu-1', 'cart', {
          ingress: [{ from: [pods('web', 'web')], ports: [{ port: 9, protocol: 'UDP' }] }],
        }),
      ],
      ['prod: web/web > cart/cart 9/UDP,10000,http eu-1'],
    ],
    [
      'with all clusters of its environment',
      ['prod/us-1', 'prod/eu-1', 'dev/local'].map((place) =>
        policyOf(place, 'web', { egress: [{ to: [pods('cart', 'cart')] }] }),
      ),
      ['dev: web/web > cart/cart  local', 'prod: web/web > cart/cart  eu-1,us-1'],
    ],
    [
      'from a whole namespace',
      [
        policyOf('prod/eu-1', 'web', {
          ingress: [{ from: [pods('gateway')], ports: [{ port: 8080, endPort: 8090 }] }],
        }),
      ],
      ['prod: gateway > web/web 8080–8090 eu-1'],
    ],
    [
      'in the own namespace, where a peer names none',
      [
        policyOf('prod/eu-1', 'cart', {
          egress: [{ to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'redis' } } }] }],
        }),
      ],
      ['prod: cart/cart > cart/redis  eu-1'],
    ],
    [
      'to pods that only their operator names, by what their own policy is part of',
      [
        policyOf(
          'prod/eu-1',
          'pooler',
          { podSelector: { matchLabels: { 'cnpg.io/poolerName': 'cart-rw' } } },
          DATABASE,
        ),
        policyOf('prod/eu-1', 'cart', {
          egress: [{ to: [{ podSelector: { matchLabels: { 'cnpg.io/poolerName': 'cart-rw' } } }] }],
        }),
      ],
      ['prod: cart/cart > cart/cart-db  eu-1'],
    ],
    [
      'to pods that nobody knows, by their labels',
      [policyOf('prod/eu-1', 'cart', { egress: [{ to: [{ podSelector: { matchLabels: { 'k8s-app': 'old' } } }] }] })],
      ['prod: cart/cart > cart/k8s-app=old  eu-1'],
    ],
  ])('%s', (_, policies, calls) => {
    expect(told(policies)).toEqual(calls);
  });
});

describe('no call is found', () => {
  test.each<[name: string, policies: readonly Placed[]]>([
    [
      'where only names are asked for',
      [
        policyOf('prod/eu-1', 'web', {
          egress: [{ to: [pods('kube-system', 'dns')], ports: [{ port: 53, protocol: 'UDP' }, { port: 53 }] }],
        }),
      ],
    ],
    ['to an address', [policyOf('prod/eu-1', 'web', { egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] })]],
    ['to just anywhere', [policyOf('prod/eu-1', 'web', { egress: [{ ports: [{ port: 443 }] }] })]],
    [
      'to namespaces without a name',
      [policyOf('prod/eu-1', 'web', { egress: [{ to: [{ namespaceSelector: { matchLabels: { team: 'a' } } }] }] })],
    ],
    ['of pods to themselves', [policyOf('prod/eu-1', 'web', { egress: [{ to: [pods('web', 'web')] }] })]],
    ['in a policy that is none', [policyOf('prod/eu-1', 'web', { egress: 'all', ingress: [null, { from: {} }] })]],
  ])('%s', (_, policies) => {
    expect(told(policies)).toEqual([]);
  });
});

test('the order of policies does not matter, and nodes know their apps', () => {
  const policies = [
    policyOf('prod/eu-1', 'cart', {
      egress: [{ to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'cart-db' } } }] }],
    }),
    policyOf('prod/eu-1', 'cart-db', {}, DATABASE),
    policyOf('prod/eu-1', 'web', { egress: [{ to: [pods('cart', 'cart')] }] }),
  ];
  const [found] = callsOf(policies);
  expect(callsOf(policies.toReversed())).toEqual([found]);
  expect(found?.nodes).toEqual([
    { id: 'cart/cart', name: 'cart', app: 'cart' },
    { id: 'cart/cart-db', name: 'cart-db', app: 'cart' },
    { id: 'web/web', name: 'web', app: 'web' },
  ]);
});
