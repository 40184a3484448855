import { badValue, mustBe, TYPE_WORDS } from '../../faults';
import type { StructuralSchema } from '../structural-schema';
import type { Check } from '../walk';

type Bound = readonly [words: string, keeps: (value: number) => boolean];

/** What a schema asks of a number: its bounds, what it is a multiple of, and that it fits its format. */
export function numberChecks(schema: StructuralSchema): readonly Check[] {
  const noun = schema.type === 'integer' ? TYPE_WORDS.integer : TYPE_WORDS.number;
  return boundsOf(schema).map(([words, keeps]): Check => {
    return (value, walk) => {
      if (typeof value !== 'number' || keeps(value)) return;
      walk.fail((path) => badValue(path, mustBe(path, `${noun} ${words}`, value)));
    };
  });
}

function boundsOf(schema: StructuralSchema): readonly Bound[] {
  const { minimum: least, maximum: most, multipleOf: factor } = schema;
  const bounds: Bound[] = [];
  if (least !== undefined && schema.exclusiveMinimum) bounds.push([`above ${least}`, (value) => value > least]);
  else if (least !== undefined) bounds.push([`of at least ${least}`, (value) => value >= least]);
  if (most !== undefined && schema.exclusiveMaximum) bounds.push([`below ${most}`, (value) => value < most]);
  else if (most !== undefined) bounds.push([`of at most ${most}`, (value) => value <= most]);
  if (factor !== undefined) bounds.push([`that is a multiple of ${factor}`, (value) => isMultiple(value, factor)]);
  // The API server lets a larger one pass, but no controller could read it.
  if (schema.format === 'int32') bounds.push(['of 32 bits', (value) => value >= -(2 ** 31) && value < 2 ** 31]);
  return bounds;
}

/** For a fraction the division would lose precision: 0.3 / 0.1 is no whole number. */
function isMultiple(value: number, factor: number): boolean {
  return Number.isInteger(factor < 1 ? (1 / factor) * value : value / factor);
}
