import { badValue, fieldName, missingField, unknownField } from '../../faults';
import { isMapping } from '../is-mapping';
import type { StructuralSchema } from '../structural-schema';
import type { Check } from '../walk';
import { countPhrase } from './count-phrase';

/** What a schema asks of a mapping: its size, the fields it must have, and what each of them holds. */
export function mappingChecks(schema: StructuralSchema, field: Check | undefined): readonly Check[] {
  return [...sizeChecks(schema), ...(field ? [field] : []), ...requiredChecks(schema)];
}

/** Gives the check of a field's schema; asked when a field is met, because most of a large schema never is. */
export type CheckOf = (schema: StructuralSchema) => Check;

/** Judges each field by its schema. @param strict whether a field that the schema does not have is a fault */
export function fieldsCheck(schema: StructuralSchema, checkOf: CheckOf, strict: boolean): Check | undefined {
  const { properties = {}, additionalProperties: others } = schema;
  const known = new Map(Object.entries(properties));
  const further = typeof others === 'object' ? others : undefined;
  const refuses = strict && !others && !schema['x-kubernetes-preserve-unknown-fields'];
  if (known.size === 0 && !further && !refuses) return undefined;
  return (value, walk) => {
    if (!isMapping(value)) return;
    for (const name of Object.keys(value)) {
      const inside = value[name];
      const own = known.get(name) ?? further;
      // A default was judged together with its schema.
      if (inside === undefined || inside === own?.default) continue;
      if (own) walk.into(name, inside, checkOf(own));
      else if (refuses) walk.fail((path) => unknownField(path, name, known.keys()));
    }
  };
}

function sizeChecks({ minProperties, maxProperties }: StructuralSchema): readonly Check[] {
  if (minProperties === undefined && maxProperties === undefined) return [];
  const [least, most] = [minProperties ?? 0, maxProperties ?? Infinity];
  const words = `a mapping of ${countPhrase(minProperties, maxProperties, 'field')}`;
  return [
    (value, walk) => {
      if (!isMapping(value)) return;
      const size = Object.keys(value).length;
      if (size >= least && size <= most) return;
      walk.fail((path) => badValue(path, `${fieldName(path)} must be ${words}, found ${size}`));
    },
  ];
}

function requiredChecks({ required = [] }: StructuralSchema): readonly Check[] {
  if (required.length === 0) return [];
  return [
    (value, walk) => {
      if (!isMapping(value)) return;
      for (const name of required) {
        if (!Object.hasOwn(value, name) || value[name] === undefined) walk.fail((path) => missingField(path, name));
      }
    },
  ];
}
