import type { StructuralSchema } from '../../../../../lib/check/schema/structural/structural-schema';
import { keeps, type Row } from '../keeps';

const text: StructuralSchema = { type: 'string' };
const whole: StructuralSchema = { type: 'integer' };
const pair: StructuralSchema = { type: 'object', properties: { a: text, b: text } };

keeps([
  [
    'oneOf fields',
    { ...pair, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    { a: '' },
    {},
    'spec: schema/bad-value: exactly one of a, b must be set, found none in spec',
  ],
  [
    'oneOf fields, both',
    { ...pair, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    { b: '' },
    { a: '', b: '' },
    'spec: schema/bad-value: exactly one of a, b must be set, found a and b in spec',
  ],
  [
    'anyOf fields',
    { ...pair, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    { a: '', b: '' },
    {},
    'spec: schema/bad-value: at least one of a, b must be set, found none in spec',
  ],
  [
    'at most one field',
    {
      ...pair,
      oneOf: [{ not: { anyOf: [{ required: ['a'] }, { required: ['b'] }] } }, { required: ['a'] }, { required: ['b'] }],
    },
    {},
    { a: '', b: '' },
    'spec: schema/bad-value: at most one of a, b must be set, found a and b in spec',
  ],
  [
    'not two fields',
    { ...pair, not: { required: ['a', 'b'] } },
    { a: '' },
    { a: '', b: '' },
    'spec: schema/bad-value: a and b exclude each other in spec',
  ],
  [
    'not a field',
    { ...pair, not: { required: ['b'] } },
    { a: '' },
    { b: '' },
    'spec: schema/bad-value: b must not be set in spec',
  ],
  [
    'not a value',
    { ...text, not: { enum: ['latest'] } },
    'v1',
    'latest',
    'spec: schema/bad-value: spec has a form that its schema excludes',
  ],
  [
    'allOf',
    { ...text, allOf: [{ minLength: 1 }, { pattern: '^a' }] },
    'a',
    'b',
    'spec: schema/bad-value: spec must be text that matches ^a, found "b"',
  ],
  [
    'allOf, deeper',
    { ...pair, allOf: [{ properties: { a: { minLength: 1 } } }] },
    { a: 'x' },
    { a: '' },
    'spec.a: schema/bad-value: a must be text of at least 1 character, found ""',
  ],
  [
    'anyOf values',
    { ...text, anyOf: [{ pattern: '^a' }, { maxLength: 1 }] },
    'ab',
    'bb',
    'spec: schema/bad-value: spec fits none of the forms it may have: spec must be text that matches ^a, found "bb", or spec must be text of at most 1 character, found "bb"',
  ],
  [
    'oneOf values, both',
    { ...whole, oneOf: [{ minimum: 1 }, { maximum: 5 }] },
    9,
    3,
    'spec: schema/bad-value: spec fits more than one of the forms that exclude each other',
  ],
] satisfies Row[]);
