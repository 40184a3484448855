import { z } from 'zod';
import { RISKS } from '../../../model/risk';
import { CHANGE_KINDS } from '../../change';
import { ACTS } from '../../delivery/delivery';

/** Counted up when a key changes its meaning or goes; keys that come are no new version. */
export const REVIEW_VERSION = 1;

const count = z.number().int().nonnegative();
const text = z.string();
const riskSchema = z.enum(RISKS).describe('What a change can do, the worst first.');

const objectSchema = z.object({
  group: text.describe('API group; empty for the core group.'),
  kind: text,
  namespace: text.describe('Empty for an object that belongs to no namespace.'),
  name: text,
});

const whereSchema = z.object({
  environment: text,
  cluster: text.nullable().describe('Null for what the Argo CD of the environment reads.'),
});

const demandSchema = z
  .object({
    pods: count,
    cpu: z.number().describe('In millicores.'),
    memory: z.number().describe('In bytes.'),
    storage: z.number().describe('In bytes, of volumes that are claimed.'),
  })
  .describe('What all pods together ask for.');

const bothDemandsSchema = z.object({ before: demandSchema, after: demandSchema });

const fieldSchema = z.object({
  path: text.describe('As people write it, such as spec.template.spec.containers[name=web].image.'),
  pointer: text
    .nullable()
    .describe(
      'JSON pointer in the object after the change, or before it where the field went; null in embedded documents.',
    ),
  before: z.unknown().optional().describe('Left out where the field came. Secrets are told by their length only.'),
  after: z.unknown().optional().describe('Left out where the field went.'),
  as: z
    .enum(['quantity', 'duration', 'json', 'yaml', 'promql', 'image'])
    .nullable()
    .describe('What the value is, where it was compared as such and not as text.'),
});

const consequenceSchema = z.object({
  rule: text.describe('The id of the rule that says it, such as fails/immutable-field.'),
  risk: riskSchema,
  message: text,
  fix: text.nullable().describe('The way out.'),
  path: text.nullable().describe('The field it is about; null for the object as a whole.'),
  where: z.array(whereSchema),
  pods: count.nullable().describe('How many pods roll in all; null where none do, or where nodes decide.'),
  demand: bothDemandsSchema.nullable(),
});

const deliverySchema = z.object({
  agent: z.enum(['Argo CD', 'Flux']),
  act: z.enum(ACTS),
  notes: z.array(text).describe('What stands in between.'),
});

const placedSchema = z.object({ bundle: text, file: text.describe('Below dist/.') });

const memberSchema = z
  .object({
    object: objectSchema,
    where: whereSchema,
    before: placedSchema.nullable(),
    after: placedSchema.nullable(),
    reason: text.nullable().describe('Why the app renamed it.'),
  })
  .describe('One object of one cluster.');

const changeSchema = z
  .object({
    kind: z.enum(CHANGE_KINDS),
    risk: riskSchema,
    objects: z.array(objectSchema),
    where: z.array(whereSchema),
    fields: z.array(fieldSchema).describe('As the first member has them.'),
    consequences: z.array(consequenceSchema),
    delivery: z.array(deliverySchema),
    members: z.array(memberSchema),
  })
  .describe('The same thing done to one or more objects.');

const versionSchema = z.object({
  name: text.describe('Of an image without tag and digest; of a chart its repository and name.'),
  what: z.enum(['image', 'chart']),
  before: text.nullable(),
  after: text.nullable(),
  step: z.enum(['major', 'minor', 'patch', 'digest', 'back', 'new', 'gone', 'unknown']),
  where: z.array(whereSchema),
  objects: z.array(objectSchema),
});

const budgetSchema = z.object({
  where: whereSchema,
  budget: z.enum(['pruned']),
  found: count,
  of: count,
  most: text.describe('As it was written, such as 10% or 20.'),
  holds: z.boolean(),
});

const uncomparedSchema = z.object({
  file: text.describe('Below dist/.'),
  side: z.enum(['before', 'after']),
  reason: text,
});

/** A review as JSON. */
export const reviewSchema = z.object({
  version: z.literal(REVIEW_VERSION),
  before: text,
  after: text,
  risk: riskSchema.nullable().describe('The worst risk; null where nothing changes.'),
  summary: z.object({
    changes: count,
    objects: count.describe('Objects that change, each cluster counted.'),
    risks: z.record(z.enum(RISKS), count).describe('How many changes there are of each risk.'),
  }),
  changes: z.array(changeSchema).describe('The worst first.'),
  versions: z.array(versionSchema),
  demand: z.array(bothDemandsSchema.extend({ where: whereSchema })),
  budgets: z.array(budgetSchema),
  uncompared: z.array(uncomparedSchema).describe('Files of which nothing is known.'),
});

export type ReviewJson = z.output<typeof reviewSchema>;

/** The JSON Schema of a review, draft 07, for whoever reads one; keys that it does not know may come. */
export function reviewJsonSchema(): object {
  return z.toJSONSchema(reviewSchema, { target: 'draft-07', io: 'input' });
}
