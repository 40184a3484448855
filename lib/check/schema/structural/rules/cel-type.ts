import type { StructuralSchema } from '../structural-schema';

/** How CEL types the text of these formats; all other text is text. */
const TEXT_TYPES: Readonly<Partial<Record<string, string>>> = {
  byte: 'bytes',
  date: 'google.protobuf.Timestamp',
  'date-time': 'google.protobuf.Timestamp',
  duration: 'google.protobuf.Duration',
};

/** The CEL type of what a schema describes. Fields of an object are typed when they are read, for CEL has no name for it. */
export function celTypeOf(schema: StructuralSchema): string {
  if (schema['x-kubernetes-int-or-string']) return 'dyn';
  switch (schema.type) {
    case 'array':
      return `list<${schema.items ? celTypeOf(schema.items) : 'dyn'}>`;
    case 'object':
      return `map<string, ${typeof schema.additionalProperties === 'object' ? celTypeOf(schema.additionalProperties) : 'dyn'}>`;
    case 'string':
      return TEXT_TYPES[schema.format ?? ''] ?? 'string';
    case 'integer':
      return 'int';
    case 'number':
      return 'double';
    case 'boolean':
      return 'bool';
    default:
      return 'dyn';
  }
}
