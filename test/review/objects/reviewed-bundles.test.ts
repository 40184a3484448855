import { reviewedBundles } from '../../../lib/review/objects/reviewed-bundles';
import { snapshotOf } from '../snapshots';

test('bundles of both sides are counted by paths alone', () => {
  const before = snapshotOf({
    'prod/eu-1/shop/service.a.yaml': '',
    'prod/eu-1/shop/base/all.yaml': '',
    'prod/eu-1/shop/kustomization.yaml': '',
    'gitops/argocd/prod/appproject.a.yaml': '',
    'index.json': '',
  });
  const after = snapshotOf({ 'prod/eu-1/shop/service.a.yaml': '', 'prod/eu-1/cart/service.a.yaml': '' });
  const EU = { environment: 'prod', cluster: 'eu-1' };
  expect(reviewedBundles(before, after)).toEqual([
    { bundle: 'gitops/argocd/prod', where: { environment: 'prod' }, before: 1, after: 0 },
    { bundle: 'prod/eu-1/cart', where: EU, before: 0, after: 1 },
    { bundle: 'prod/eu-1/shop', where: EU, before: 2, after: 1 },
  ]);
  expect([before.asked, after.asked]).toEqual([[], []]);
});
