import { readCustomResources } from '../../../../lib/check/schema/structural/read-custom-resources';
import { schemaProblems } from '../../../../lib/check/schema/structural/definitions/inspect-schema';
import { structuralFaults } from '../../../../lib/check/schema/structural/structural-faults';
import type { StructuralSchema } from '../../../../lib/check/schema/structural/structural-schema';
import { kindOf, widget } from './widget';

const text: StructuralSchema = { type: 'string' };
const free: StructuralSchema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

function nested(levels: number): Record<string, unknown> {
  let value: Record<string, unknown> = {};
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

function cycle(): Record<string, unknown> {
  const value: Record<string, unknown> = { name: 'x' };
  value.self = value;
  value.list = [value, value];
  return value;
}

describe('objects', () => {
  test.each<[what: string, schema: StructuralSchema, spec: unknown, faults: number]>([
    ['thousands of levels where anything may stand', free, nested(50_000), 0],
    ['thousands of levels where nothing may', { type: 'object', properties: {} }, nested(50_000), 1],
    ['an object that holds itself', free, cycle(), 0],
    [
      'an object that holds itself, in a set',
      { type: 'array', items: free, 'x-kubernetes-list-type': 'set' },
      [cycle(), cycle()],
      0,
    ],
    ['an object that holds itself, among values', { ...free, enum: [{ name: 'x' }] }, cycle(), 1],
    [
      'thousands of levels in a set',
      { type: 'array', items: free, 'x-kubernetes-list-type': 'set' },
      [nested(50_000), nested(50_000)],
      0,
    ],
    ['100,000 keys that are known', { type: 'object', additionalProperties: text }, keys(100_000, ''), 0],
    ['100,000 keys that are not', { type: 'object', properties: { key: text } }, keys(100_000, ''), 100],
    [
      '100,000 items that repeat each other',
      { type: 'array', items: text, 'x-kubernetes-list-type': 'set' },
      Array.from({ length: 100_000 }, () => 'x'),
      100,
    ],
    ['a key of a million letters', { type: 'object', properties: { key: text } }, { ['k'.repeat(1_000_000)]: '' }, 1],
    ['text of a million letters', { ...text, pattern: '^(a+)+$' }, `${'a'.repeat(1_000_000)}!`, 1],
  ])('%s', (_, schema, spec, faults) => {
    const told = structuralFaults(kindOf(schema), widget(spec));
    expect(told).toHaveLength(faults);
    told.forEach(({ message }) => {
      expect(message.length).toBeLessThan(300);
    });
  });

  test('keys that a plain object inherits', () => {
    const spec: unknown = JSON.parse('{"__proto__": {"a": 1}, "constructor": 1}');
    const told = structuralFaults(kindOf({ type: 'object', properties: { a: text } }), widget(spec));
    expect(told.map(({ path }) => path[1])).toEqual(['__proto__', 'constructor']);
  });

  test('rules meet no key that could change what their data inherits', () => {
    const schema: StructuralSchema = {
      type: 'object',
      additionalProperties: { type: 'object', additionalProperties: text },
      'x-kubernetes-validations': [{ rule: "self.all(key, key != 'polluted')" }],
    };
    const spec: unknown = JSON.parse('{"__proto__": {"polluted": "x"}}');
    expect(structuralFaults(kindOf(schema), widget(spec))).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('schemas', () => {
  test('one that holds itself', () => {
    const schema: Record<string, unknown> = { type: 'object', properties: {} };
    schema.properties = { self: schema };
    expect(schemaProblems(schema)).toMatchObject([{ message: expect.stringContaining('levels deep') }]);
  });

  test('one that narrows itself', () => {
    const branch: Record<string, unknown> = {};
    branch.not = branch;
    expect(schemaProblems({ type: 'object', not: branch })).toMatchObject([
      { message: expect.stringContaining('levels deep') },
    ]);
  });

  test('one of a thousand levels', () => {
    let schema: Record<string, unknown> = { type: 'object' };
    for (let level = 0; level < 1000; level++) schema = { type: 'object', properties: { a: schema } };
    expect(schemaProblems(schema)).toHaveLength(1);
  });

  test('one whose parts stand in it a billion times, by alias', () => {
    let schema: Record<string, unknown> = { type: 'string' };
    for (let level = 0; level < 30; level++) schema = { type: 'object', properties: { a: schema, b: schema } };
    expect(schemaProblems(schema)).toEqual([]);
    expect(structuralFaults(kindOf(schema as StructuralSchema), widget({ a: { b: 1 } }))).toHaveLength(1);
  });

  test.each([
    null,
    'text',
    7,
    [],
    { type: 7 },
    { type: 'object', properties: [] },
    { type: 'object', properties: { a: 1 } },
  ])('%j is no schema', (schema) => {
    expect(schemaProblems(schema).length).toBeGreaterThan(0);
  });

  test('a document that holds itself is told, and ends', () => {
    const object: Record<string, unknown> = { kind: 'CustomResourceDefinition', apiVersion: 'apiextensions.k8s.io/v1' };
    object.spec = object;
    const document = { object, place: { file: 'crds/a.yaml', line: 1, column: 1 } };
    expect(() => readCustomResources([document, document])).toThrow(/cannot be used/);
  });
});

function keys(count: number, value: unknown): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, value]));
}
