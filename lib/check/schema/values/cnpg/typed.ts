import type { FieldPath } from '../../../../model/field-path';
import { checkOf } from '../../structural/check-of';
import type { StructuralSchema } from '../../structural/structural-schema';
import { Walk } from '../../structural/walk';
import { FINE } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isSet } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** Fields that are newer than the model of their kind, each with its schema; other fields are the model's to judge. */
export function typed(schemas: Readonly<Record<string, StructuralSchema>>): Rule {
  const checks = Object.entries(schemas).map(([name, schema]) => [name, checkOf(schema)] as const);
  return across((mapping) => {
    const walk = new Walk();
    for (const [name, check] of checks) if (isSet(mapping[name])) walk.into(name, mapping[name], check);
    return walk.faults.length === 0 ? FINE : walk.faults.map(flawOf);
  });
}

function flawOf(fault: Walk['faults'][number]): Flaw {
  return { path: fault.path, tell: (full: FieldPath) => ({ ...fault, path: full }) };
}
