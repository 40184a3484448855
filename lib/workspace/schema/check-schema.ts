import { z } from 'zod';
import { SEVERITIES } from '../../model/finding';
import { textOf, wordSchema } from './common-schema';
import { labelSchema } from './names';

const policyIdSchema = textOf(
  /^[a-z0-9]([-a-z0-9./]*[a-z0-9])?$/,
  'the id of a policy',
  'write an id such as reliability/spread; `fairlead policy list` shows all',
);

const severitySchema = z.enum([...SEVERITIES, 'off']);

/** The key `policies` of the fleet. */
export const policiesSchema = z
  .object({
    inCluster: z
      .boolean()
      .default(false)
      .describe('Whether every cluster gets the policies as ValidatingAdmissionPolicies, in its own bundle.'),
    registries: z
      .array(wordSchema)
      .min(1)
      .optional()
      .describe('What image references may start with, such as ghcr.io/example; anything where this is left out.'),
    severity: z
      .record(
        policyIdSchema,
        z.union([
          severitySchema,
          z.object({
            development: severitySchema.optional(),
            staging: severitySchema.optional(),
            production: severitySchema.optional(),
          }),
        ]),
      )
      .default({})
      .describe('What a policy weighs, in every tier or by tier, where it is not what the policy says itself.'),
  })
  .describe('What manifests are held to.');

/** The key `external` of the fleet, an environment or a cluster. */
export const externalSchema = z
  .array(
    z.object({
      kind: textOf(/^[A-Z][A-Za-z0-9]*$/, 'a kind of Kubernetes', 'write a kind such as StorageClass'),
      name: wordSchema,
      namespace: labelSchema.optional(),
      keys: z.array(wordSchema).min(1).optional(),
    }),
  )
  .nullish()
  .describe('What manifests may point to though fairlead does not render it.');

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What has not the form of a day is told for its form. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !DAY.test(text) || (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text));
}

/** What an exemption says wherever it stands. */
const exemptionShape = {
  policy: policyIdSchema.describe('The id of the policy.'),
  object: textOf(
    /^[A-Z][A-Za-z0-9]*\/\S+$/,
    'a kind and a name',
    'write the one object that is meant, such as Deployment/cart',
  ).describe('The one object it holds for, such as Deployment/cart.'),
  cluster: labelSchema.optional().describe('The cluster it holds on; all of the environment where this is left out.'),
  reason: textOf(/\S.*\S.*\S/, 'a reason', 'say why the object cannot keep the policy').describe('Why.'),
  expires: textOf(DAY, 'a day such as 2027-03-31', 'write the last day it holds')
    .refine(isDay, { error: 'must be a day that the calendar has', params: { fix: 'write the last day it holds' } })
    .describe('The last day it holds.'),
};

const ownerSchema = textOf(/\S/, 'a team or person', 'write who answers for it, such as team-orders');

/** The key `exemptions` of an environment. */
export const exemptionsSchema = z
  .array(
    z.object({
      ...exemptionShape,
      app: labelSchema
        .optional()
        .describe('The app it holds for; left out for what belongs to no app, such as a namespace.'),
      owner: ownerSchema,
    }),
  )
  .nullish()
  .describe('Leave for single objects to go against single policies for a while.');

/** The property `exemptions` of defineApp. */
export const appExemptionsSchema = z.array(
  z.object({ ...exemptionShape, environment: labelSchema.optional(), owner: ownerSchema.optional() }),
);
