import { selects } from '../../../lib/check/policy/label-selector';
import type { LabelSelector } from '../../../lib/model/policy';

const is = (operator: string, ...values: string[]): LabelSelector => ({
  matchExpressions: [{ key: 'tier', operator, ...(values.length > 0 && { values }) }],
});

test.each<[LabelSelector | undefined, Record<string, string>, boolean]>([
  [undefined, {}, true],
  [{}, {}, true],
  [{ matchLabels: { tier: 'web' } }, { tier: 'web', app: 'shop' }, true],
  [{ matchLabels: { tier: 'web', app: 'shop' } }, { tier: 'web' }, false],
  [{ matchLabels: { constructor: 'x' } }, {}, false],
  [is('In', 'web', 'db'), { tier: 'db' }, true],
  [is('In', 'web', 'db'), { tier: 'cache' }, false],
  [is('In', 'web', 'db'), {}, false],
  [is('NotIn', 'web'), { tier: 'db' }, true],
  [is('NotIn', 'web'), { tier: 'web' }, false],
  [is('NotIn', 'web'), {}, true],
  [is('Exists'), { tier: '' }, true],
  [is('Exists'), {}, false],
  [is('DoesNotExist'), {}, true],
  [is('DoesNotExist'), { tier: 'web' }, false],
  [{ matchLabels: { app: 'shop' }, ...is('Exists') }, { app: 'shop' }, false],
])('%j selects %j: %s', (selector, labels, selected) => {
  expect(selects(selector, labels)).toBe(selected);
});
