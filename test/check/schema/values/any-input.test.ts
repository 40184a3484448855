import fc from 'fast-check';
import { valueFaults } from '../../../../lib/check/schema/values/value-faults';
import { KIND_RULES } from '../../../../lib/check/schema/values/kinds';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { planted } from './planted';
import { CRON_JOB, DEPLOYMENT, INDEXED_JOB, POD, STATEFUL_SET } from './workload-objects';

const STRANGE = [
  '',
  'text',
  0,
  -1,
  1.5,
  NaN,
  true,
  null,
  [],
  [null],
  ['a'],
  [[]],
  {},
  { a: 1 },
  { name: 7 },
  [{ name: {} }],
];

/** Every field of an object, those of its lists included. */
function fieldsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const below = steps.flatMap((step) => fieldsOf((value as Record<string | number, unknown>)[step], [...path, step]));
  return path.length > 0 ? [path, ...below] : below;
}

test.each([DEPLOYMENT, STATEFUL_SET, INDEXED_JOB, CRON_JOB])(
  'a strange value in any field of a $kind is no reason to throw',
  (object) => {
    for (const path of fieldsOf(object)) {
      for (const value of STRANGE) expect(() => valueFaults(planted(object, path, value))).not.toThrow();
    }
  },
);

test('no kind throws for a spec of anything', () => {
  const kinds = Object.keys(KIND_RULES).map((key) => {
    const [group = '', kind = ''] = key.split('/');
    return { apiVersion: group === '' ? 'v1' : `${group}/v1`, kind };
  });
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.jsonValue(), fc.jsonValue(), (kind, metadata, spec) => {
      valueFaults({ ...kind, metadata, spec, data: spec, rules: spec, subjects: spec } as unknown as KubernetesObject);
    }),
  );
});

test('an object without kind, version or metadata has no value that is wrong', () => {
  for (const object of [{}, { kind: {} }, { apiVersion: 7, kind: 'Pod' }, { metadata: [] }]) {
    expect(valueFaults(object as unknown as KubernetesObject)).toEqual([]);
  }
});

test('twenty thousand wrong items are all told', () => {
  const containers = Array.from({ length: 20_000 }, (_, index) => ({ name: `C${index}`, image: 'a:1' }));
  expect(valueFaults({ ...POD, spec: { containers } })).toHaveLength(20_000);
});
