import type { FieldPath } from '../../../../model/field-path';
import { isMapping } from '../is-mapping';
import type { StructuralSchema } from '../structural-schema';

/** What a schema describes: the whole object, its metadata, a field or value of a map, or an item of a list. */
export type Role = 'root' | 'metadata' | 'field' | 'item';

/** What is wrong with one node of a schema: where below it, and one sentence. */
export type NodeProblem = readonly [below: FieldPath, message: string];

/** Keywords that only a schema which specifies fields may have. */
const SPECIFYING = [
  'title',
  'description',
  'default',
  'nullable',
  'additionalProperties',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-type',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-map-type',
  'x-kubernetes-validations',
];

/** What the API server asks of a node that specifies fields, beyond the types of its keywords. */
export function nodeProblems(schema: StructuralSchema, role: Role): readonly NodeProblem[] {
  return [...typeProblems(schema, role), ...fieldProblems(schema, role), ...listProblems(schema)];
}

/** What it asks of a node inside of allOf, anyOf, oneOf or not. @param typed whether it may name a type */
export function narrowingProblems(schema: StructuralSchema, typed: boolean): readonly NodeProblem[] {
  return Object.keys(schema)
    .filter((keyword) => SPECIFYING.includes(keyword) || (keyword === 'type' && !typed))
    .map((keyword) => [[keyword], `${keyword} has no place inside of allOf, anyOf, oneOf and not`]);
}

function typeProblems(schema: StructuralSchema, role: Role): readonly NodeProblem[] {
  const free = schema['x-kubernetes-preserve-unknown-fields'];
  const mixed = schema['x-kubernetes-int-or-string'];
  const problems: NodeProblem[] = [];
  const must = role === 'root' || schema['x-kubernetes-embedded-resource'] ? 'object' : undefined;
  if (must && schema.type !== must) problems.push([['type'], `type must be object, found ${schema.type ?? 'none'}`]);
  else if (!schema.type && !free && !mixed && role !== 'metadata') problems.push([['type'], 'type is missing']);
  if (mixed && free) problems.push([[], 'a field of whole number or text has no unknown fields to preserve']);
  if (schema['x-kubernetes-map-type'] && schema.type !== 'object') {
    problems.push([['x-kubernetes-map-type'], 'only an object has an x-kubernetes-map-type']);
  }
  if (role === 'root' && schema.nullable) problems.push([['nullable'], 'nullable has no place at the root']);
  return problems;
}

function fieldProblems(schema: StructuralSchema, role: Role): readonly NodeProblem[] {
  const { properties, additionalProperties: others } = schema;
  const problems: NodeProblem[] = [];
  if (Object.keys(properties ?? {}).length > 0 && others !== undefined && others !== true) {
    problems.push([['additionalProperties'], 'properties and additionalProperties exclude each other']);
  }
  if (others !== undefined && schema['x-kubernetes-embedded-resource']) {
    problems.push([['additionalProperties'], 'additionalProperties has no place in an embedded resource']);
  }
  if (others !== undefined && !isMapping(others) && typeof others !== 'boolean') {
    problems.push([['additionalProperties'], 'additionalProperties must be a schema, true or false']);
  }
  if (role === 'root' && others !== undefined) {
    problems.push([['additionalProperties'], 'additionalProperties has no place at the root']);
  }
  const stray = Object.keys(properties ?? {}).filter((name) => name !== 'name' && name !== 'generateName');
  if (role === 'metadata' && stray.length > 0) {
    problems.push([['properties'], `metadata may only narrow name and generateName, found ${stray.join(', ')}`]);
  }
  return problems;
}

function listProblems(schema: StructuralSchema): readonly NodeProblem[] {
  const { items, type } = schema;
  const kind = schema['x-kubernetes-list-type'];
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  const problems: NodeProblem[] = [];
  if (schema.uniqueItems) {
    problems.push([
      ['uniqueItems'],
      'uniqueItems must be false, a list without duplicates has x-kubernetes-list-type set',
    ]);
  }
  if (type === 'array' && !items) problems.push([['items'], 'items is missing']);
  if (kind && type !== 'array') problems.push([['x-kubernetes-list-type'], 'only a list has one']);
  if (kind === 'map' && keys.length === 0) {
    problems.push([['x-kubernetes-list-map-keys'], 'a list that is a map must name its keys']);
  }
  if (kind !== 'map' && keys.length > 0) {
    problems.push([['x-kubernetes-list-map-keys'], 'only a list whose x-kubernetes-list-type is map has keys']);
  }
  for (const key of keys) {
    const field = items?.properties?.[key];
    const sure = field && ((items.required ?? []).includes(key) || field.default !== undefined);
    if (sure && !field.nullable) continue;
    const must = sure ? 'may not be null' : 'must be required or have a default';
    problems.push([['items', 'properties', key], `${key} is a key, so it ${must}`]);
  }
  return problems;
}
