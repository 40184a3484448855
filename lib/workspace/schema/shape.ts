import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * What a value may look like, as JSON Schema: the plain data that says of a zod schema which keys it knows and what it
 * expects. A value may follow any one of the branches; none where nothing is known of it.
 */
export interface Shape {
  readonly root: JsonSchema;
  readonly branches: readonly JsonSchema[];
}

/** Schemas never change, and their shapes take most of the time that loading a workspace again takes. */
const known = new WeakMap<z.ZodType, Shape>();

/**
 * The shape of what a zod schema takes, before its transforms.
 *
 * @throws Error when the schema is none of zod 4.
 */
export function shapeOf(schema: z.ZodType): Shape {
  const shape = known.get(schema) ?? readShape(schema);
  known.set(schema, shape);
  return shape;
}

function readShape(schema: z.ZodType): Shape {
  const root = z.toJSONSchema(schema, { io: 'input', target: 'draft-07', unrepresentable: 'any' });
  return { root, branches: branchesOf(root, root) };
}

/** The shape of what stands at a path of keys and indices. */
export function shapeAt(shape: Shape, path: readonly PropertyKey[]): Shape {
  return path.reduce(within, shape);
}

/** The keys a mapping may have; undefined where it may have any, or need not be a mapping at all. */
export function knownKeys(shape: Shape): string[] | undefined {
  const mappings = shape.branches.filter((branch) => branch.properties);
  if (mappings.length === 0 || shape.branches.some(takesAnyKey)) return undefined;
  return [...new Set(mappings.flatMap((branch) => Object.keys(branch.properties ?? {})))];
}

/** The shape of the keys of a mapping whose keys are free. */
export function shapeOfKeys({ root, branches }: Shape): Shape {
  return { root, branches: branches.flatMap((branch) => branchesOf(root, branch.propertyNames)) };
}

function within({ root, branches }: Shape, step: PropertyKey): Shape {
  return { root, branches: branches.flatMap((branch) => branchesOf(root, childOf(branch, step))) };
}

function childOf(schema: JsonSchema, step: PropertyKey): JsonSchema | boolean | undefined {
  if (typeof step === 'number') {
    return Array.isArray(schema.items) ? schema.items[step] : schema.items;
  }
  const key = String(step);
  // Asked for its own keys only, because a key named `constructor` is inherited by every object.
  if (schema.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  return schema.additionalProperties;
}

function takesAnyKey(schema: JsonSchema): boolean {
  if (schema.type !== undefined && schema.type !== 'object') return false;
  return (
    typeof schema.additionalProperties === 'object' || (!schema.properties && !schema.enum && !('const' in schema))
  );
}

/** Follows references and takes unions apart, so that each branch is a schema of one type. */
function branchesOf(root: JsonSchema, schema: JsonSchema | boolean | undefined): JsonSchema[] {
  if (typeof schema !== 'object') return [];
  if (schema.$ref !== undefined) return branchesOf(root, referred(root, schema.$ref));
  const parts = schema.anyOf ?? schema.oneOf ?? (schema.type === undefined ? schema.allOf : undefined);
  if (parts) return parts.flatMap((part) => branchesOf(root, part));
  if (Array.isArray(schema.type)) {
    return (schema.type as JsonSchema['type'][]).map((type) => ({ ...schema, type }) as JsonSchema);
  }
  return [schema];
}

function referred(root: JsonSchema, reference: string): JsonSchema | undefined {
  const steps = reference.split('/').slice(1);
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], root) as
    JsonSchema | undefined;
}
