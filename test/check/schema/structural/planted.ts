import type { FieldPath } from '../../../../lib/model/field-path';
import type { StructuralSchema } from '../../../../lib/check/schema/structural/structural-schema';

/** A fault put into a value, and what has to be told of it. */
export interface Planted {
  readonly value: unknown;
  readonly code: string;
  readonly path: FieldPath;
}

type Fields = Readonly<Record<string, unknown>>;

/** Every fault that can be planted into a value of a schema: one at a time, at every place. */
export function plantedIn(schema: StructuralSchema, value: unknown, path: FieldPath = []): Planted[] {
  const here = wrongTypes(schema, path);
  if (Array.isArray(value)) {
    const { items = {} } = schema;
    return [...here, ...value.flatMap((item, index) => inside(items, value, index, item, path))];
  }
  if (typeof value !== 'object' || value === null) return here;
  const fields = value as Fields;
  const below = Object.entries(fields).flatMap(([name, field]) => {
    const own = schemaOf(schema, name);
    return own ? inside(own, fields, name, field, path) : [];
  });
  return [...here, ...unknownFields(schema, fields, path), ...missingFields(schema, fields, path), ...below];
}

function inside(
  schema: StructuralSchema,
  holder: object,
  key: string | number,
  value: unknown,
  path: FieldPath,
): Planted[] {
  return plantedIn(schema, value, [...path, key]).map((planted) => {
    const value: unknown = Array.isArray(holder)
      ? holder.map((item: unknown, index) => (index === key ? planted.value : item))
      : { ...holder, [key]: planted.value };
    return { ...planted, value };
  });
}

function schemaOf(schema: StructuralSchema, name: string): StructuralSchema | undefined {
  const { properties = {}, additionalProperties: others } = schema;
  if (Object.hasOwn(properties, name)) return properties[name];
  return typeof others === 'object' ? others : undefined;
}

function wrongTypes(schema: StructuralSchema, path: FieldPath): Planted[] {
  const wrong = schema['x-kubernetes-int-or-string'] || schema.type === 'object' ? [true, ['x']] : [{ wrong: 'x' }];
  return wrong.map((value) => ({ value, code: 'schema/wrong-type', path }));
}

function unknownFields(schema: StructuralSchema, value: Fields, path: FieldPath): Planted[] {
  if (schema.additionalProperties || schema['x-kubernetes-preserve-unknown-fields']) return [];
  return Object.keys(schema.properties ?? {}).map((name) => {
    const slip = `${name}z`;
    return { value: { ...value, [slip]: value[name] ?? 1 }, code: 'schema/unknown-field', path: [...path, slip] };
  });
}

function missingFields({ required = [] }: StructuralSchema, value: Fields, path: FieldPath): Planted[] {
  return required.map((name) => {
    const others = Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
    return { value: others, code: 'schema/missing-field', path: [...path, name] };
  });
}
