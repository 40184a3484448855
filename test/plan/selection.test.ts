import { countBundles, makePlan } from '../../lib/plan/plan';
import { EVERYTHING, ownsBundle, type Selection } from '../../lib/plan/selection';
import { imaginaryWorkspace } from '../../lib/testing/imaginary-workspace';
import { appOf } from '../constructs/apps';
import { codeOf, errorsOf } from '../errors/errors-of';

const BUNDLES = [
  'test/test/cluster',
  'test/test/shop',
  'test/other/shop',
  'old/gone/shop',
  'gitops/argocd/test',
  'gitops/flux/test/test',
];

function select(part: Partial<Selection>): Selection {
  return { ...EVERYTHING, ...part };
}

test.each<[string, Partial<Selection>, readonly string[]]>([
  ['nothing', {}, BUNDLES],
  ['an environment', { environments: ['test'] }, BUNDLES.filter((bundle) => bundle.includes('test'))],
  ['a cluster', { clusters: ['test'] }, ['test/test/cluster', 'test/test/shop', 'gitops/flux/test/test']],
  ['an app', { apps: ['shop'] }, ['test/test/shop', 'test/other/shop', 'old/gone/shop']],
  ['an app on a cluster', { clusters: ['test'], apps: ['shop'] }, ['test/test/shop']],
  ['the shared bundle', { apps: ['cluster'] }, ['test/test/cluster']],
])('a run narrowed to %s answers for its own bundles alone', (_, part, owned) => {
  expect(BUNDLES.filter((bundle) => ownsBundle(select(part), bundle))).toEqual(owned);
});

describe('a selection', () => {
  const workspace = imaginaryWorkspace(
    appOf(() => undefined),
    {},
  );

  test('keeps every app of a cluster in the plan, for the sake of those it calls', () => {
    const plan = makePlan(workspace, select({ apps: ['cluster'] }));
    expect(plan.clusters[0]?.runs.map((run) => run.app.name)).toEqual(['shop']);
    expect(countBundles(plan)).toBe(2);
  });

  test.each([
    [{ environments: ['tset'] }, 'did you mean "test"?'],
    [{ apps: ['shpo'] }, 'did you mean "shop"?'],
    [{ clusters: ['nowhere-at-all'] }, 'known: test'],
  ])('that names what is not there is refused: %j', (part, fix) => {
    expect(errorsOf(() => makePlan(workspace, select(part)))).toMatchObject([{ code: 'FL2004', fix }]);
  });

  test('that matches nothing is refused', () => {
    const apps = new Map([...workspace.apps, ['idle', appOf(() => undefined, 'idle')] as const]);
    expect(codeOf(() => makePlan({ ...workspace, apps }, select({ apps: ['idle'] })))).toBe('FL2004');
  });
});
