import { TYPE_WORDS, wrongType } from '../faults';
import { shapeOf } from './as-resource';
import { isMapping } from './is-mapping';
import { alternativeChecks } from './keywords/alternatives';
import { choiceChecks } from './keywords/choice';
import { listChecks } from './keywords/list';
import { fieldsCheck, mappingChecks } from './keywords/mapping';
import { numberChecks } from './keywords/number';
import { textChecks } from './keywords/text';
import { oncePerSchema } from './once-per-schema';
import type { SchemaType, StructuralSchema } from './structural-schema';
import type { Check } from './walk';

const PRESERVING = 'x-kubernetes-preserve-unknown-fields';

/** What a list preserves it preserves in its items. */
const preserving = oncePerSchema((items): StructuralSchema => ({ ...items, [PRESERVING]: true }));

/** The check of a schema that specifies fields: it says which there are, and of what type. */
export const checkOf = oncePerSchema((schema): Check => {
  const shape = shapeOf(schema);
  const item = schema.items && checkOf(schema[PRESERVING] ? preserving(schema.items) : schema.items);
  const isMap = shape.type === 'object' || shape[PRESERVING];
  const fields = isMap ? fieldsCheck(shape, checkOf, true) : undefined;
  return withType(shape, [...listChecks(shape, item), ...mappingChecks(shape, fields), ...valueChecks(shape)]);
});

/** The check of a schema inside of allOf, anyOf, oneOf or not: it narrows values and leaves what it does not know. */
const narrowingCheckOf = oncePerSchema((schema): Check => {
  const item = schema.items && narrowingCheckOf(schema.items);
  const fields = fieldsCheck(schema, narrowingCheckOf, false);
  return withType(schema, [...listChecks(schema, item), ...mappingChecks(schema, fields), ...valueChecks(schema)]);
});

function valueChecks(schema: StructuralSchema): readonly Check[] {
  return [
    ...choiceChecks(schema),
    ...textChecks(schema),
    ...numberChecks(schema),
    ...alternativeChecks(schema, narrowingCheckOf),
  ];
}

const IS_TYPE: Readonly<Record<SchemaType, (value: unknown) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  // Beyond 64 bits it is read as a fraction would be.
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 63,
  number: Number.isFinite,
  object: isMapping,
  string: (value) => typeof value === 'string',
};

/** What is of another type is told once, and judged no further. */
function withType(schema: StructuralSchema, checks: readonly Check[]): Check {
  const [isRight, words] = typeOf(schema);
  const whenNull = schema.nullable ? choiceChecks(schema) : undefined;
  return (value, walk) => {
    if (value === null && whenNull) {
      for (const check of whenNull) check(value, walk);
      return;
    }
    if (!isRight(value)) {
      walk.fail((path) => wrongType(path, value, words));
      return;
    }
    for (const check of checks) check(value, walk);
  };
}

function typeOf(schema: StructuralSchema): readonly [isRight: (value: unknown) => boolean, words: string] {
  if (schema['x-kubernetes-int-or-string']) {
    const words = `${TYPE_WORDS.integer} or ${TYPE_WORDS.string}`;
    return [(value) => IS_TYPE.integer(value) || IS_TYPE.string(value), words];
  }
  return schema.type ? [IS_TYPE[schema.type], TYPE_WORDS[schema.type]] : [() => true, 'anything'];
}
