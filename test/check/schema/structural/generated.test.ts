import fc from 'fast-check';
import { schemaProblems } from '../../../../lib/check/schema/structural/definitions/inspect-schema';
import { structuralFaults } from '../../../../lib/check/schema/structural/structural-faults';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { plantedIn } from './planted';
import { randomKind } from './random-schema';

const example = randomKind(3).chain(({ schema, value }) => fc.record({ schema: fc.constant(schema), value }));

test('a random schema is structural, and a value made from it has no fault', () => {
  fc.assert(
    fc.property(example, ({ schema, value }) => {
      expect(schemaProblems(schema)).toEqual([]);
      expect(structuralFaults(schema, value as KubernetesObject)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('every misspelt field, wrong type and missing field is told, where it was planted', () => {
  let planted = 0;
  fc.assert(
    fc.property(example, ({ schema, value }) => {
      const { spec = {} } = schema.properties ?? {};
      const object = value as KubernetesObject;
      for (const fault of plantedIn(spec, object.spec, ['spec'])) {
        planted++;
        const faults = structuralFaults(schema, { ...object, spec: fault.value });
        expect(faults).toContainEqual(expect.objectContaining({ code: fault.code, path: fault.path }));
      }
    }),
    { numRuns: 200 },
  );
  expect(planted).toBeGreaterThan(1000);
});
