import fc from 'fast-check';
import type { StructuralSchema } from '../../../../lib/check/schema/structural/structural-schema';

/** A schema, and values that keep it. */
export interface Made {
  readonly schema: StructuralSchema;
  readonly value: fc.Arbitrary<unknown>;
}

const NAMES = ['alpha', 'beta-1', 'gamma.x', 'delta/y', 'if', 'constructor', 'toString', 'size', 'a__b', '0th'];
const word = fc.stringMatching(/^[a-z]{1,8}$/);

const leaf: fc.Arbitrary<Made> = fc.oneof(
  made({ type: 'string' }, fc.string({ unit: 'grapheme' })),
  made({ type: 'string', pattern: '^[a-z]+$', maxLength: 8, minLength: 1 }, word),
  made({ type: 'string', enum: ['red', 'green', 'blue'] }, fc.constantFrom('red', 'green', 'blue')),
  made({ type: 'string', format: 'date-time' }, fc.constantFrom('2030-01-31T12:00:00Z', '2028-02-29T23:59:59.5+02:00')),
  made({ type: 'string', format: 'duration' }, fc.constantFrom('1h30m', '0', '10ms')),
  made({ type: 'string', format: 'ipv4' }, fc.ipV4()),
  made({ type: 'string', format: 'uuid' }, fc.uuid()),
  made({ type: 'integer', format: 'int64' }, fc.integer()),
  made({ type: 'integer', minimum: 1, maximum: 10 }, fc.integer({ min: 1, max: 10 })),
  made(
    { type: 'integer', multipleOf: 5 },
    fc.integer({ min: -9, max: 9 }).map((n) => n * 5),
  ),
  made({ type: 'number', minimum: 0, exclusiveMinimum: true }, fc.double({ min: 0.5, max: 1e9, noNaN: true })),
  made({ type: 'boolean' }, fc.boolean()),
  made(
    { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
    fc.oneof(fc.nat(), word),
  ),
  made({ type: 'string', nullable: true }, fc.option(word)),
);

/** A random structural schema of at most this many levels. */
export function randomSchema(levels: number): fc.Arbitrary<Made> {
  if (levels === 0) return leaf;
  const inner = randomSchema(levels - 1);
  return fc.oneof(leaf, inner.map(listOf), inner.map(mapOf), objectOf(inner), inner.map(openObject), keyed());
}

/** A random schema of an object, and objects of it with the fields that every object has. */
export function randomKind(levels: number): fc.Arbitrary<Made> {
  return randomSchema(levels).map(({ schema, value }) => ({
    schema: { type: 'object', properties: { spec: schema } },
    value: value.map((spec) => ({ apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'one' }, spec })),
  }));
}

function made(schema: StructuralSchema, value: fc.Arbitrary<unknown>): fc.Arbitrary<Made> {
  return fc.constant({ schema, value });
}

function listOf({ schema, value }: Made): Made {
  return { schema: { type: 'array', items: schema, maxItems: 3 }, value: fc.array(value, { maxLength: 3 }) };
}

function mapOf({ schema, value }: Made): Made {
  const values = fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }).chain((names) => {
    return fc.tuple(...names.map(() => value)).map((each) => pairs(names, each));
  });
  return { schema: { type: 'object', additionalProperties: schema }, value: values };
}

/** A list that is a map: what tells its items apart is counted, so that all differ. */
function keyed(): fc.Arbitrary<Made> {
  const schema: StructuralSchema = {
    type: 'array',
    'x-kubernetes-list-type': 'map',
    'x-kubernetes-list-map-keys': ['name'],
    items: { type: 'object', properties: { name: { type: 'string' }, size: { type: 'integer' } }, required: ['name'] },
  };
  const value = fc
    .array(fc.nat(), { maxLength: 3 })
    .map((sizes) => sizes.map((size, index) => ({ name: `n${index}`, size })));
  return made(schema, value);
}

/** Known fields, among others that nobody knows. */
function openObject({ schema, value }: Made): Made {
  return {
    schema: { type: 'object', properties: { known: schema }, 'x-kubernetes-preserve-unknown-fields': true },
    value: value.map((known) => ({ known, unheard: [1, { of: null }] })),
  };
}

function objectOf(inner: fc.Arbitrary<Made>): fc.Arbitrary<Made> {
  const names = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 });
  return names.chain((keys) =>
    fc.tuple(fc.tuple(...keys.map(() => inner)), fc.subarray(keys)).map(([fields, required]) => {
      const schema: StructuralSchema = {
        type: 'object',
        properties: pairs(
          keys,
          fields.map((field) => field.schema),
        ) as Record<string, StructuralSchema>,
        ...(required.length > 0 && { required }),
      };
      const values = fc.tuple(...fields.map((field) => field.value)).chain((each) => {
        return fc.subarray(keys.filter((key) => !required.includes(key))).map((absent) => {
          return Object.fromEntries(Object.entries(pairs(keys, each)).filter(([key]) => !absent.includes(key)));
        });
      });
      return { schema, value: values };
    }),
  );
}

function pairs(keys: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
}
