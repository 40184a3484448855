import fc from 'fast-check';
import type { KubernetesObject } from '../../../lib/model/manifest';
import type { FieldChange } from '../../../lib/review/change';
import { changedFields } from '../../../lib/review/compare/changed-fields';
import { contentText } from '../../../lib/review/compare/content-text';
import { shapeOfObject } from '../../../lib/review/compare/kinds/shape-of-object';
import { applyChanges } from './apply-changes';
import { objectOf } from './objects';

const leaf = fc.oneof(fc.constantFrom(0, 1, '', 'a', 'b', true, false));
const word = fc.constantFrom('name', 'a', 'b', 'constructor', '0', 'a.b');

/** Values of a kind that nobody knows: nothing but null is as good as nothing, and every order counts. */
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 5 }), tie('mapping')),
  mapping: fc.dictionary(word, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));
const thing = anything.map((spec) => objectOf('example.com/v1 Thing', { spec }));

const named = <T extends { readonly name: string }>(element: fc.Arbitrary<T>) =>
  fc.uniqueArray(element, { selector: ({ name }) => name, maxLength: 4 });

const name = fc.constantFrom('a', 'b', 'c', 'd');
const quantity = fc.constantFrom('1', '1000m', '2', '1Gi', '1024Mi');
const containers = named(
  fc.record({
    name,
    image: fc.constantFrom('x:1', 'x:2'),
    args: fc.array(fc.constantFrom('-a', '-b', '-c'), { maxLength: 4 }),
    env: named(fc.record({ name, value: fc.constantFrom('1', '2') })),
    resources: fc.record({
      requests: fc.dictionary(fc.constantFrom('cpu', 'memory'), quantity, { noNullPrototype: true }),
    }),
  }),
);
const pod = fc.record({
  containers,
  initContainers: containers,
  volumes: named(fc.record({ name, emptyDir: fc.constant({}) })),
  tolerations: fc.array(fc.record({ key: fc.constantFrom('a', 'b'), effect: fc.constantFrom('x', 'y') }), {
    maxLength: 4,
  }),
});
const deployment = pod.map((spec) => objectOf('apps/v1 Deployment', { spec: { template: { spec } } }));

describe.each([
  ['kinds that nobody knows', thing],
  ['Deployments', deployment],
])('%s', (_, objects) => {
  test('an object is as it is', () => {
    fc.assert(
      fc.property(objects, (object) => {
        expect(changedFields(object, structuredClone(object))).toEqual([]);
      }),
    );
  });

  test('the changes lead from one side to the other', () => {
    fc.assert(
      fc.property(objects, objects, (before, after) => {
        const applied = applyChanges(before, changedFields(before, after));
        expect(contentOf(applied)).toBe(contentOf(after));
      }),
    );
  });

  test('swapped sides give swapped changes', () => {
    const sorted = (changes: readonly FieldChange[]) => changes.map((each) => JSON.stringify(each)).sort();
    fc.assert(
      fc.property(objects, objects, (before, after) => {
        const back = changedFields(after, before).map((change): FieldChange => {
          const { path, before: is, after: was, ...as } = change;
          return { path, before: was, after: is, ...as };
        });
        expect(sorted(back)).toEqual(sorted(changedFields(before, after)));
      }),
    );
  });

  test('there are changes exactly where the content is another', () => {
    fc.assert(
      fc.property(objects, objects, (before, after) => {
        expect(changedFields(before, after).length === 0).toBe(contentOf(before) === contentOf(after));
      }),
    );
  });
});

test('the changes of a kind without sets lead to the other side to the letter', () => {
  fc.assert(
    fc.property(thing, thing, (before, after) => {
      expect(applyChanges(before, changedFields(before, after))).toEqual(after);
    }),
  );
});

test('the order of sets and of lists by key means nothing', () => {
  const shuffled = fc.tuple(pod, fc.infiniteStream(fc.nat())).map(([spec, numbers]) => {
    const shuffle = <T>(list: readonly T[]): T[] =>
      list
        .map((each) => [numbers.next().value, each] as const)
        .sort(([a], [b]) => a - b)
        .map(([, each]) => each);
    const again = {
      ...spec,
      volumes: shuffle(spec.volumes),
      tolerations: shuffle(spec.tolerations),
      containers: shuffle(spec.containers.map((each) => ({ ...each, env: shuffle(each.env) }))),
    };
    return [spec, again].map((each) => objectOf('apps/v1 Deployment', { spec: { template: { spec: each } } }));
  });
  fc.assert(
    fc.property(shuffled, ([before, after]) => {
      expect(before && after && changedFields(before, after)).toEqual([]);
    }),
  );
});

function contentOf(object: KubernetesObject): string {
  return contentText(object, shapeOfObject(object));
}
