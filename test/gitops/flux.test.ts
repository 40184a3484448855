import { gitReference } from '../../lib/gitops/flux/git-repository';
import { gitopsFiles } from '../../lib/gitops/gitops-files';
import { emitted, named } from './emitted';
import { errorsOf } from '../errors/errors-of';
import { bundle, cluster, environment, fleet, object } from './fleet';

const local = cluster({ name: 'local' });
const eu = cluster({ name: 'eu-1' });
const us = cluster({ name: 'us-1' });
const dev = environment('dev', 'development', [local]);
const prod = environment('prod', 'production', [eu, us]);
const migration = object('batch/v1', 'Job', 'migrate', { labels: { 'fairlead.dev/phase': 'before' } });

const files = gitopsFiles(fleet('flux', [dev, prod]), [
  bundle(dev, local, 'cluster'),
  bundle(dev, local, 'checkout'),
  bundle(prod, us, 'cluster'),
  bundle(prod, eu, 'web', { dependsOn: ['checkout'] }),
  bundle(prod, eu, 'checkout', { dependsOn: ['payment'], objects: [migration, object('v1', 'Service', 'checkout')] }),
  bundle(prod, eu, 'payment', {
    objects: [object('batch/v1', 'Job', 'later', { labels: { 'fairlead.dev/phase': 'after' } })],
  }),
  bundle(prod, eu, 'cluster'),
]);
const found = emitted(files);
const onEu = found.kustomizations.get('gitops/flux/prod/eu-1') ?? [];

describe('the GitRepository of a cluster', () => {
  test('follows the revision and keeps the folder of its cluster only', () => {
    expect(found.repositories.map(({ spec }) => spec.sparseCheckout)).toEqual([
      ['dist/dev/local'],
      ['dist/prod/eu-1'],
      ['dist/prod/us-1'],
    ]);
    expect(found.repositories[0]).toMatchObject({
      metadata: { name: 'boutique', namespace: 'flux-system' },
      spec: { url: 'https://git.example.com/boutique/config.git', ref: { branch: 'main' } },
    });
  });

  test.each([
    ['main', { branch: 'main' }],
    ['release/2.1', { branch: 'release/2.1' }],
    ['v1.20.3', { tag: 'v1.20.3' }],
    ['2.0.0-rc.1', { tag: '2.0.0-rc.1' }],
    ['refs/tags/nightly', { name: 'refs/tags/nightly' }],
    ['6f1b6b4c0d1c4b3c8f2f7f0f3a9a1b2c3d4e5f60', { commit: '6f1b6b4c0d1c4b3c8f2f7f0f3a9a1b2c3d4e5f60' }],
  ])('revision %s', (revision, expected) => {
    expect(gitReference(revision)).toEqual(expected);
  });
});

