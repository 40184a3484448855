import type { Policy } from '../../../model/policy';
import { UserError } from '../../../errors/user-error';
import type { KubernetesObject } from '../../../model/manifest';
import { exported, type ExportTarget } from './exported';
import { policyName } from './policy-name';
import { withinFleet } from './scope';

/**
 * A policy as Kyverno's ValidatingPolicy, whose expressions are those of a ValidatingAdmissionPolicy; undefined where it
 * does not hold.
 *
 * @throws UserError FL6001 for a policy with parameters or narrowed by a binding: Kyverno's have neither.
 */
export function kyvernoPolicy(policy: Policy, target: ExportTarget): KubernetesObject | undefined {
  const found = exported(policy, target);
  if (!found) return undefined;
  if (policy.params ?? found.spec.paramKind) throw cannot(policy, 'has parameters');
  if (policy.within?.length) throw cannot(policy, 'is narrowed by its binding');
  const { matchConstraints, failurePolicy, auditAnnotations, ...spec } = found.spec;
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ValidatingPolicy',
    metadata: {
      name: policyName(policy),
      labels: { 'app.kubernetes.io/managed-by': 'fairlead' },
      annotations: {
        'policies.kyverno.io/title': policy.id,
        'policies.kyverno.io/description': `${policy.what}. ${policy.why}`,
      },
    },
    spec: {
      validationActions: [found.action],
      matchConstraints: withinFleet(matchConstraints),
      ...spec,
      ...(auditAnnotations && { auditAnnotations }),
      ...(failurePolicy === 'Ignore' && { failurePolicy }),
    },
  };
}

function cannot({ id, place }: Policy, why: string): UserError {
  return new UserError('FL6001', {
    message: `policy ${id} ${why}, which a ValidatingPolicy of Kyverno cannot have`,
    place,
    fix: 'export it as ValidatingAdmissionPolicy, or write the values into its expressions',
  });
}
