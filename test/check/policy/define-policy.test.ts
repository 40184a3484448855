import { basename } from 'node:path';
import { definePolicy, type PolicyProps } from '../../../lib/check/policy/define-policy';
import { isPolicy } from '../../../lib/workspace/policy-mark';
import type { AdmissionSpec } from '../../../lib/model/policy';
import { errorsOf, EVERYTHING } from './made-up';

const spec: AdmissionSpec = { matchConstraints: EVERYTHING, validations: [{ expression: 'true' }] };

const props: PolicyProps = {
  id: 'platform/team-label',
  severity: 'warning',
  what: 'every object says whose it is',
  why: 'someone has to be called',
  fix: 'add the label team',
  spec,
  examples: { passing: [], failing: [] },
};

test('one severity is that of every tier, and a spec that of every version', () => {
  const policy = definePolicy(props);
  expect(policy.severity).toEqual({ development: 'warning', staging: 'warning', production: 'warning' });
  expect(policy.spec('1.30')).toBe(spec);
  const severity = { development: 'off', staging: 'info', production: 'error' } as const;
  const since = definePolicy({ ...props, severity, spec: (kubernetes) => (kubernetes === '1.30' ? undefined : spec) });
  expect(since.severity).toBe(severity);
  expect([since.spec('1.30'), since.spec('1.31')]).toEqual([undefined, spec]);
});

test('a policy knows the line that defines it', () => {
  const { place } = definePolicy(props);
  expect(basename(place?.file ?? '')).toBe('define-policy.test.ts');
  expect(place?.line).toBeGreaterThan(0);
});

test('what defines a policy knows it again, and nothing else', () => {
  expect(isPolicy(definePolicy(props))).toBe(true);
  expect([{ ...props }, null, undefined, 'platform/team-label', definePolicy].some(isPolicy)).toBe(false);
  expect(Object.isFrozen(definePolicy(props))).toBe(true);
});

test.each(['a', 'team/label-2', 'a/b/c', 'pod-security/1-30'])('%j is an id', (id) => {
  expect(definePolicy({ ...props, id }).id).toBe(id);
});

test.each(['', 'Team/label', 'team//label', '/team', 'team/', 'team label', '-a', 'a-', 'a_b', 7 as unknown as string])(
  '%j is none',
  (id) => {
    expect(errorsOf(() => definePolicy({ ...props, id }))).toMatchObject([
      {
        code: 'FL6001',
        message: expect.stringContaining('must be lower-case words'),
        place: { line: expect.any(Number) },
      },
    ]);
  },
);

test('what a severity must be', () => {
  const message = (severity: unknown): string | undefined =>
    errorsOf(() => definePolicy({ ...props, severity: severity as PolicyProps['severity'] }))[0]?.message;
  const must = (tier: string): string =>
    `the severity of policy platform/team-label in ${tier} must be one of info, warning, error, off, found`;
  expect(message('fatal')).toBe(`${must('development')} "fatal"`);
  expect(message({ development: 'off', staging: 'high', production: 'error' })).toBe(`${must('staging')} "high"`);
  expect(message({ development: 'off', staging: 'info' })).toBe(`${must('production')} undefined`);
});
