import type { StructuralSchema } from '../structural-schema';

const TEXT: StructuralSchema = { type: 'string', minLength: 1 };
const FLAG: StructuralSchema = { type: 'boolean' };
const ANYTHING: StructuralSchema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const LABEL: StructuralSchema = { type: 'string', pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$', maxLength: 63 };
const KIND: StructuralSchema = { type: 'string', pattern: '^[A-Za-z]([-A-Za-z0-9]*[A-Za-z0-9])?$', maxLength: 63 };

function list(items: StructuralSchema): StructuralSchema {
  return { type: 'array', items };
}

const NAMES: StructuralSchema = {
  type: 'object',
  properties: {
    plural: LABEL,
    singular: LABEL,
    kind: KIND,
    listKind: KIND,
    shortNames: list(LABEL),
    categories: list(LABEL),
  },
  required: ['plural', 'kind'],
};

const SCALE: StructuralSchema = {
  type: 'object',
  properties: { specReplicasPath: TEXT, statusReplicasPath: TEXT, labelSelectorPath: TEXT },
  required: ['specReplicasPath', 'statusReplicasPath'],
};

const COLUMN: StructuralSchema = {
  type: 'object',
  properties: {
    name: TEXT,
    type: { type: 'string', enum: ['boolean', 'date', 'integer', 'number', 'string'] },
    format: { type: 'string' },
    description: { type: 'string' },
    priority: { type: 'integer', format: 'int32' },
    jsonPath: TEXT,
  },
  required: ['name', 'type', 'jsonPath'],
};

const VERSION: StructuralSchema = {
  type: 'object',
  properties: {
    name: LABEL,
    served: FLAG,
    storage: FLAG,
    deprecated: FLAG,
    deprecationWarning: { type: 'string', minLength: 1, maxLength: 256 },
    schema: { type: 'object', properties: { openAPIV3Schema: ANYTHING }, required: ['openAPIV3Schema'] },
    subresources: { type: 'object', properties: { status: ANYTHING, scale: SCALE } },
    additionalPrinterColumns: list(COLUMN),
    selectableFields: list({ type: 'object', properties: { jsonPath: TEXT }, required: ['jsonPath'] }),
  },
  required: ['name', 'served', 'storage', 'schema'],
};

/** A CustomResourceDefinition of apiextensions.k8s.io/v1, as a schema; what its versions' schemas hold is free here. */
export const DEFINITION: StructuralSchema = {
  type: 'object',
  properties: {
    spec: {
      type: 'object',
      properties: {
        group: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$' },
        names: NAMES,
        scope: { type: 'string', enum: ['Namespaced', 'Cluster'] },
        versions: {
          type: 'array',
          items: VERSION,
          minItems: 1,
          'x-kubernetes-list-type': 'map',
          'x-kubernetes-list-map-keys': ['name'],
        },
        conversion: ANYTHING,
        preserveUnknownFields: { type: 'boolean', enum: [false] },
      },
      required: ['group', 'names', 'scope', 'versions'],
    },
    status: ANYTHING,
  },
  required: ['spec'],
};
