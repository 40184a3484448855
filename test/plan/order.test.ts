import fc from 'fast-check';
import { levels, predecessors } from '../../lib/plan/order';

function app(name: string, ...dependsOn: string[]) {
  return { id: { environment: 'prod', cluster: 'eu-1', app: name }, dependsOn };
}

describe('predecessors', () => {
  test('the bundle of the cluster waits for nothing, an app for it and for what the app calls there', () => {
    const bundles = [app('web', 'api', 'elsewhere'), app('cluster'), app('api')];
    expect(Object.fromEntries(predecessors(bundles))).toEqual({
      cluster: [],
      web: ['cluster', 'api'],
      api: ['cluster'],
    });
  });
});

describe('levels', () => {
  test.each([
    ['the cluster alone', [app('cluster')], { cluster: 0 }],
    ['apps that call nobody', [app('cluster'), app('a'), app('b')], { cluster: 0, a: 1, b: 1 }],
    ['a chain', [app('c', 'b'), app('b', 'a'), app('a'), app('cluster')], { cluster: 0, a: 1, b: 2, c: 3 }],
    [
      'a diamond with a short cut',
      [app('cluster'), app('web', 'cart', 'db'), app('cart', 'cache'), app('cache', 'db'), app('db')],
      { cluster: 0, db: 1, cache: 2, cart: 3, web: 4 },
    ],
    ['a callee named twice', [app('cluster'), app('a'), app('b', 'a', 'a')], { cluster: 0, a: 1, b: 2 }],
    ['a callee that is not there', [app('cluster'), app('b', 'elsewhere')], { cluster: 0, b: 1 }],
  ])('%s', (_, bundles, expected) => {
    expect(Object.fromEntries(levels(bundles))).toEqual(expected);
  });

  test('refuses a circle', () => {
    expect(() => levels([app('cluster'), app('a', 'b'), app('b', 'a')])).toThrow(/circle/);
  });

  test('a chain of ten thousand apps does not exhaust the stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => app(`a${n}`, ...(n > 0 ? [`a${n - 1}`] : [])));
    expect(levels([app('cluster'), ...chain]).get('a9999')).toBe(10_000);
  });

  test('is one more than the deepest predecessor, whatever the order of the bundles', () => {
    fc.assert(
      fc.property(graphs(), ({ bundles, shuffled }) => {
        const level = levels(shuffled);
        const graph = predecessors(bundles);
        for (const bundle of bundles) {
          const before = (graph.get(bundle.id.app) ?? []).map((name) => level.get(name) ?? NaN);
          expect(level.get(bundle.id.app)).toBe(before.length === 0 ? 0 : 1 + Math.max(...before));
        }
      }),
    );
  });
});

/** A cluster whose apps call apps that stand before them, and the same bundles in another order. */
function graphs() {
  return fc
    .array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 12 })
    .map((calls) => [
      app('cluster'),
      ...calls.map((callees, n) => app(`a${n}`, ...callees.filter(() => n > 0).map((callee) => `a${callee % n}`))),
    ])
    .chain((bundles) =>
      fc.record({
        bundles: fc.constant(bundles),
        shuffled: fc.shuffledSubarray(bundles, { minLength: bundles.length }),
      }),
    );
}
