import { z } from 'zod';
import { FLEET, madeUp, PROD } from './made-up';
import { errorsOf, told } from '../errors/errors-of';
import { platformsOf } from '../../lib/workspace/platforms';

const image = { settings: z.object({ image: z.string().default('x') }) };

describe('a complete workspace', () => {
  const { root, load } = madeUp(
    {
      'environments/fleet.yaml': `${FLEET}  path: deploy/dist
namespace: shop
gateway: { name: public, namespace: gateway }
`,
      'environments/prod.yaml': `environment: prod
tier: production
clusters:
  us-1: { region: us-east-1, kubernetes: "1.34", labels: { wave: rest } }
  "1": { region: eu-west-1, kubernetes: "1.30", gateway: { name: own, namespace: edge }, server: "https://10.0.0.1:6443" }
gateway: { name: internal, namespace: gateway }
apps:
  payment:
  checkout:
    image: checkout:v2
    namespace: orders
    clusters:
      us-1: { namespace: orders-us, image: checkout:v3 }
  ledger:
    only: [us-1]
`,
      'environments/dev.yaml': `environment: dev
tier: development
clusters: { local: { region: here, kubernetes: "1.34" } }
namespace: dev
`,
      'environments/schemas/old.yaml': 'ignored: true',
      'environments/README.md': 'ignored',
      'apps/_shared.ts': '',
      'apps/.hidden.ts': '',
      'apps/types.d.ts': '',
      'apps/payment.test.ts': '',
      'apps/notes/readme.md': '',
    },
    { payment: image, checkout: image, ledger: { ...image, namespace: 'books' } },
  );
  const workspace = load();

  test('the fleet', () => {
    expect(workspace.root).toBe(root);
    expect(workspace.fleet).toMatchObject({
      name: 'boutique',
      gitops: { agent: 'argocd', revision: 'main', path: 'deploy/dist' },
    });
  });

  test('environments in the order of their files, clusters in the order of the file', () => {
    expect(workspace.fleet.environments.map((each) => [each.name, each.tier, each.place.file])).toEqual([
      ['dev', 'development', 'environments/dev.yaml'],
      ['prod', 'production', 'environments/prod.yaml'],
    ]);
    expect(workspace.fleet.environments[1]?.clusters).toEqual([
      {
        name: 'us-1',
        region: 'us-east-1',
        kubernetes: '1.34',
        labels: { wave: 'rest' },
        gateway: { name: 'internal', namespace: 'gateway' },
        externals: [],
        ...platformsOf([]),
        place: { file: 'environments/prod.yaml', line: 4, column: 3 },
      },
      {
        name: '1',
        region: 'eu-west-1',
        kubernetes: '1.30',
        labels: {},
        gateway: { name: 'own', namespace: 'edge' },
        server: 'https://10.0.0.1:6443',
        externals: [],
        ...platformsOf([]),
        place: { file: 'environments/prod.yaml', line: 5, column: 3 },
      },
    ]);
    expect(workspace.fleet.environments[0]?.clusters[0]?.gateway).toEqual({ name: 'public', namespace: 'gateway' });
  });

  test('apps by name, also those that nothing runs', () => {
    expect([...workspace.apps.keys()]).toEqual(['checkout', 'ledger', 'payment']);
  });

  test('runs by environment, cluster and app, each with its namespace', () => {
    const lines = workspace.runs.map(
      ({ environment, cluster, app, namespace, settings }) =>
        `${environment.name}/${cluster.name}/${app.name} in ${namespace}: ${String(settings.values.image)}`,
    );
    expect(lines).toEqual([
      'prod/us-1/checkout in orders-us: checkout:v3',
      'prod/us-1/ledger in shop: x',
      'prod/us-1/payment in shop: x',
      'prod/1/checkout in orders: checkout:v2',
      'prod/1/payment in shop: x',
    ]);
    expect(workspace.runs[0]?.place).toEqual({ file: 'environments/prod.yaml', line: 9, column: 3 });
  });
});

test.each([
  ['the app itself', '', '', '', undefined, 'checkout'],
  ['the definition', '', '', '', 'own', 'own'],
  ['the fleet', 'namespace: fleet\n', '', '', 'own', 'fleet'],
  ['the environment', 'namespace: fleet\n', 'namespace: environment\n', '', 'own', 'environment'],
  ['the entry', 'namespace: fleet\n', 'namespace: environment\n', 'namespace: entry', 'own', 'entry'],
])('a namespace that %s sets', (_, fleet, environment, entry, namespace, expected) => {
  const files = {
    'environments/fleet.yaml': `${FLEET}${fleet}`,
    'environments/prod.yaml': `${PROD}${environment}apps: { checkout: { ${entry} } }\n`,
  };
  const { load } = madeUp(files, { checkout: { namespace } });
  expect(load().runs[0]?.namespace).toBe(expected);
});

test('a key that stands twice does not hide the other mistakes of its file', () => {
  const files = {
    'environments/fleet.yaml': FLEET,
    'environments/prod.yaml': `${PROD}tier: staging\nnamespac: shop\napps:\n  checkout: { replicas: 0 }\n`,
  };
  const { load } = madeUp(files, { checkout: { settings: z.object({ replicas: z.int().positive() }) } });
  expect(errorsOf(load).map(told)).toEqual([
    'FL1003 environments/prod.yaml:6:1',
    'FL1005 environments/prod.yaml:7:1',
    'FL1004 environments/prod.yaml:9:25',
  ]);
});

test('the mistakes of all files are told together', () => {
  const files = {
    'environments/fleet.yaml': FLEET.replace('argocd', '5'),
    'environments/dev.yaml': 'environment: dev\n\ttier: staging\n',
    'environments/prod.yaml': `${PROD.replace('production', 'x').replace('"1.34"', '1.34')}apps:\n  cart: {}\n`,
    'environments/staging.yaml': `${PROD.replace('prod\n', 'staging\n').replace('"1.34"', '1.34')}apps:\n  checkout: { replicas: 0 }\n  nope: {}\n`,
    'apps/empty.ts': '',
  };
  const { load } = madeUp(files, { checkout: { settings: z.object({ replicas: z.int().positive() }) } });
  expect(errorsOf(load).map(told)).toEqual([
    'FL1011 apps/empty.ts:1:1',
    'FL1002 environments/dev.yaml:2:1',
    'FL1004 environments/fleet.yaml:3:10',
    'FL1004 environments/prod.yaml:2:7',
    'FL1004 environments/prod.yaml:4:42',
    'FL1012 environments/prod.yaml:7:3',
    'FL1004 environments/staging.yaml:4:42',
    'FL1004 environments/staging.yaml:7:25',
    'FL1012 environments/staging.yaml:8:3',
  ]);
});
