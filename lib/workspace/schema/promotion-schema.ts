import { z } from 'zod';
import { appExemptionsSchema } from './check-schema';
import { textOf } from './common-schema';
import type { IssueParams } from './describe-issue';
import { folderNameSchema, labelSchema } from './names';

const ONCE: IssueParams = { fix: 'name each environment once' };

/** As `fieldText` writes it. */
const settingSchema = textOf(
  /^[^\s.[\]]+(\.[^\s.[\]]+|\[[^\]]+\])*$/,
  'the path of a setting',
  'write keys with dots between, such as orders.version',
);

const { expires, owner } = appExemptionsSchema.element.shape;

const differenceSchema = z.object({
  app: labelSchema,
  setting: settingSchema.optional().describe('The setting that differs; all of the app where this is left out.'),
  environment: labelSchema.describe('The environment that differs from the one before it.'),
  reason: textOf(/\S.*\S.*\S/, 'a reason', 'say why the environments have to differ').describe('Why.'),
  owner: owner.unwrap().describe('Who answers for it.'),
  expires,
});

/** The key `promotion` of the fleet. */
export const promotionSchema = z
  .object({
    order: z
      .array(folderNameSchema)
      .min(2)
      .refine((names) => new Set(names).size === names.length, {
        error: 'must name no environment twice',
        params: ONCE,
      })
      .optional()
      .describe('The environments that changes go through, the first one first.'),
    settings: z
      .array(settingSchema)
      .optional()
      .describe('Settings that are promoted beside images, such as orders.version, with all that lies below them.'),
    differences: z
      .array(differenceSchema)
      .optional()
      .describe('Where an environment runs for a while what the one before it has not run.'),
  })
  .optional()
  .describe('How changes reach the environments, one after another.');
