import { z } from 'zod';
import { RISKS } from '../../model/risk';
import type { IssueParams } from './describe-issue';

const PER_CENT = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)%$/;
const ALLOWANCE = 'must be a number of objects, or per cent such as 10%';
const WRITE_ALLOWANCE: IssueParams = {
  fix: 'write a whole number such as 20, or per cent from 0% to 100% with at most two decimals',
};

const allowanceSchema = z
  // Editors are told the forms; they are judged as one, so that one message names both.
  .union([z.number().meta({ type: 'integer', minimum: 0 }), z.string().meta({ pattern: PER_CENT.source })], {
    error: ALLOWANCE,
  })
  .refine((value) => (typeof value === 'string' ? PER_CENT.test(value) : Number.isInteger(value) && value >= 0), {
    error: ALLOWANCE,
    params: WRITE_ALLOWANCE,
  });

const budgetsSchema = z
  .object({
    pruned: allowanceSchema
      .optional()
      .describe('How many objects agents may delete on a cluster: a number, or per cent of those that stood there.'),
  })
  .describe('What one change may come to on one cluster.');

/** The key `review` of an environment. */
export const environmentReviewSchema = z
  .object({ budgets: budgetsSchema.optional() })
  .optional()
  .describe(
    'What changes of this environment are held to when they are reviewed, where it is not what the fleet says.',
  );

/** The key `review` of the fleet. */
export const reviewSchema = z
  .object({
    failOn: z.enum(RISKS).optional().describe('The least risk of a change that fails the build, such as outage.'),
    budgets: budgetsSchema.optional(),
  })
  .optional()
  .describe('What changes are held to when they are reviewed.');

export type BudgetsFile = z.output<typeof budgetsSchema>;
