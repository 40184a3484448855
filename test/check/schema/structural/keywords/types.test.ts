import type { StructuralSchema } from '../../../../../lib/check/schema/structural/structural-schema';
import { keeps, type Row } from '../keeps';

const text: StructuralSchema = { type: 'string' };
const whole: StructuralSchema = { type: 'integer' };
const mixed: StructuralSchema = { 'x-kubernetes-int-or-string': true };
const pair: StructuralSchema = { type: 'object', properties: { a: text, b: text } };

keeps([
  ['string', text, '', 1, 'spec: schema/wrong-type: spec must be text, found 1'],
  ['integer', whole, 3, 3.5, 'spec: schema/wrong-type: spec must be a whole number, found 3.5'],
  [
    'integer of 64 bits',
    whole,
    2 ** 62,
    2 ** 63,
    'spec: schema/wrong-type: spec must be a whole number, found 9223372036854776000',
  ],
  ['number', { type: 'number' }, 3.5, '3.5', 'spec: schema/wrong-type: spec must be a number, found "3.5"'],
  ['finite number', { type: 'number' }, 0, Infinity, 'spec: schema/wrong-type: spec must be a number, found Infinity'],
  ['boolean', { type: 'boolean' }, false, 'no', 'spec: schema/wrong-type: spec must be true or false, found "no"'],
  ['object', pair, {}, [], 'spec: schema/wrong-type: spec must be a mapping, found a list'],
  ['array', { type: 'array', items: text }, [], {}, 'spec: schema/wrong-type: spec must be a list, found a mapping'],
  ['int-or-string', mixed, '50%', true, 'spec: schema/wrong-type: spec must be a whole number or text, found true'],
  ['int-or-string, number', mixed, 50, 0.5, 'spec: schema/wrong-type: spec must be a whole number or text, found 0.5'],
  [
    'an item',
    { type: 'array', items: text },
    ['a'],
    ['a', 1],
    'spec.1: schema/wrong-type: spec[1] must be text, found 1',
  ],
  [
    'null in a list',
    { type: 'array', items: text },
    [],
    [null],
    'spec.0: schema/wrong-type: spec[0] must be text, found nothing',
  ],
  [
    'nullable',
    { type: 'array', items: { ...text, nullable: true } },
    [null],
    [1],
    'spec.0: schema/wrong-type: spec[0] must be text, found 1',
  ],
  [
    'a value of a map',
    { type: 'object', additionalProperties: whole },
    { a: 1 },
    { 'a/b': 'x' },
    'spec[a/b]: schema/wrong-type: a/b must be a whole number, found "x"',
  ],
] satisfies Row[]);
