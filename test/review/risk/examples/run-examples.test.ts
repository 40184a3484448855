import type { RiskRule } from '../../../../lib/review/risk/rule';
import { runExample } from '../../../../lib/review/risk/examples/run-examples';

/** Tells what it is shown. */
const TELLING: RiskRule = {
  ...{ id: 'harmless/telling', title: '', reason: '', source: '', kinds: ['ConfigMap', 'Namespace'], examples: [] },
  judge: ({ kind, id, where, fields }, { before, after, delivery }) => [
    {
      message: [
        `${kind} ${id.namespace}/${id.name} of ${where.environment}/${where.cluster ?? ''}, ${fields.length} fields`,
        `${before.list(where, 'ConfigMap').length} and ${after.list(where, 'ConfigMap').length} around`,
        ...delivery.map(({ agent, act }) => `${agent} ${act}`),
      ].join(', '),
    },
  ],
};

const run = (before: string, after: string) => runExample(TELLING, { name: '', before, after, says: [] });
const settings = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { value: ${value} }`;

test.each([
  ['comes', '', settings('a'), ['added shop/settings of prod/eu-1, 0 fields, 0 and 1 around']],
  ['goes', settings('a'), '', ['removed shop/settings of prod/eu-1, 0 fields, 1 and 0 around']],
  ['changes', settings('a'), settings('b'), ['changed shop/settings of prod/eu-1, 1 fields, 1 and 1 around']],
  ['stays', settings('a'), settings('a'), []],
])('an object that %s', (_, before, after, messages) => {
  expect(run(before, after)).toEqual(messages);
});

test('the rule is asked for its kinds alone, and what belongs to no namespace is given none', () => {
  const all = [
    'apiVersion: v1\nkind: Secret\nmetadata: { name: a }',
    'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: cart }',
  ];
  expect(run('', all.join('\n---\n')).map((message) => message.split(' of ')[0])).toEqual(['added /a', 'added cart/a']);
});

test('agents in an example do what they would do', () => {
  const kustomization = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: shop, namespace: flux-system }
spec: { path: ./prod/eu-1/shop, prune: true }`;
  const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: prod, namespace: argocd }
spec:
  generators: [{ list: { elements: [{ app: shop }] } }]
  template: { metadata: { name: "{{app}}" }, spec: { source: { path: "prod/eu-1/{{app}}" } } }`;
  const [message] = run([settings('a'), kustomization, set].join('\n---\n'), [kustomization, set].join('\n---\n'));
  expect(message).toMatch(/, Argo CD orphans, Flux deletes$/);
});

test('an example that is no YAML is a fault of its own', () => {
  expect(() => run('a: b: c', '')).toThrow(/Nested mappings/);
});
