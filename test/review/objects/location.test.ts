import { appNameOf, locationOf } from '../../../lib/review/objects/location';

test.each([
  [
    'prod/eu-1/checkout/service.checkout.yaml',
    { environment: 'prod', cluster: 'eu-1' },
    'prod/eu-1/checkout',
    'checkout',
  ],
  ['prod/eu-1/cluster/namespace.a.yaml', { environment: 'prod', cluster: 'eu-1' }, 'prod/eu-1/cluster', undefined],
  ['gitops/argocd/prod/appproject.a.yaml', { environment: 'prod' }, 'gitops/argocd/prod', undefined],
  ['gitops/flux/prod/eu-1/a.b.yaml', { environment: 'prod', cluster: 'eu-1' }, 'gitops/flux/prod/eu-1', undefined],
  ['prod/eu-1/checkout/base/all.yaml', { environment: 'prod', cluster: 'eu-1' }, 'prod/eu-1/checkout', 'checkout'],
  ['prod/eu-1/all.yaml', { environment: 'prod', cluster: 'eu-1' }, 'prod/eu-1', undefined],
  ['prod/all.yaml', { environment: 'prod' }, 'prod', undefined],
  ['all.yaml', { environment: '' }, '', undefined],
])('%s', (path, where, bundle, app) => {
  const location = locationOf(path);
  expect([location.where, location.bundle, appNameOf(location)]).toEqual([where, bundle, app]);
});
