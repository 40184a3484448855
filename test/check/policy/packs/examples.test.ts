import { compilePolicy } from '../../../../lib/check/policy/compile-policy';
import { shippedPolicies } from '../../../../lib/check/policy/packs/packs';
import { runExamples } from '../../../../lib/check/policy/run-examples';
import { SEVERITIES } from '../../../../lib/model/finding';
import { TIERS } from '../../../../lib/model/tier';
import { VERSIONS } from './pod-security-verdicts';

const POLICIES = shippedPolicies({ registries: ['registry.example.com'] });

test('ids are unique', () => {
  const ids = POLICIES.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

describe.each(POLICIES.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  test('says what it asks for, why, and what to do', () => {
    const sentence = expect.stringMatching(/^\S.*\S$/);
    expect(policy).toMatchObject({ what: sentence, why: sentence, fix: expect.stringMatching(/^[a-z].*[^.]$/) });
    expect(policy.what).not.toMatch(/\.$/);
  });

  test('weighs no less in a later tier', () => {
    const weights = TIERS.map((tier) => ['off', ...SEVERITIES].indexOf(policy.severity[tier]));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  });

  test.each(VERSIONS)('can be evaluated for Kubernetes %s', (version) => {
    expect(() => compilePolicy(policy, version)).not.toThrow();
  });

  test('lets its passing examples pass and refuses its failing ones', () => {
    const runs = runExamples([policy]);
    expect(runs.filter(({ asExpected }) => !asExpected)).toEqual([]);
    expect(new Set(runs.map(({ list }) => list))).toEqual(new Set(['passing', 'failing']));
    expect(runs.flatMap(({ said }) => said).filter((message) => message.includes('cannot be evaluated'))).toEqual([]);
  });
});
