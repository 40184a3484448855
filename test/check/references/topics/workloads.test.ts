import { deployment, faultsOf, found } from '../cluster';

test('a workload that selects the pods of another', () => {
  const greedy = deployment('api').replace('labels: { app: api }', 'labels: { app: api, team: a }');
  const other = deployment('web')
    .replace('matchLabels: { app: web }', 'matchLabels: { team: a }')
    .replace('labels: { app: web }', 'labels: { app: web, team: a }');
  const faults = faultsOf(greedy + other);
  expect(faults).toMatchObject([{ code: 'reference/shared-pods', severity: 'error', path: ['spec', 'selector'] }]);
  expect(faults[0]?.message).toBe('team=a selects the pods of Deployment/api too');
});

test('workloads of one name in two namespaces', () => {
  const there = deployment('web').replace('{ name: web }', '{ name: web, namespace: default }');
  expect(found(deployment('web') + there)).toEqual([]);
});

test('a template without the labels that the selector asks for', () => {
  expect(found(deployment('web').replace('labels: { app: web }', 'labels: { app: wbe }'))).toEqual([
    'reference/selector spec.selector',
  ]);
});

test('a selector by expressions', () => {
  const by = (expression: string): string =>
    deployment('web').replace('{ matchLabels: { app: web } }', `{ matchExpressions: [${expression}] }`);
  expect(found(by('{ key: app, operator: In, values: [web, api] }'))).toEqual([]);
  expect(found(by('{ key: app, operator: Exists }'))).toEqual([]);
  expect(found(by('{ key: app, operator: NotIn, values: [web] }'))).toHaveLength(1);
  expect(found(by('{ key: tier, operator: DoesNotExist }'))).toEqual([]);
  expect(found(`${by('{ key: app, operator: Exists }')}${deployment('api')}`)).toEqual([
    'reference/shared-pods spec.selector',
  ]);
});