describe('the Kustomizations of a cluster', () => {
  test('apply each bundle from its folder, wait until it is healthy, and prune', () => {
    expect(named(onEu, 'web')).toMatchObject({
      metadata: { namespace: 'flux-system' },
      spec: {
        sourceRef: { kind: 'GitRepository', name: 'boutique' },
        path: './dist/prod/eu-1/web',
        prune: true,
        wait: true,
        dependsOn: [{ name: 'cluster' }, { name: 'checkout' }],
      },
    });
    expect(named(onEu, 'cluster').spec).not.toHaveProperty('dependsOn');
  });

  test('substitute nothing, so that a manifest may hold ${…}', () => {
    for (const { spec } of onEu) expect(spec).not.toHaveProperty('postBuild');
  });

  test('are two where objects go before the others, and both read one folder', () => {
    const path = './dist/prod/eu-1/checkout';
    expect(named(onEu, 'checkout.before').spec).toMatchObject({
      path,
      dependsOn: [{ name: 'cluster' }, { name: 'payment' }],
      patches: [{ target: { labelSelector: 'fairlead.dev/phase!=before' } }],
    });
    expect(named(onEu, 'checkout').spec).toMatchObject({
      path,
      dependsOn: [{ name: 'checkout.before' }],
      patches: [{ target: { labelSelector: 'fairlead.dev/phase=before' } }],
    });
    expect(onEu.map(({ metadata }) => metadata.name).sort()).toEqual([
      'checkout',
      'checkout.before',
      'cluster',
      'payment',
      'web',
    ]);
  });

  test.each([
    ['development', undefined],
    ['production', 'Orphan'],
  ] as const)('are three where a task needs what is in the bundle too, which stays in %s', (tier, policy) => {
    const where = environment('prod', tier, [eu]);
    const store = object('apps/v1', 'StatefulSet', 'store', { labels: { 'fairlead.dev/phase': 'needed' } });
    const bundles = [bundle(where, eu, 'cluster'), bundle(where, eu, 'shop', { objects: [store, migration] })];
    const all = emitted(gitopsFiles(fleet('flux', [where]), bundles)).kustomizations.get('gitops/flux/prod/eu-1') ?? [];
    const parts = all.map(({ metadata, spec }) => [
      metadata.name,
      spec.dependsOn?.map(({ name }) => name).join(),
      spec.patches?.map(({ target }) => target.labelSelector).join(),
      spec.deletionPolicy,
    ]);
    expect(parts.filter(([name]) => name !== 'cluster').sort()).toEqual([
      ['shop', 'shop.before', 'fairlead.dev/phase=needed,fairlead.dev/phase=before', policy],
      ['shop.before', 'shop.needed', 'fairlead.dev/phase!=before', undefined],
      ['shop.needed', 'cluster', 'fairlead.dev/phase!=needed', 'Orphan'],
    ]);
  });

  test('a database waits for the cluster alone, so that no other app can hold up its failover', () => {
    const database = object('postgresql.cnpg.io/v1', 'Cluster', 'db', { labels: { 'fairlead.dev/phase': 'data' } });
    const bundles = [
      bundle(prod, eu, 'cluster'),
      bundle(prod, eu, 'payment'),
      bundle(prod, eu, 'shop', { objects: [database, migration], dependsOn: ['payment'] }),
    ];
    const all = emitted(gitopsFiles(fleet('flux', [prod]), bundles)).kustomizations.get('gitops/flux/prod/eu-1') ?? [];
    const waits = all.map(({ metadata, spec }) => [metadata.name, spec.dependsOn?.map(({ name }) => name).join()]);
    expect(Object.fromEntries(waits)).toMatchObject({
      'shop.data': 'cluster',
      'shop.before': 'shop.data,payment',
      shop: 'shop.before',
    });
  });

  test('what takes hours comes last, and whoever depends on the app does not wait for it', () => {
    const restored = object('postgresql.cnpg.io/v1', 'Cluster', 'db', { labels: { 'fairlead.dev/phase': 'aside' } });
    const bundles = [
      bundle(prod, eu, 'shop', { objects: [restored, object('v1', 'ConfigMap', 'shop')] }),
      bundle(prod, eu, 'web', { dependsOn: ['shop'] }),
    ];
    const all = emitted(gitopsFiles(fleet('flux', [prod]), bundles)).kustomizations.get('gitops/flux/prod/eu-1') ?? [];
    const waits = all.map(({ metadata, spec }) => [metadata.name, spec.dependsOn?.map(({ name }) => name).join()]);
    expect(Object.fromEntries(waits)).toEqual({ shop: undefined, 'shop.aside': 'shop', web: 'shop' });
  });

  test('leave the objects of production in the cluster when they go, but for those of tasks', () => {
    const policies = onEu.map(({ metadata, spec }) => [metadata.name, spec.deletionPolicy]);
    expect(Object.fromEntries(policies)).toEqual({
      checkout: 'Orphan',
      'checkout.before': undefined,
      cluster: 'Orphan',
      payment: 'Orphan',
      web: 'Orphan',
    });
    for (const { spec } of found.kustomizations.get('gitops/flux/dev/local') ?? []) {
      expect(spec).not.toHaveProperty('deletionPolicy');
    }
  });

  test('have names that fit into a label', () => {
    const app = 'a'.repeat(57);
    const tooLong = [bundle(prod, eu, 'cluster'), bundle(prod, eu, app, { objects: [migration] })];
    expect(errorsOf(() => gitopsFiles(fleet('flux', [prod]), tooLong))).toMatchObject([
      { code: 'FL3003', place: prod.place },
    ]);
    const atMost = [bundle(prod, eu, 'cluster'), bundle(prod, eu, app)];
    expect(() => gitopsFiles(fleet('flux', [prod]), atMost)).not.toThrow();
  });
});
