import { z } from 'zod';
import { Problems } from '../../errors/problems';
import { UserError, UserErrors } from '../../errors/user-error';
import type { Place } from '../../model/place';
import { validate } from '../../workspace/schema/validate';
import { locatedAt } from '../../workspace/yaml/located';

const texts = z.array(z.string());
const name = z.string().min(1);
const expression = z.string().min(1);

const selectorSchema = z.strictObject({
  matchLabels: z.record(z.string(), z.string()).optional(),
  matchExpressions: z
    .array(
      z.strictObject({
        key: name,
        operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: texts.optional(),
      }),
    )
    .optional(),
});

const rulesSchema = z.array(
  z.strictObject({
    apiGroups: texts.min(1),
    apiVersions: texts.min(1),
    resources: texts.min(1),
    operations: z.array(z.enum(['*', 'CREATE', 'UPDATE', 'DELETE', 'CONNECT'])).min(1),
    resourceNames: texts.optional(),
    scope: z.enum(['*', 'Cluster', 'Namespaced']).optional(),
  }),
);

const matchSchema = z.strictObject({
  resourceRules: rulesSchema.optional(),
  excludeResourceRules: rulesSchema.optional(),
  namespaceSelector: selectorSchema.optional(),
  objectSelector: selectorSchema.optional(),
  matchPolicy: z.enum(['Exact', 'Equivalent']).optional(),
});

const conditionsSchema = z.array(z.strictObject({ name, expression })).optional();

const variablesSchema = z
  .array(
    z.strictObject({ name: z.string().regex(/^[A-Za-z_]\w*$/, 'must be a name that expressions can use'), expression }),
  )
  .optional();

const validationSchema = z.strictObject({
  expression,
  message: z
    .string()
    .regex(/^[^\n]*$/, 'must be on one line')
    .optional(),
  messageExpression: z.string().optional(),
  reason: z.enum(['Unauthorized', 'Forbidden', 'Invalid', 'RequestEntityTooLarge']).optional(),
});

/** The `spec` of a ValidatingAdmissionPolicy. */
export const admissionSpecSchema = z.strictObject({
  matchConstraints: matchSchema.extend({ resourceRules: rulesSchema.min(1) }),
  matchConditions: conditionsSchema,
  variables: variablesSchema,
  validations: z.array(validationSchema).optional(),
  paramKind: z.strictObject({ apiVersion: name, kind: name }).optional(),
  failurePolicy: z.enum(['Fail', 'Ignore']).optional(),
  auditAnnotations: z.array(z.strictObject({ key: name, valueExpression: expression })).optional(),
});

/** The `spec` of a ValidatingAdmissionPolicyBinding. */
export const bindingSpecSchema = z.strictObject({
  policyName: name,
  validationActions: z
    .array(z.enum(['Deny', 'Warn', 'Audit']))
    .min(1)
    .optional(),
  matchResources: matchSchema.optional(),
  paramRef: z
    .strictObject({
      name: name.optional(),
      namespace: name.optional(),
      selector: selectorSchema.optional(),
      parameterNotFoundAction: z.enum(['Allow', 'Deny']).optional(),
    })
    .optional(),
});

/**
 * Refuses a part of a policy that differs from what its schema asks for.
 *
 * @param subject What the part is called in messages, such as `policy require-labels`.
 * @throws UserErrors FL6001 for everything that differs
 */
export function checkShape(schema: z.ZodType, value: unknown, subject: string, place: Place | undefined): void {
  // Working out what to say costs much more than to see that nothing is wrong.
  if (schema.safeParse(value).success) return;
  const problems = new Problems();
  validate(schema, locatedAt({ place: place ?? NOWHERE, span: 1 }, value), subject, problems);
  try {
    problems.throwIfAny();
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    throw new UserErrors(error.errors.map(({ message, fix }) => unusable(`${subject}: ${message}`, place, fix)));
  }
}

/** Stands in where a policy has no place; errors do not show it. */
const NOWHERE: Place = { file: '', line: 1, column: 1 };

function unusable(message: string, place: Place | undefined, fix: string | undefined): UserError {
  return new UserError('FL6001', { message, place, fix });
}
