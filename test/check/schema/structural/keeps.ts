import { fieldText } from '../../../../lib/model/field-path';
import { structuralFaults } from '../../../../lib/check/schema/structural/structural-faults';
import type { StructuralSchema } from '../../../../lib/check/schema/structural/structural-schema';
import { kindOf, widget } from './widget';

/** A schema, a value that keeps it, one that does not, and the only fault told of that one: path, code and message. */
export type Row = readonly [what: string, schema: StructuralSchema, passing: unknown, failing: unknown, told: string];

/** Tests each row from both sides. */
export function keeps(rows: readonly Row[]): void {
  test.each(rows)('%s passes', (_, schema, passing) => {
    expect(told(schema, passing)).toEqual([]);
  });
  test.each(rows)('%s fails', (_, schema, __, failing, expected) => {
    expect(told(schema, failing)).toEqual([expected]);
  });
}

function told(schema: StructuralSchema, spec: unknown): string[] {
  const faults = structuralFaults(kindOf(schema), widget(spec));
  return faults.map(({ path, code, message }) => `${fieldText(path)}: ${code}: ${message}`);
}
