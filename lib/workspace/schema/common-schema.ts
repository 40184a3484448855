import { z } from 'zod';
import { labelSchema } from './names';

/** Text of one form. @param must Completes the sentence "the value must be …". */
export function textOf(pattern: RegExp, must: string): z.ZodString {
  const error = `must be ${must}`;
  return z.string({ error }).regex(pattern, { error });
}

/** Kubernetes' own rule for the value of a label. */
export const labelValueSchema = textOf(/^([A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?)?$/, 'the value of a Kubernetes label');

export const wordSchema = textOf(/^\S+$/, 'text without spaces');

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
