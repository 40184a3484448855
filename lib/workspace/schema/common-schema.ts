import { z } from 'zod';
import type { IssueParams } from './describe-issue';
import { labelSchema } from './names';

/**
 * Text of one form.
 *
 * @param must Completes the sentence "the value must be …".
 * @param fix What to do about text of another form.
 */
export function textOf(pattern: RegExp, must: string, fix: string): z.ZodString {
  const error = `must be ${must}`;
  const params: IssueParams = { fix };
  // A refinement, because the issue of a pattern could not carry a fix; editors get the pattern all the same.
  return z
    .string({ error })
    .refine((text) => pattern.test(text), { error, params })
    .meta({ pattern: pattern.source });
}

/** Kubernetes' own rule for the value of a label. */
export const labelValueSchema = textOf(
  /^([A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?)?$/,
  'the value of a Kubernetes label',
  'write at most 63 letters, digits, hyphens, underscores and dots',
);

export const wordSchema = textOf(/^\S+$/, 'text without spaces', 'write it without spaces');

export const namespaceSchema = labelSchema.describe('The namespace of the apps, unless something narrower sets it.');

export const gatewaySchema = z
  .object({ name: labelSchema, namespace: labelSchema })
  .describe('The Gateway that routes attach to, unless something narrower sets it.');

/** The key `settings` of the fleet or an environment. */
export function settingsOf<Schema extends z.ZodType>(mapping: Schema): z.ZodOptional<z.ZodNullable<Schema>> {
  return mapping.nullish().describe('Settings for every app that declares them.');
}

/** Only a mapping is asked for here: the values are judged with the app that takes them. */
export const settingsSchema = settingsOf(z.record(z.string(), z.unknown()));
