import { CelError } from '../../../cel/cel-error';
import { bytesFromBase64 } from '../../../cel/values/bytes';
import { timestampFromDate, timestampFromText } from '../../../cel/values/timestamp';
import { readDuration } from '../formats/durations';
import { isMapping } from '../is-mapping';
import { oncePerSchema } from '../once-per-schema';
import type { StructuralSchema } from '../structural-schema';
import { celName } from './cel-name';

/**
 * Gives a value as CEL sees it; undefined for what rules cannot see.
 *
 * @throws CelError for text that is not of its format; within an object, once a rule reads the field
 */
export type ToCel = (value: unknown) => unknown;

/** What every object shows of its metadata to the rules of its schema. */
const NAMES: StructuralSchema = {
  type: 'object',
  properties: { name: { type: 'string' }, generateName: { type: 'string' } },
};

const TEXTS: Readonly<Partial<Record<string, (text: string) => unknown>>> = {
  byte: bytesFromBase64,
  date: timestampFromDate,
  'date-time': timestampFromText,
  duration: readDuration,
};

/**
 * How the values of a schema look to its rules: whole numbers where the schema says so, times as times, fields under
 * their escaped names, and nothing that the schema does not specify.
 */
export const celValueOf = oncePerSchema((schema): ToCel => {
  if (schema['x-kubernetes-int-or-string']) return number;
  switch (schema.type) {
    case 'array':
      return ofList(schema);
    case 'object':
      return typeof schema.additionalProperties === 'object' ? ofMap(schema.additionalProperties) : ofObject(schema);
    case 'integer':
      return number;
    case 'string':
      return ofText(schema);
    case undefined:
      return () => undefined;
    default:
      return (value) => value;
  }
});

/** The schema of an object's metadata as its rules see it, at the root and where a resource is embedded. */
export function visibleOf(schema: StructuralSchema): StructuralSchema {
  const text: StructuralSchema = { type: 'string' };
  return { ...schema, properties: { ...schema.properties, apiVersion: text, kind: text, metadata: NAMES } };
}

function number(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
}

function ofList({ items }: StructuralSchema): ToCel {
  return (value) => (Array.isArray(value) && items ? value.map((item) => celValueOf(items)(item) ?? null) : value);
}

function ofMap(others: StructuralSchema): ToCel {
  return (value) => {
    if (!isMapping(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, celValueOf(others)(each)]));
  };
}

function ofObject(schema: StructuralSchema): ToCel {
  const visible = schema['x-kubernetes-embedded-resource'] ? visibleOf(schema) : schema;
  const fields = new Map(
    Object.entries(visible.properties ?? {}).map(([name, field]) => [name, { field, name: celName(name) }]),
  );
  return (value) => {
    if (!isMapping(value)) return value;
    const seen: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const known = fields.get(key);
      // A field that is null counts as absent.
      if (!known || value[key] === null || value[key] === undefined) continue;
      show(seen, known.name, celValueOf(known.field), value[key]);
    }
    return seen;
  };
}

/** Where CEL cannot see a value, the rule that reads it fails, and no other. */
function show(seen: Record<string, unknown>, name: string, toCel: ToCel, value: unknown): void {
  try {
    const inside = toCel(value);
    if (inside !== undefined) seen[name] = inside;
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    Object.defineProperty(seen, name, { get: () => toCel(value), enumerable: true });
  }
}

function ofText({ format = '' }: StructuralSchema): ToCel {
  const convert = TEXTS[format];
  return convert ? (value) => (typeof value === 'string' ? convert(value) : value) : (value) => value;
}
