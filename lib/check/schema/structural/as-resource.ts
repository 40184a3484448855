import { OBJECT_META } from './object-meta';
import { oncePerSchema } from './once-per-schema';
import type { StructuralSchema } from './structural-schema';

const API_VERSION: StructuralSchema = { type: 'string', pattern: '^[^/]+(/[^/]+)?$' };
const KIND: StructuralSchema = { type: 'string', pattern: '^[A-Za-z]([-A-Za-z0-9]*[A-Za-z0-9])?$' };

/**
 * The schema of a whole object, at the root or embedded: `apiVersion`, `kind` and `metadata` belong to it without being
 * specified; of metadata a schema may only narrow the name.
 */
export const asResource = oncePerSchema((schema) => {
  const { apiVersion, kind, metadata, ...own } = schema.properties ?? {};
  return {
    ...withoutEmbedded(schema),
    properties: {
      apiVersion: { ...API_VERSION, ...apiVersion },
      kind: { ...KIND, ...kind },
      metadata: { ...OBJECT_META, properties: { ...OBJECT_META.properties, ...metadata?.properties } },
      ...own,
    },
    required: [...new Set(['apiVersion', 'kind', ...(schema.required ?? [])])],
  };
});

/** A schema as its fields are judged: that of an embedded resource with what every object has. */
export function shapeOf(schema: StructuralSchema): StructuralSchema {
  return schema['x-kubernetes-embedded-resource'] ? asResource(schema) : schema;
}

function withoutEmbedded(schema: StructuralSchema): StructuralSchema {
  return { ...schema, 'x-kubernetes-embedded-resource': false };
}
