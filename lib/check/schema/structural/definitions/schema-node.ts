import type { StructuralSchema } from '../structural-schema';

const TEXT: StructuralSchema = { type: 'string' };
const FLAG: StructuralSchema = { type: 'boolean' };
const NUMBER: StructuralSchema = { type: 'number' };
const COUNT: StructuralSchema = { type: 'integer', minimum: 0 };
const ANYTHING: StructuralSchema = { 'x-kubernetes-preserve-unknown-fields': true };
const MAPPING: StructuralSchema = { type: 'object', ...ANYTHING };
const MAPPINGS: StructuralSchema = { type: 'object', additionalProperties: MAPPING };
const LIST_OF_MAPPINGS: StructuralSchema = { type: 'array', items: MAPPING };
const LIST_OF_TEXT: StructuralSchema = { type: 'array', items: TEXT };

const RULE: StructuralSchema = {
  type: 'object',
  properties: {
    rule: { type: 'string', minLength: 1 },
    message: { type: 'string', pattern: '^\\s*\\S[^\\r\\n]*\\s*$' },
    messageExpression: TEXT,
    fieldPath: TEXT,
    optionalOldSelf: FLAG,
    reason: {
      type: 'string',
      enum: ['FieldValueRequired', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueDuplicate'],
    },
  },
  required: ['rule'],
};

/** One node of a schema by itself: its keywords and their types, as a schema. The schemas inside of it are free. */
export const SCHEMA_NODE: StructuralSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', enum: ['array', 'boolean', 'integer', 'number', 'object', 'string'] },
    title: TEXT,
    description: TEXT,
    format: TEXT,
    nullable: FLAG,
    default: ANYTHING,
    example: ANYTHING,
    externalDocs: MAPPING,
    enum: { type: 'array', items: { nullable: true, ...ANYTHING } },
    properties: MAPPINGS,
    additionalProperties: ANYTHING,
    required: LIST_OF_TEXT,
    minProperties: COUNT,
    maxProperties: COUNT,
    items: MAPPING,
    minItems: COUNT,
    maxItems: COUNT,
    uniqueItems: FLAG,
    minLength: COUNT,
    maxLength: COUNT,
    pattern: TEXT,
    minimum: NUMBER,
    maximum: NUMBER,
    exclusiveMinimum: FLAG,
    exclusiveMaximum: FLAG,
    multipleOf: { type: 'number', minimum: 0, exclusiveMinimum: true },
    allOf: LIST_OF_MAPPINGS,
    anyOf: LIST_OF_MAPPINGS,
    oneOf: LIST_OF_MAPPINGS,
    not: MAPPING,
    'x-kubernetes-int-or-string': FLAG,
    'x-kubernetes-preserve-unknown-fields': { type: 'boolean', enum: [true] },
    'x-kubernetes-embedded-resource': FLAG,
    'x-kubernetes-list-type': { type: 'string', enum: ['atomic', 'map', 'set'] },
    'x-kubernetes-list-map-keys': LIST_OF_TEXT,
    'x-kubernetes-map-type': { type: 'string', enum: ['atomic', 'granular'] },
    'x-kubernetes-validations': { type: 'array', items: RULE },
  },
};
