import { labelsMatch } from '../../../../lib/review/risk/pods/labels-match';

const LABELS = { app: 'web', tier: 'front' };

test.each([
  ['a missing selector takes nothing', undefined, false],
  ['an empty one takes everything', {}, true],
  ['all labels have to be there', { matchLabels: { app: 'web', tier: 'back' } }, false],
  [
    'expressions hold as well',
    { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
    true,
  ],
  [
    'a value that must not be there',
    { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['front'] }] },
    false,
  ],
])('%s', (_, selector, expected) => {
  expect(labelsMatch(selector, LABELS)).toBe(expected);
});
