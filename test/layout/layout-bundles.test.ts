import fc from 'fast-check';
import { parse } from 'yaml';
import { UserErrors, type UserError } from '../../lib/errors/user-error';
import { layoutBundles } from '../../lib/layout/layout-bundles';
import { layoutFolder } from '../../lib/layout/layout-folder';
import type { Bundle } from '../../lib/model/bundle';
import type { KubernetesObject, Manifest } from '../../lib/model/manifest';
import type { Place } from '../../lib/model/place';
import { platformsOf } from '../../lib/workspace/platforms';

const at = (file: string, line = 1): Place => ({ file, line, column: 5 });

function manifest(
  apiVersion: string,
  kind: string,
  name: string,
  more: object = {},
  place = at('apps/a.ts'),
): Manifest {
  const object = { apiVersion, kind, metadata: { name, ...more } } as KubernetesObject;
  return { object, place, construct: `${kind.toLowerCase()}-${name}` };
}

function bundle(name: string, ...manifests: readonly Manifest[]): Bundle {
  const [environment = '', cluster = '', app = ''] = name.split('/');
  return {
    id: { environment, cluster, app },
    environment: { name: environment, tier: 'production', clusters: [], place: at(`environments/${environment}.yaml`) },
    cluster: {
      name: cluster,
      region: 'r',
      kubernetes: '1.34',
      labels: {},
      externals: [],
      ...platformsOf([]),
      place: at(`environments/${environment}.yaml`),
    },
    namespace: app,
    manifests,
    externals: [],
    dependsOn: [],
  };
}

function errors(work: () => unknown): readonly UserError[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UserErrors) return error.errors;
    throw error;
  }
  return [];
}

