import { UserError, UserErrors } from '../../../lib/errors/user-error';
import { compilePolicy } from '../../../lib/check/policy/compile-policy';
import { judge, type JudgeContext } from '../../../lib/check/policy/judge';
import type { Fault } from '../../../lib/model/finding';
import type { KubernetesObject } from '../../../lib/model/manifest';
import type { AdmissionSpec, MatchResources, Policy } from '../../../lib/model/policy';

export const KUBERNETES = '1.34';

/** Every object there is. */
export const EVERYTHING: MatchResources = {
  resourceRules: [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'] }],
};

/** A policy about everything; by default it allows everything. */
export function policyOf(spec: Partial<AdmissionSpec>, more: Partial<Policy> = {}): Policy {
  const whole: AdmissionSpec = { matchConstraints: EVERYTHING, validations: [{ expression: 'true' }], ...spec };
  return {
    id: 'team/rule',
    severity: { development: 'info', staging: 'warning', production: 'error' },
    what: 'the rule is kept',
    why: 'it is the rule',
    fix: 'keep the rule',
    spec: () => whole,
    examples: { passing: [], failing: [] },
    place: { file: 'policies/rule.ts', line: 3, column: 8 },
    ...more,
  };
}

/** What a policy has against an object on a production cluster, unless the context says otherwise. */
export function verdict(
  policy: Policy,
  object: KubernetesObject,
  context: Partial<JudgeContext> = {},
): readonly Fault[] {
  const compiled = compilePolicy(policy, KUBERNETES);
  const target = { kubernetes: KUBERNETES, tier: 'production' as const };
  return judge(object, { target, namespace: undefined, ...context }, compiled ? [compiled] : []);
}

export function errorsOf(work: () => unknown): readonly UserError[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UserErrors) return error.errors;
    if (error instanceof UserError) return [error];
    throw error;
  }
  return [];
}
