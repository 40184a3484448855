import { makeReview } from '../../../lib/review/make-review';
import type { Around } from '../../../lib/review/risk/rule';
import { NO_BUDGETS, snapshotOf, yamlOf, type Files } from '../snapshots';

const EU = { environment: 'prod', cluster: 'eu-1' };
const deployment = (name: string, replicas: number): string =>
  yamlOf('apps/v1 Deployment', name, `spec: {replicas: ${replicas}}\n`);

/** What rules see around the first change, and the paths that were read of each side. */
function lookAround(before: Files, after: Files, look: (around: Around) => unknown) {
  const sides = { before: snapshotOf(before), after: snapshotOf(after) };
  const seen: unknown[] = [];
  makeReview({
    ...sides,
    judge: (_, around) => {
      seen.push(look(around));
      return [];
    },
    deliveriesOf: () => [],
    budgets: NO_BUDGETS,
  });
  return { seen: seen[0], readBefore: sides.before.asked, readAfter: sides.after.asked };
}

const namesOf =
  (kind: string, where = EU) =>
  ({ before, after }: Around): unknown =>
    [before, after].map((side) => side.list(where, kind).map(({ file }) => file));

test('each side has its own of what changed, and what did not is read once, from the side after', () => {
  const unchanged = {
    'prod/eu-1/shop/service.a.yaml': yamlOf('v1 Service', 'a'),
    'prod/eu-1/shop/service_serving-knative-dev.b.yaml': yamlOf('serving.knative.dev/v1 Service', 'b'),
    'prod/us-1/shop/service.a.yaml': yamlOf('v1 Service', 'c'),
    'prod/eu-1/shop/configmap.a.yaml': yamlOf('v1 ConfigMap', 'a'),
  };
  const { seen, readBefore, readAfter } = lookAround(
    { ...unchanged, 'prod/eu-1/shop/deployment.a.yaml': deployment('a', 1) },
    { ...unchanged, 'prod/eu-1/shop/deployment.a.yaml': deployment('a', 2) },
    ({ before, after }) => [
      [before, after].map((side) => side.list(EU, 'apps/Deployment').map(({ object }) => object.spec)),
      [before, after, before].map((side) => side.list(EU, 'Service').map(({ id }) => id.name)),
      [before, after].map((side) => side.list(EU, 'serving.knative.dev/Service').map(({ id }) => id.name)),
    ],
  );
  expect(seen).toEqual([
    [[{ replicas: 1 }], [{ replicas: 2 }]],
    [['a'], ['a'], ['a']],
    [['b'], ['b']],
  ]);
  expect(readBefore).toEqual(['prod/eu-1/shop/deployment.a.yaml']);
  expect(readAfter).toEqual([
    'prod/eu-1/shop/deployment.a.yaml',
    'prod/eu-1/shop/service.a.yaml',
    'prod/eu-1/shop/service_serving-knative-dev.b.yaml',
  ]);
});

test('files whose names do not say what they hold are looked into', () => {
  const unchanged = { 'prod/eu-1/shop/all.yaml': `${yamlOf('v1 Service', 'a')}---\n${yamlOf('v1 Secret', 'b')}` };
  const { seen } = lookAround(
    unchanged,
    { ...unchanged, 'prod/eu-1/shop/deployment.a.yaml': deployment('a', 1) },
    namesOf('Service'),
  );
  expect(seen).toEqual([['prod/eu-1/shop/all.yaml'], ['prod/eu-1/shop/all.yaml']]);
});

test('what is the same on many clusters is read once', () => {
  const clusters = ['eu-1', 'eu-2', 'us-1'];
  const files = (replicas: number): Files =>
    Object.fromEntries(
      clusters.map((cluster) => [`prod/${cluster}/shop/deployment.a.yaml`, deployment('a', replicas)]),
    );
  const { readBefore, readAfter } = lookAround(files(1), files(2), () => undefined);
  expect([readBefore, readAfter]).toEqual([['prod/eu-1/shop/deployment.a.yaml'], ['prod/eu-1/shop/deployment.a.yaml']]);
});

test('what cannot be read is taken to be as it was, and told of neither as gone nor as changed', () => {
  const broken = { 'prod/eu-1/shop/service.a.yaml': '<<<<<<< HEAD\n' };
  const { seen } = lookAround(
    { 'prod/eu-1/shop/service.a.yaml': yamlOf('v1 Service', 'a') },
    { ...broken, 'prod/eu-1/shop/deployment.a.yaml': deployment('a', 1) },
    namesOf('Service'),
  );
  expect(seen).toEqual([['prod/eu-1/shop/service.a.yaml'], ['prod/eu-1/shop/service.a.yaml']]);
});

test('a side knows the clusters it has objects of', () => {
  const { seen } = lookAround(
    { 'prod/eu-1/shop/deployment.a.yaml': deployment('a', 1), 'gitops/argocd/prod/appproject.a.yaml': '' },
    { 'prod/us-1/shop/deployment.a.yaml': deployment('a', 1), 'gitops/flux/prod/ap-1/gitrepository.a.yaml': '' },
    ({ before, after }) => [before.clusters, after.clusters],
  );
  expect(seen).toEqual([
    [EU],
    [
      { environment: 'prod', cluster: 'ap-1' },
      { environment: 'prod', cluster: 'us-1' },
    ],
  ]);
});
