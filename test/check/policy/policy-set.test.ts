import { policySet } from '../../../lib/check/policy/policy-set';
import type { PolicySettings } from '../../../lib/model/policy';
import { errorsOf, policyOf } from './made-up';

const PLACE = { file: 'environments/fleet.yaml', line: 5, column: 3 };
const SHIPPED: PolicySettings = { inCluster: false, severities: [] };

function settings(policy: string, severity: PolicySettings['severities'][number]['severity']): PolicySettings {
  return { ...SHIPPED, severities: [{ policy, severity, place: PLACE }] };
}

test("those that ship come first, then the user's, each id once", () => {
  const ids = policySet([policyOf({})], SHIPPED).map(({ id }) => id);
  expect(ids.at(-1)).toBe('team/rule');
  expect(new Set(ids).size).toBe(ids.length);
});

test('a severity of the fleet wins in the tiers that it names', () => {
  const [own] = policySet([policyOf({})], settings('team/rule', { production: 'off' })).slice(-1);
  expect(own?.severity).toEqual({ development: 'info', staging: 'warning', production: 'off' });
});

test('registries hold where the fleet names some', () => {
  const ids = (more: object): readonly string[] => policySet([], { ...SHIPPED, ...more }).map(({ id }) => id);
  expect(ids({})).not.toContain('supply-chain/registry');
  expect(ids({ registries: ['ghcr.io/example'] })).toContain('supply-chain/registry');
});

test.each([
  ['two policies of one id', [policyOf({}), policyOf({})], SHIPPED, 'there is a policy team/rule already'],
  [
    'an id that ships',
    [policyOf({}, { id: 'network/node-port' })],
    SHIPPED,
    'there is a policy network/node-port already',
  ],
  ['a severity of none', [], settings('network/node-prt', { staging: 'info' }), 'there is no policy network/node-prt'],
])('%s', (_, own, given, message) => {
  expect(errorsOf(() => policySet(own, given))).toMatchObject([{ code: 'FL6001', message }]);
});
