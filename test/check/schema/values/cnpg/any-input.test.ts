import fc from 'fast-check';
import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import type { FieldPath } from '../../../../../lib/model/field-path';
import { planted } from '../planted';
import { CLUSTER, FOLLOWER, RESTORED } from './objects';

/** Every field of an object, those of its lists included. */
function fieldsOf(value: unknown, path: FieldPath = []): readonly FieldPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([step, inner]) =>
    fieldsOf(inner, [...path, Array.isArray(value) ? Number(step) : step]),
  );
  return path.length > 0 ? [path, ...below] : below;
}

test.each([CLUSTER, RESTORED, FOLLOWER])('whatever stands in a field of %j, nothing is thrown', (object) => {
  fc.assert(
    fc.property(fc.constantFrom(...fieldsOf(object)), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
      expect(() => valueFaults(planted(object, path, value))).not.toThrow();
    }),
    { numRuns: 200 },
  );
});
