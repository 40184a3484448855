import { valueFaults } from '../../../../lib/check/schema/values/value-faults';
import type { FieldPath } from '../../../../lib/model/field-path';
import type { KubernetesObject } from '../../../../lib/model/manifest';

/** Stands for no value at all: the field is taken away. */
export const NONE = undefined;

/**
 * A field, a value that passes and one that fails; where the fault is, if not in the field itself, and its code, if not
 * `schema/bad-value`. Fields are written with dots, or as a list where a key has dots in it.
 */
export type Case = readonly [
  field: string | FieldPath,
  passes: unknown,
  fails: unknown,
  where?: string | FieldPath,
  code?: string,
];

export const MISSING = 'schema/missing-field';
export const DUPLICATE = 'schema/duplicate';

/** One test for each case: the object passes with the one value, and has one fault with the other. */
export function testCases(base: KubernetesObject, cases: readonly Case[]): void {
  for (const [field, passes, fails, where = field, code = 'schema/bad-value'] of cases) {
    test(`${steps(field).join('.')}: ${shown(passes)} passes, ${shown(fails)} fails`, () => {
      expect(valueFaults(planted(base, field, passes))).toEqual([]);
      const faults = valueFaults(planted(base, field, fails));
      expect(faults.map((fault) => [fault.code, fault.path])).toEqual([[code, steps(where)]]);
    });
  }
}

/** The object with another value in one field; the mappings on the way to it are made where they are missing. */
export function planted(base: KubernetesObject, field: string | FieldPath, value: unknown): KubernetesObject {
  const object = structuredClone(base);
  let holder: Record<string | number, unknown> = object;
  const path = [...steps(field)];
  const last = path.pop() ?? '';
  for (const step of path) holder = (holder[step] ??= {}) as Record<string, unknown>;
  if (value === NONE) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return object;
}

function steps(field: string | FieldPath): FieldPath {
  if (typeof field !== 'string') return field;
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function shown(value: unknown): string {
  return (JSON.stringify(value) as string | undefined)?.slice(0, 80) ?? 'nothing';
}