test('one object a file, and a kustomization that lists them in the order of applying', () => {
  const place = at('apps/shop.ts', 7);
  const files = layoutBundles([
    bundle(
      'prod/eu-1/shop',
      manifest('apps/v1', 'Deployment', 'web', { namespace: 'shop' }, place),
      manifest('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'web'),
      manifest('postgresql.cnpg.io/v1', 'Cluster', 'db', { namespace: 'shop' }),
      manifest('gateway.networking.k8s.io/v1', 'HTTPRoute', 'web', { namespace: 'shop' }),
      manifest('v1', 'Service', 'web', { namespace: 'shop' }),
      manifest('v1', 'ConfigMap', 'b', { namespace: 'shop' }),
      manifest('v1', 'ConfigMap', 'a', { namespace: 'other' }),
      manifest('serving.knative.dev/v1', 'Service', 'web', { namespace: 'shop' }),
      manifest('v1', 'Namespace', 'shop'),
    ),
  ]);
  const folder = 'prod/eu-1/shop';
  expect(parse(files.at(-1)?.text ?? '')).toEqual({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: [
      'namespace.shop.yaml',
      'configmap.b.yaml',
      'configmap.other_a.yaml',
      'service.web.yaml',
      'deployment.web.yaml',
      'httproute.web.yaml',
      'cluster_postgresql-cnpg-io.db.yaml',
      'service_serving-knative-dev.web.yaml',
      'validatingwebhookconfiguration.web.yaml',
    ],
  });
  expect(files.at(-1)).toMatchObject({ path: `${folder}/kustomization.yaml`, bundle: folder });
  expect(files.find(({ path }) => path.includes('deployment'))).toEqual({
    path: `${folder}/deployment.web.yaml`,
    bundle: folder,
    manifest: expect.objectContaining({ place }),
    text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\n',
  });
});

test('a bundle without objects has no folder', () => {
  expect(layoutBundles([bundle('prod/eu-1/shop')])).toEqual([]);
});

test('the order of bundles and of objects changes nothing', () => {
  const manifests = ['a', 'b', 'c', 'd'].flatMap((name) => [
    manifest('v1', 'ConfigMap', name),
    manifest('apps/v1', 'Deployment', name),
  ]);
  const bundles = ['dev/one/b', 'dev/one/a', 'prod/one/a'];
  const namesApart = (name: string, list: readonly Manifest[]): readonly Manifest[] =>
    list.map((one) => ({
      ...one,
      object: { ...one.object, metadata: { name: one.object.metadata.name, namespace: name.replaceAll('/', '-') } },
    }));
  const laidOut = (names: readonly string[], list: readonly Manifest[]) =>
    layoutBundles(names.map((name) => bundle(name, ...namesApart(name, list))));
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  fc.assert(
    fc.property(shuffled(bundles), shuffled(manifests), (names, list) => {
      expect(laidOut(names, list)).toEqual(laidOut(bundles, manifests));
    }),
    { numRuns: 30 },
  );
});

describe('one identity twice in a cluster', () => {
  const first = manifest('apps/v1', 'Deployment', 'web', { namespace: 'shop' }, at('apps/cart.ts', 3));
  const second = manifest('apps/v1beta1', 'Deployment', 'web', { namespace: 'shop' }, at('apps/shop.ts', 9));

  test.each<[string, readonly Bundle[]]>([
    ['in two bundles', [bundle('prod/eu-1/shop', second), bundle('prod/eu-1/cart', first)]],
    ['in one bundle', [bundle('prod/eu-1/cart', first, second)]],
  ])('%s is refused at the second, naming both', (_, bundles) => {
    const [error, ...more] = errors(() => layoutBundles(bundles));
    expect(more).toEqual([]);
    expect(error).toMatchObject({ code: 'FL4001', place: second.place, related: [{ place: first.place }] });
    expect(error?.message).toContain('Deployment.apps/web in namespace shop');
    expect(error?.message).toContain('deployment-web in prod/eu-1/cart');
  });

  test.each<[string, readonly Bundle[]]>([
    ['on two clusters', [bundle('prod/eu-1/shop', first), bundle('prod/us-1/shop', first)]],
    [
      'in two groups',
      [bundle('prod/eu-1/shop', manifest('v1', 'Service', 'a'), manifest('serving.knative.dev/v1', 'Service', 'a'))],
    ],
    [
      'in two namespaces',
      [
        bundle(
          'prod/eu-1/shop',
          manifest('v1', 'Secret', 'a', { namespace: 'x' }),
          manifest('v1', 'Secret', 'a', { namespace: 'y' }),
        ),
      ],
    ],
  ])('%s is none', (_, bundles) => {
    expect(errors(() => layoutBundles(bundles))).toEqual([]);
  });
});

test('two objects of one file are refused at the second', () => {
  const first = manifest('a.example.com/v1', 'Widget', 'web', {}, at('apps/shop.ts', 3));
  const second = manifest('b.example.com/v1', 'Widget', 'web', {}, at('apps/shop.ts', 4));
  expect(errors(() => layoutBundles([bundle('prod/eu-1/shop', first, second)]))).toMatchObject([
    { code: 'FL4002', place: second.place, related: [{ place: first.place }] },
  ]);
});

test.each<[string, unknown]>([
  ['without kind', { apiVersion: 'v1', metadata: { name: 'a' } }],
  ['with a kind that is no word', { apiVersion: 'v1', kind: '../A', metadata: { name: 'a' } }],
  ['without apiVersion', { kind: 'A', metadata: { name: 'a' } }],
  ['with an apiVersion that is a number', { apiVersion: 1, kind: 'A', metadata: { name: 'a' } }],
  ['with an apiVersion that leads out', { apiVersion: '../../v1', kind: 'A', metadata: { name: 'a' } }],
  ['without metadata', { apiVersion: 'v1', kind: 'A' }],
  ['without name', { apiVersion: 'v1', kind: 'A', metadata: { generateName: 'a-' } }],
  ['with an empty name', { apiVersion: 'v1', kind: 'A', metadata: { name: '' } }],
  ['with a name that is a number', { apiVersion: 'v1', kind: 'A', metadata: { name: 5 } }],
  ['with half a character in its name', { apiVersion: 'v1', kind: 'A', metadata: { name: '\ud800' } }],
  ['with a namespace that leads out', { apiVersion: 'v1', kind: 'A', metadata: { name: 'a', namespace: '../x' } }],
  ['with a namespace that is null', { apiVersion: 'v1', kind: 'A', metadata: { name: 'a', namespace: 5 } }],
  ['with too long a name', { apiVersion: 'v1', kind: 'A', metadata: { name: 'a'.repeat(194) } }],
])('an object %s is refused', (_, object) => {
  const broken = { object: object as KubernetesObject, place: at('apps/shop.ts', 3), construct: 'thing' };
  const found = errors(() => layoutBundles([bundle('prod/eu-1/shop', broken)]));
  expect(found).toMatchObject([{ code: 'FL4003', place: broken.place, fix: expect.any(String) as string }]);
  expect(found[0]?.message).toContain('thing');
});

test('the longest name that is taken', () => {
  expect(errors(() => layoutBundles([bundle('p/c/a', manifest('v1', 'A', 'a'.repeat(193)))]))).toEqual([]);
});

test('an object that holds what YAML cannot is refused at its place', () => {
  const broken = manifest('v1', 'ConfigMap', 'a', { annotations: { a: '\ud800' } }, at('apps/shop.ts', 3));
  const [error] = errors(() => layoutBundles([bundle('prod/eu-1/shop', broken)]));
  expect(error).toMatchObject({ code: 'FL3006', place: broken.place });
  expect(error?.message).toContain('/metadata/annotations/a');
});

test('all errors of all bundles are told together', () => {
  const nameless = { object: { apiVersion: 'v1' } as KubernetesObject, place: at('apps/a.ts', 1), construct: 'x' };
  const twice = [
    manifest('v1', 'Secret', 'a', {}, at('apps/b.ts')),
    manifest('v1', 'Secret', 'a', {}, at('apps/b.ts', 2)),
  ];
  const found = errors(() => layoutBundles([bundle('prod/eu-1/b', ...twice), bundle('prod/eu-1/a', nameless)]));
  expect(found.map(({ code }) => code)).toEqual(['FL4003', 'FL4003', 'FL4001']);
});

test('a folder of agent objects is laid out alike', () => {
  const folder = { path: 'gitops/argocd/prod', bundle: 'gitops/argocd/prod', namespace: 'argocd' };
  const project = manifest('argoproj.io/v1alpha1', 'AppProject', 'prod', { namespace: 'argocd' });
  expect(layoutFolder({ ...folder, manifests: [project] }).map(({ path }) => path)).toEqual([
    'gitops/argocd/prod/appproject.prod.yaml',
    'gitops/argocd/prod/kustomization.yaml',
  ]);
});
