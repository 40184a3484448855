import type { StructuralSchema } from './structural-schema';

const TEXT: StructuralSchema = { type: 'string' };
const FLAG: StructuralSchema = { type: 'boolean' };
const WHOLE: StructuralSchema = { type: 'integer', format: 'int64' };
const TIME: StructuralSchema = { type: 'string', format: 'date-time' };
const TEXTS: StructuralSchema = { type: 'object', additionalProperties: TEXT };

const OWNER: StructuralSchema = {
  type: 'object',
  properties: {
    apiVersion: TEXT,
    kind: TEXT,
    name: TEXT,
    uid: TEXT,
    controller: FLAG,
    blockOwnerDeletion: FLAG,
  },
  required: ['apiVersion', 'kind', 'name', 'uid'],
};

/** The `metadata` of every object: its fields and their types. What the values may be is judged with those of all kinds. */
export const OBJECT_META: StructuralSchema = {
  type: 'object',
  properties: {
    annotations: TEXTS,
    creationTimestamp: TIME,
    deletionGracePeriodSeconds: WHOLE,
    deletionTimestamp: TIME,
    finalizers: { type: 'array', items: TEXT },
    generateName: TEXT,
    generation: WHOLE,
    labels: TEXTS,
    managedFields: {
      type: 'array',
      items: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    },
    name: TEXT,
    namespace: TEXT,
    ownerReferences: { type: 'array', items: OWNER },
    resourceVersion: TEXT,
    selfLink: TEXT,
    uid: TEXT,
  },
};
