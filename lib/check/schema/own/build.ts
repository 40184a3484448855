import type { StructuralSchema, ValidationRule } from '../structural/structural-schema';

type Fields = Readonly<Record<string, StructuralSchema>>;

/** What narrows a value, and its default. */
type Narrowing = Omit<StructuralSchema, 'type' | 'properties' | 'items'>;

/** A mapping with these fields and no others. @param required those that must be there */
export function object(properties: Fields, ...required: readonly string[]): StructuralSchema {
  return { type: 'object', properties, ...(required.length > 0 && { required }) };
}

/** The spec and the status of a kind. @param required which of `metadata`, `spec` and `status` must be there */
export function resource(
  spec: StructuralSchema,
  status: StructuralSchema,
  ...required: readonly string[]
): StructuralSchema {
  return object({ spec, status }, ...required);
}

/** A list of such items. */
export function list(items: StructuralSchema, narrowing: Narrowing = {}): StructuralSchema {
  return { ...narrowing, type: 'array', items };
}

/** A list in which no two items have the same values of these keys. */
export function listByKey(items: StructuralSchema, ...keys: readonly string[]): StructuralSchema {
  return list(items, { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': keys });
}

/** A mapping whose keys are free. */
export function mapOf(values: StructuralSchema): StructuralSchema {
  return { type: 'object', additionalProperties: values };
}

/** Text. */
export function text(narrowing: Narrowing = {}): StructuralSchema {
  return { ...narrowing, type: 'string' };
}

/** Text that is one of these. */
export function choice(...allowed: readonly string[]): StructuralSchema {
  return text({ enum: allowed });
}

/** A whole number. */
export function whole(narrowing: Narrowing = {}): StructuralSchema {
  return { ...narrowing, type: 'integer' };
}

/** A number, also with a fraction. */
export function number(narrowing: Narrowing = {}): StructuralSchema {
  return { ...narrowing, type: 'number' };
}

/** True or false. */
export function flag(narrowing: Narrowing = {}): StructuralSchema {
  return { ...narrowing, type: 'boolean' };
}

/** A mapping of anything. */
export function anything(): StructuralSchema {
  return { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
}

/** The schema with a value that stands where none is given. */
export function withDefault(value: unknown, schema: StructuralSchema): StructuralSchema {
  return { ...schema, default: value };
}

/** The schema with rules in CEL that its values keep. */
export function keeping(schema: StructuralSchema, ...rules: readonly ValidationRule[]): StructuralSchema {
  return { ...schema, 'x-kubernetes-validations': rules };
}
