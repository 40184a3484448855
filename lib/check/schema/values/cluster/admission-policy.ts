import { CEL_NAME, QUALIFIED_NAME } from '../format/names';
import { labelSelector } from '../object/labels';
import { broken, FINE } from '../rule/flaw';
import { exactlyOneOf, needs } from '../rule/presence';
import { isEmpty, listAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, noLongerThan, notEmpty, oneOf } from '../rule/scalar';
import { uniqueBy, uniqueItems } from '../rule/unique';

const resourceRules: Rule = items(
  all(
    needs('apiGroups', 'apiVersions', 'operations', 'resources'),
    fields({ operations: items(oneOf('*', 'CREATE', 'UPDATE', 'DELETE', 'CONNECT')) }),
  ),
);

const matchResources: Rule = fields({
  namespaceSelector: labelSelector,
  objectSelector: labelSelector,
  resourceRules,
  excludeResourceRules: resourceRules,
});

const oneLine: Rule = has({ expected: 'text in one line', test: (text) => text.trim() !== '' && !text.includes('\n') });

/** The `spec` of a ValidatingAdmissionPolicy. */
export const admissionPolicy: Rule = all(
  needs('matchConstraints'),
  fields({
    matchConstraints: all(needs('resourceRules'), matchResources),
    matchConditions: all(
      noLongerThan(64),
      items(fields({ name: has(QUALIFIED_NAME), expression: notEmpty })),
      uniqueBy('name'),
    ),
    variables: all(items(fields({ name: has(CEL_NAME), expression: notEmpty })), uniqueBy('name')),
    validations: items(
      fields({
        expression: notEmpty,
        message: oneLine,
        reason: oneOf('Unauthorized', 'Forbidden', 'Invalid', 'RequestEntityTooLarge'),
      }),
    ),
    auditAnnotations: all(
      items(fields({ key: has(QUALIFIED_NAME), valueExpression: notEmpty })),
      noLongerThan(20),
      uniqueBy('key'),
    ),
  }),
  across((spec) =>
    isEmpty(spec.validations) && isEmpty(spec.auditAnnotations)
      ? [broken('the policy has no validations and no auditAnnotations', 'add validations')]
      : FINE,
  ),
);

/** The `spec` of a ValidatingAdmissionPolicyBinding. */
export const admissionPolicyBinding: Rule = all(
  needs('policyName', 'validationActions'),
  fields({
    matchResources,
    validationActions: all(items(oneOf('Deny', 'Warn', 'Audit')), uniqueItems('action')),
    paramRef: all(
      exactlyOneOf('name', 'selector'),
      needs('parameterNotFoundAction'),
      fields({ selector: labelSelector }),
    ),
  }),
  across((spec) => {
    const actions = listAt(spec, 'validationActions');
    if (!actions.includes('Deny') || !actions.includes('Warn')) return FINE;
    const message = 'Deny and Warn cannot stand together, because a denied request is told already';
    return [broken(message, 'remove Warn', ['validationActions', actions.indexOf('Warn')])];
  }),
);
