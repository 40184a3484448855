import { deployment, external, found } from '../cluster';

const budget = (selector: string): string =>
  `{ apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: { name: a }, spec: { selector: ${selector} } }`;

test.each<[string, string, readonly string[]]>([
  ['the pods of a workload', '{ matchLabels: { app: web } }', []],
  ['all pods', '{}', []],
  ['no pods', '{ matchLabels: { app: wbe } }', ['reference/selector spec.selector']],
  [
    'the pods of two',
    '{ matchExpressions: [{ key: app, operator: In, values: [web, api] }] }',
    ['reference/shared-pods spec.selector'],
  ],
])('a budget for %s', (_, selector, expected) => {
  expect(found(deployment('web') + deployment('api') + budget(selector))).toEqual(expected);
});

test('a budget for pods that are external', () => {
  expect(found(budget('{ matchLabels: { app: queue } }'), [external('Pod', 'queue')])).toEqual([]);
});
