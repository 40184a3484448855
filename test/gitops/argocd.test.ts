import { gitopsFiles } from '../../lib/gitops/gitops-files';
import type { KubernetesObject } from '../../lib/model/manifest';
import { applications, emitted, named, stepsOf } from './emitted';
import { errorsOf } from '../errors/errors-of';
import { bundle, cluster, environment, fleet, object } from './fleet';

const local = cluster({ name: 'local', server: 'https://kubernetes.default.svc' });
const eu = cluster({ name: 'eu-1', wave: 'canary' });
const us = cluster({ name: 'us-1', wave: 'rest' });
const ap = cluster({ name: 'ap-1' });
const dev = environment('dev', 'development', [local]);
const prod = environment('prod', 'production', [eu, us, ap]);

const deployment = object('apps/v1', 'Deployment', 'web', { namespace: 'checkout' });
const dashboard = object('v1', 'ConfigMap', 'dashboard', { namespace: 'monitoring' });
const namespace = object('v1', 'Namespace', 'checkout');
const role = object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'reader');

const bundles = [
  bundle(dev, local, 'cluster'),
  bundle(dev, local, 'checkout', { objects: [deployment] }),
  bundle(prod, us, 'cluster', { objects: [namespace] }),
  bundle(prod, ap, 'cluster', { objects: [namespace] }),
  bundle(prod, eu, 'payment'),
  bundle(prod, eu, 'checkout', { dependsOn: ['payment'], objects: [deployment, dashboard] }),
  bundle(prod, eu, 'cluster', { objects: [role, namespace] }),
  bundle(prod, us, 'checkout', { objects: [deployment] }),
];

const found = emitted(gitopsFiles(fleet('argocd', [dev, prod]), bundles));

describe('the AppProject of an environment', () => {
  test('lets its Applications read one repository and write where the bundles do', () => {
    expect(named(found.projects, 'boutique-prod')).toMatchObject({
      metadata: { namespace: 'argocd', finalizers: ['resources-finalizer.argocd.argoproj.io'] },
      spec: {
        sourceRepos: ['https://git.example.com/boutique/config.git'],
        destinations: [
          { name: 'prod-eu-1', namespace: '' },
          { name: 'prod-eu-1', namespace: 'checkout' },
          { name: 'prod-eu-1', namespace: 'monitoring' },
          { name: 'prod-eu-1', namespace: 'payment' },
          { name: 'prod-us-1', namespace: '' },
          { name: 'prod-us-1', namespace: 'checkout' },
          { name: 'prod-ap-1', namespace: '' },
        ],
        clusterResourceWhitelist: [
          { group: '', kind: 'Namespace' },
          { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
        ],
      },
    });
  });

  test('allows no object outside namespaces where there is none, and names clusters by URL where one is given', () => {
    const { spec } = named(found.projects, 'boutique-dev');
    expect(spec).not.toHaveProperty('clusterResourceWhitelist');
    expect(spec.destinations).toContainEqual({ server: 'https://kubernetes.default.svc', namespace: 'checkout' });
  });

  test('is there before the ApplicationSet', () => {
    expect(waveOf(named(found.projects, 'boutique-prod'))).toBeLessThan(
      waveOf(named(found.applicationSets, 'boutique-prod')),
    );
  });
});

describe('the ApplicationSet of an environment', () => {
  const production = named(found.applicationSets, 'boutique-prod');
  const made = applications(production);

  test('makes an Application for each bundle, by cluster in the order of the file, then by app', () => {
    expect(made.map(({ metadata }) => metadata.name)).toEqual([
      'prod-eu-1-checkout',
      'prod-eu-1-cluster',
      'prod-eu-1-payment',
      'prod-us-1-checkout',
      'prod-us-1-cluster',
      'prod-ap-1-cluster',
    ]);
  });

  test('points an Application at its folder, its cluster and its project', () => {
    expect(made[0]).toMatchObject({
      metadata: {
        labels: {
          'fairlead.dev/environment': 'prod',
          'fairlead.dev/cluster': 'eu-1',
          'fairlead.dev/app': 'checkout',
        },
      },
      spec: {
        project: 'boutique-prod',
        source: {
          repoURL: 'https://git.example.com/boutique/config.git',
          targetRevision: 'main',
          path: 'dist/prod/eu-1/checkout',
        },
        destination: { name: 'prod-eu-1', server: '', namespace: 'checkout' },
        syncPolicy: { automated: { prune: true, selfHeal: true }, retry: { refresh: true } },
      },
    });
  });

  test('names the cluster by its URL where the environment gives one, and never in both ways', () => {
    const [application] = applications(named(found.applicationSets, 'boutique-dev'));
    expect(application?.spec.destination).toMatchObject({ server: 'https://kubernetes.default.svc', name: '' });
  });

  test('rolls out wave by wave, clusters without one where the file has them, and level by level', () => {
    expect(made.map((one) => stepsOf(production, one))).toEqual([[2], [0], [1], [4], [3], [5]]);
    expect(production.spec.strategy.rollingSync.steps).toHaveLength(6);
  });

  test.each([
    ['production', 'boutique-prod', { preserveResourcesOnDeletion: true }],
    ['development', 'boutique-dev', undefined],
  ])('in %s, what becomes of objects whose Application goes', (_, name, expected) => {
    expect(named(found.applicationSets, name).spec.syncPolicy).toEqual(expected);
  });
});

describe('names of Applications', () => {
  test('too long for a label: one error for each, at the environment', () => {
    const long = 'a'.repeat(53);
    const twoTooLong = [bundle(prod, eu, 'cluster'), bundle(prod, eu, `${long}b`), bundle(prod, eu, `${long}c`)];
    expect(errorsOf(() => gitopsFiles(fleet('argocd', [prod]), twoTooLong))).toMatchObject([
      { code: 'FL3003', place: prod.place },
      { code: 'FL3003', place: prod.place },
    ]);
    const atMost = [bundle(prod, eu, 'cluster'), bundle(prod, eu, long)];
    expect(() => gitopsFiles(fleet('argocd', [prod]), atMost)).not.toThrow();
    expect(() => gitopsFiles(fleet('flux', [prod]), twoTooLong)).not.toThrow();
  });

  test('that two bundles would share', () => {
    const shared = environment('prod', 'production', [cluster({ name: 'eu' }), cluster({ name: 'eu-west' })]);
    const [one, two] = shared.clusters.map((on, n) => bundle(shared, on, ['west-api', 'api'][n] ?? ''));
    const both = [one, two].flatMap((bundle) => bundle ?? []);
    expect(errorsOf(() => gitopsFiles(fleet('argocd', [shared]), both))).toMatchObject([
      { code: 'FL4001', place: shared.place },
    ]);
  });
});

function waveOf({ metadata }: KubernetesObject): number {
  return Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);
}
