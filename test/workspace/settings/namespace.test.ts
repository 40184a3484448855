import { FLEET, madeUp, type MadeUpApp } from '../made-up';
import { errorsOf, told } from '../../errors/errors-of';

interface Written {
  readonly fleet?: string;
  readonly environment?: string;
  readonly entry?: string;
  readonly cluster?: string;
  readonly app?: MadeUpApp;
}

/** What is told of an app, on two clusters that each have a Gateway of their own. */
function tells({ fleet = '', environment = '', entry = '', cluster = '', app = {} }: Written, name = 'shop'): string[] {
  const prod = `environment: prod
tier: production
clusters:
  eu-1: { region: eu-west-1, kubernetes: "1.34", gateway: { name: public, namespace: edge-eu } }
  us-1: { region: us-east-1, kubernetes: "1.34", gateway: { name: public, namespace: edge-us } }
${environment}
apps:
  ${name}:
    ${entry}
    clusters: { us-1: { ${cluster} } }
`;
  const files = { 'environments/fleet.yaml': `${FLEET}${fleet}`, 'environments/prod.yaml': prod };
  return errorsOf(madeUp(files, { [name]: app }).load).map(told);
}

test.each<[string, Written, string]>([
  ['the fleet', { fleet: 'namespace: default\n' }, 'FL1015 environments/fleet.yaml:5:12'],
  ['the environment', { environment: 'namespace: kube-system' }, 'FL1015 environments/prod.yaml:6:12'],
  ['the entry of the app', { entry: 'namespace: argocd' }, 'FL1015 environments/prod.yaml:9:16'],
  ['a cluster', { cluster: 'namespace: flux-system' }, 'FL1015 environments/prod.yaml:10:36'],
  ['defineApp', { app: { namespace: 'kube-public' } }, 'FL1015 apps/shop.ts:3:16'],
  [
    'the fleet, for the Gateway of one cluster',
    { fleet: 'namespace: edge-us\n' },
    'FL1015 environments/fleet.yaml:5:12',
  ],
  ['the entry, for the Gateway of one cluster', { entry: 'namespace: edge-eu' }, 'FL1015 environments/prod.yaml:9:16'],
])('a namespace that is not for apps, set by %s', (_, written, expected) => {
  expect(tells(written)).toEqual([expected]);
});

test.each(['default', 'kube-dns', 'argocd', 'edge-us'])('an app with the name of such a namespace: %s', (name) => {
  expect(tells({}, name)).toEqual([`FL1015 apps/${name}.ts:3:16`]);
  expect(tells({ app: { namespace: 'shop' } }, name)).toEqual([]);
});

test.each<[string, Written]>([
  ['that is overridden', { fleet: 'namespace: default\n', entry: 'namespace: shop' }],
  ['of the Gateway of another cluster', { cluster: 'namespace: edge-eu' }],
  ['that starts like one', { entry: 'namespace: defaults' }],
])('a namespace %s is fine', (_, written) => {
  expect(tells(written)).toEqual([]);
});

test('the error names who has the namespace, and the fix', () => {
  const files = {
    'environments/fleet.yaml': `${FLEET}namespace: kube-system\n`,
    'environments/prod.yaml': `environment: prod\ntier: staging\nclusters: { a: { region: x, kubernetes: "1.34" } }\napps: { shop: , cart: }\n`,
  };
  const errors = errorsOf(madeUp(files, { shop: {}, cart: {} }).load);
  expect(errors.map(({ message, fix }) => [message, fix])).toEqual([
    [
      'namespace must hold apps only, found "kube-system", which belongs to Kubernetes',
      "write another namespace, such as namespace: 'shop'",
    ],
  ]);
});
