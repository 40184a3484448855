import { neededVariables } from '../../../../lib/check/policy/export/needed-variables';
import { shippedPolicies } from '../../../../lib/check/policy/packs/packs';

const variable = (name: string, expression: string) => ({ name, expression });

test('those that nothing asks for are left out, those that another needs stay, and so does path', () => {
  const variables = [
    variable('path', "'spec'"),
    variable('pod', 'object.spec'),
    variable('unused', 'variables.pod.x'),
    variable('containers', 'variables.pod.containers'),
    variable('told', "'a'"),
  ];
  const validations = [{ expression: 'variables.containers.size() > 0', messageExpression: 'variables.told' }];
  const needed = neededVariables({ matchConstraints: {}, variables, validations });
  expect(needed.map(({ name }) => name)).toEqual(['path', 'pod', 'containers', 'told']);
});

test('no shipped policy asks for a variable that would be left out', () => {
  for (const policy of shippedPolicies({ registries: ['a'] })) {
    const spec = policy.spec('1.34');
    if (!spec) continue;
    const needed = neededVariables(spec);
    const names = new Set(needed.map(({ name }) => name));
    const texts = [...needed, ...spec.validations].map(({ expression }) => expression).join(' ');
    const asked = [...texts.matchAll(/variables\.(\w+)/g)].map(([, name = '']) => name);
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
  }
});
