import { z } from 'zod';
import type { Problems } from '../../errors/problems';
import { TIERS } from '../../model/tier';
import type { Mark } from '../../model/place';
import { POD_SECURITY, type AppDefinition } from '../app-definition';
import { appExemptionsSchema } from '../schema/check-schema';
import { textOf } from '../schema/common-schema';
import { labelSchema } from '../schema/names';
import { validate } from '../schema/validate';
import { locatedAt } from '../yaml/located';

/** What `defineApp` is given beside settings and build: the types would say it, but apps run unchecked. */
const propertiesSchema = z.object({
  owner: textOf(
    /^[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/,
    'the name of a team, in the form of a Kubernetes label',
    'write the team that answers for the app, such as team-orders',
  ),
  namespace: labelSchema.optional(),
  podSecurity: z.enum(POD_SECURITY),
  exemptions: appExemptionsSchema,
  tierDefaults: z.object(Object.fromEntries(TIERS.map((tier) => [tier, z.record(z.string(), z.unknown()).optional()]))),
});

/** Adds FL1004, FL1005, FL1007 and FL1013 for properties that `defineApp` should not have been given. */
export function checkProperties(definition: AppDefinition, definedAt: Mark, problems: Problems): void {
  const { name, owner, namespace, podSecurity, tierDefaults, exemptions } = definition;
  const given = locatedAt(definedAt, { owner, namespace, podSecurity, tierDefaults, exemptions });
  validate(propertiesSchema, given, `defineApp of ${name}`, problems);
}
