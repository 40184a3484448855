import cart from '../../apps/cart';
import frontend from '../../apps/frontend';
import { renderApp, yamlSnapshots } from 'fairlead/testing';
import { renderFleet, ROOT } from './fleet';

jest.setTimeout(60_000);
expect.addSnapshotSerializer(yamlSnapshots);

/* Three bundles whole, for a reviewer to read; all others differ from them in names and numbers. */

test('cart, an app with a service and its store, in production', () => {
  expect(renderApp(cart, { root: ROOT, environment: 'prod', cluster: 'eu-1' })).toMatchSnapshot();
});

test('frontend, which customers reach, in development', () => {
  expect(renderApp(frontend, { root: ROOT, environment: 'dev' })).toMatchSnapshot();
});

test('what the apps of a cluster share', () => {
  expect(renderFleet().get('prod/eu-1/cluster')).toMatchSnapshot();
});
