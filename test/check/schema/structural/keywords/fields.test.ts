import type { StructuralSchema } from '../../../../../lib/check/schema/structural/structural-schema';
import { keeps, type Row } from '../keeps';

const text: StructuralSchema = { type: 'string' };
const whole: StructuralSchema = { type: 'integer' };
const free: StructuralSchema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const pair: StructuralSchema = { type: 'object', properties: { a: text, b: text } };
const named: StructuralSchema = { type: 'object', properties: { name: text, port: whole }, required: ['name'] };

keeps([
  [
    'unknown field',
    pair,
    { a: '' },
    { a: '', bb: '' },
    'spec.bb: schema/unknown-field: bb is not a known field of spec, the nearest is b',
  ],
  [
    'unknown field of an item',
    { type: 'array', items: named },
    [{ name: 'n' }],
    [{ name: 'n', prot: 1 }],
    'spec.0.prot: schema/unknown-field: prot is not a known field of spec[0], the nearest is port',
  ],
  [
    'a field named like one of every object',
    pair,
    { a: '' },
    { toString: 'x' },
    'spec.toString: schema/unknown-field: toString is not a known field of spec',
  ],
  [
    'no fields at all',
    { type: 'object' },
    {},
    { a: 1 },
    'spec.a: schema/unknown-field: a is not a known field of spec',
  ],
  [
    'additionalProperties false',
    { type: 'object', additionalProperties: false },
    {},
    { a: 1 },
    'spec.a: schema/unknown-field: a is not a known field of spec',
  ],
  [
    'fields of a preserved one',
    { ...free, properties: { known: pair } },
    { known: {}, x: 1 },
    { known: { x: 1 } },
    'spec.known.x: schema/unknown-field: x is not a known field of known, the nearest is a',
  ],
  [
    'items of a preserved list',
    { type: 'array', 'x-kubernetes-preserve-unknown-fields': true, items: { type: 'object', properties: { a: pair } } },
    [{ a: {}, x: 1 }],
    [{ a: { x: 1 } }],
    'spec.0.a.x: schema/unknown-field: x is not a known field of a, the nearest is a',
  ],
  ['required', named, { name: '' }, { port: 1 }, 'spec.name: schema/missing-field: name is missing in spec'],
  [
    'required, inherited by every object',
    { ...pair, required: ['constructor'] },
    undefined,
    {},
    'spec.constructor: schema/missing-field: constructor is missing in spec',
  ],
  [
    'minProperties',
    { type: 'object', additionalProperties: text, minProperties: 1 },
    { a: '' },
    {},
    'spec: schema/bad-value: spec must be a mapping of at least 1 field, found 0',
  ],
  [
    'maxProperties',
    { type: 'object', additionalProperties: text, maxProperties: 1 },
    { a: '' },
    { a: '', b: '' },
    'spec: schema/bad-value: spec must be a mapping of at most 1 field, found 2',
  ],
] satisfies Row[]);
