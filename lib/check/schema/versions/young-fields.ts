import type { FieldPath } from '../../../model/field-path';
import type { FieldAge, FieldAges } from './field-age';

/** The fields of a kind that one version of Kubernetes does not know or leaves off, as a tree to walk objects along. */
export interface YoungFields {
  readonly age?: FieldAge;
  /** By key; a star stands for the items of a list. */
  readonly inside: ReadonlyMap<string, YoungFields>;
}

interface Growing {
  age?: FieldAge;
  inside: Map<string, Growing>;
}

/** Those of the fields that a minor version does not know or leaves off. */
export function youngFields(ages: FieldAges, minor: number): YoungFields {
  const root: Growing = { inside: new Map() };
  for (const [field, age] of Object.entries(ages)) {
    if (minor < (age.on ?? age.since)) grow(root, field).age = age;
  }
  return root;
}

function grow(root: Growing, field: string): Growing {
  return field.split('.').reduce((node, step) => {
    const next = node.inside.get(step) ?? { inside: new Map() };
    node.inside.set(step, next);
    return next;
  }, root);
}

/** Every one of these fields that a value has, with its age. */
export function findYoung(
  value: unknown,
  { inside }: YoungFields,
  found: (path: FieldPath, age: FieldAge) => void,
  path: FieldPath = [],
): void {
  if (inside.size === 0 || typeof value !== 'object' || value === null) return;
  for (const [step, fields] of inside) {
    for (const [key, each] of steps(value, step)) {
      const way = [...path, key];
      if (fields.age) found(way, fields.age);
      findYoung(each, fields, found, way);
    }
  }
}

function steps(value: object, step: string): readonly (readonly [string | number, unknown])[] {
  if (step === '*') return Array.isArray(value) ? [...value.entries()] : [];
  const field = Object.hasOwn(value, step) ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  return field === undefined || field === null ? [] : [[step, field]];
}
