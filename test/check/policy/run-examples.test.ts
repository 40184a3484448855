import { runExamples } from '../../../lib/check/policy/run-examples';
import type { KubernetesObject } from '../../../lib/model/manifest';
import { policyOf } from './made-up';

const object: KubernetesObject = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
const NAMED_A = [{ expression: "object.metadata.name == 'a'", message: 'the name must be a' }];
const other = { ...object, metadata: { name: 'b' } };

function runs(passing: readonly KubernetesObject[], failing: readonly KubernetesObject[]): readonly string[] {
  const examples = {
    passing: passing.map((each) => ({ object: each })),
    failing: failing.map((each) => ({ object: each })),
  };
  // Also a policy that is off says what it holds for.
  const off = { development: 'off', staging: 'off', production: 'off' } as const;
  return runExamples([policyOf({ validations: NAMED_A }, { examples, severity: off })]).map(
    ({ list, at, asExpected, said }) => [list, at, asExpected, ...said].join(' '),
  );
}

test('what passes and fails as it says', () => {
  expect(runs([object], [other])).toEqual(['passing 0 true', 'failing 0 true the name must be a']);
});

test('what does not', () => {
  expect(runs([object, other], [object])).toEqual([
    'passing 0 true',
    'passing 1 false the name must be a',
    'failing 0 false',
  ]);
});

test('an example names its version, and the labels of its namespace', () => {
  const validations = [{ expression: "namespaceObject.metadata.labels['team'] == 'a'" }];
  const example = { object, namespaceLabels: { team: 'a' } };
  const spec = policyOf({ validations }).spec;
  const policy = policyOf(
    {},
    {
      spec: (kubernetes) => (kubernetes === '1.30' ? undefined : spec(kubernetes)),
      examples: {
        passing: [example],
        failing: [
          { ...example, namespaceLabels: { team: 'b' } },
          { ...example, kubernetes: '1.30' },
        ],
      },
    },
  );
  expect(runExamples([policy]).map(({ asExpected }) => asExpected)).toEqual([true, true, false]);
});
