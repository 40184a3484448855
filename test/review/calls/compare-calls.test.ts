import type { Call, EnvironmentCalls } from '../../../lib/review/calls/call';
import { comparedCalls } from '../../../lib/review/calls/compare-calls';

function side(environment: string, ...calls: readonly Call[]): EnvironmentCalls {
  const ids = [...new Set(calls.flatMap(({ from, to }) => [from, to]))].sort();
  return { environment, nodes: ids.map((id) => ({ id, name: id })), calls };
}

function call(from: string, to: string, ports = ['80'], clusters = ['eu-1']): Call {
  return { from, to, ports, clusters };
}

test.each<[change: string, before: readonly Call[], after: readonly Call[]]>([
  ['same', [call('a', 'b')], [call('a', 'b')]],
  ['added', [], [call('a', 'b')]],
  ['removed', [call('a', 'b')], []],
  ['changed', [call('a', 'b')], [call('a', 'b', ['81'])]],
  ['changed', [call('a', 'b')], [call('a', 'b', ['80'], ['eu-1', 'us-1'])]],
])('a call that is %s', (change, before, after) => {
  const [compared] = comparedCalls([side('prod', ...before)], [side('prod', ...after)]);
  expect(compared?.calls.map((each) => each.change)).toEqual([change]);
  expect(compared?.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('an environment that one side has', () => {
  const compared = comparedCalls([side('prod', call('a', 'b'))], [side('dev', call('a', 'b'))]);
  expect(compared.map(({ environment, calls }) => [environment, calls[0]?.change])).toEqual([
    ['dev', 'added'],
    ['prod', 'removed'],
  ]);
});
