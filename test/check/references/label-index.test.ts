import fc from 'fast-check';
import { LabelIndex, type Selectable } from '../../../lib/check/references/label-index';
import { labelSelector, matches, selectorText } from '../../../lib/check/references/label-selector';

const KEY = fc.constantFrom('app', 'tier', 'role');
const VALUE = fc.constantFrom('a', 'b', 'c');
const LABELS = fc.dictionary(KEY, VALUE, { maxKeys: 3 });
const NAMESPACE = fc.constantFrom('', 'shop', 'pay');

const ITEM: fc.Arbitrary<Selectable> = fc
  .record({ namespace: NAMESPACE, labels: LABELS, isOpen: fc.boolean() })
  .map(({ isOpen, ...item }) => (isOpen ? { ...item, more: (key: string) => key === 'role' } : item));

const SELECTOR = fc.record({
  matchLabels: LABELS,
  matchExpressions: fc.array(
    fc.record({
      key: KEY,
      operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: fc.array(VALUE, { maxLength: 3 }),
    }),
    { maxLength: 2 },
  ),
});

test('finds what looking at everything would find, each once', () => {
  fc.assert(
    fc.property(fc.array(ITEM, { maxLength: 12 }), SELECTOR, NAMESPACE, (items, given, namespace) => {
      const index = new LabelIndex();
      for (const item of items) index.add(item);
      const selector = labelSelector(given);
      const found = index.matching(namespace, selector);
      const all = items.filter((item) => [namespace, ''].includes(item.namespace) && matches(selector, item));
      expect(new Set(found)).toEqual(new Set(all));
      expect(found).toHaveLength(all.length);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [{ matchLabels: { app: 'web', tier: 'front' } }, 'app=web,tier=front'],
  [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['a', 'b', 'a'] }] }, 'app in (a,b)'],
  [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['a'] }] }, 'app notin (a)'],
  [
    {
      matchExpressions: [
        { key: 'app', operator: 'Exists' },
        { key: 'x', operator: 'DoesNotExist' },
      ],
    },
    'app,!x',
  ],
  [{ matchLabels: { 'statefulset.kubernetes.io/pod-name': 'db-0' } }, 'statefulset.kubernetes.io/pod-name=db-0'],
  [{ matchLabels: 5, matchExpressions: [null, { key: 5 }] }, ''],
])('%j is written %s', (selector, text) => {
  expect(selectorText(labelSelector(selector))).toBe(text);
});
