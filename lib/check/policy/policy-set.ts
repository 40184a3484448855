import { nearest } from '../../errors/nearest';
import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import type { Policy, PolicySettings, PolicySeverity } from '../../model/policy';
import { shippedPolicies } from './packs/packs';

/**
 * All policies that hold in a fleet: those that ship with fairlead, then the user's, each with the severity that the
 * fleet gives it.
 *
 * @throws UserErrors FL6001 for two policies of one id, and for a severity of a policy that there is not
 */
export function policySet(own: readonly Policy[], settings: PolicySettings): readonly Policy[] {
  const policies = [...shippedPolicies(settings), ...own];
  const ids = policies.map(({ id }) => id);
  const problems = new Problems();
  policies.forEach((policy, at) => {
    if (ids.indexOf(policy.id) < at) problems.add(twice(policy));
  });
  for (const severity of settings.severities) {
    if (!ids.includes(severity.policy)) problems.add(unknownPolicy(severity, ids));
  }
  problems.throwIfAny();
  return policies.map((policy) => weighed(policy, settings.severities));
}

function weighed(policy: Policy, severities: readonly PolicySeverity[]): Policy {
  const given = severities.find((each) => each.policy === policy.id);
  return given ? { ...policy, severity: { ...policy.severity, ...given.severity } } : policy;
}

function twice({ id, place }: Policy): UserError {
  return new UserError('FL6001', {
    message: `there is a policy ${id} already`,
    place,
    fix: 'give one of them another id',
  });
}

function unknownPolicy({ policy, place }: PolicySeverity, ids: readonly string[]): UserError {
  const near = nearest(policy, ids);
  return new UserError('FL6001', {
    message: `there is no policy ${policy}`,
    place,
    span: policy.length,
    fix: near === undefined ? '`fairlead policy list` shows all' : `write ${near}`,
  });
}
