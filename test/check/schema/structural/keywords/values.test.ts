import type { StructuralSchema } from '../../../../../lib/check/schema/structural/structural-schema';
import { keeps, type Row } from '../keeps';

const text: StructuralSchema = { type: 'string' };
const whole: StructuralSchema = { type: 'integer' };
const mixed: StructuralSchema = { 'x-kubernetes-int-or-string': true };
const free: StructuralSchema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

keeps([
  [
    'enum of what may be null',
    { type: 'array', items: { ...text, nullable: true, enum: ['a', null] } },
    ['a', null],
    ['b'],
    'spec.0: schema/bad-value: spec[0] must be "a" or null, found "b", the nearest is a',
  ],
  [
    'enum',
    { ...text, enum: ['Always', 'Never'] },
    'Never',
    'never',
    'spec: schema/bad-value: spec must be "Always" or "Never", found "never", the nearest is Never',
  ],
  [
    'enum of numbers',
    { ...whole, enum: [1, 2, 3] },
    2,
    4,
    'spec: schema/bad-value: spec must be one of 1, 2, 3, found 4',
  ],
  [
    'enum of mappings',
    { ...free, enum: [{ a: [1], b: 2 }] },
    { b: 2, a: [1] },
    { a: [2], b: 2 },
    'spec: schema/bad-value: spec must be {…}, found a mapping',
  ],
  [
    'pattern',
    { ...text, pattern: '^[a-z]+$' },
    'abc',
    'aBc',
    'spec: schema/bad-value: spec must be text that matches ^[a-z]+$, found "aBc"',
  ],
  [
    'pattern, not anchored',
    { ...text, pattern: 'b' },
    'abc',
    'ac',
    'spec: schema/bad-value: spec must be text that matches b, found "ac"',
  ],
  [
    'pattern of RE2',
    { ...text, pattern: String.raw`^\pL\z` },
    'ä',
    '1',
    String.raw`spec: schema/bad-value: spec must be text that matches ^\pL\z, found "1"`,
  ],
  [
    'minLength',
    { ...text, minLength: 2 },
    'ab',
    '😀',
    'spec: schema/bad-value: spec must be text of at least 2 characters, found "😀"',
  ],
  [
    'maxLength',
    { ...text, maxLength: 2 },
    '😀😀',
    'abc',
    'spec: schema/bad-value: spec must be text of at most 2 characters, found "abc"',
  ],
  [
    'format',
    { ...text, format: 'date' },
    '2028-02-29',
    '2029-02-29',
    'spec: schema/bad-value: spec must be a date such as 2030-01-31, found "2029-02-29"',
  ],
  [
    'minimum',
    { ...whole, minimum: 1 },
    1,
    0,
    'spec: schema/bad-value: spec must be a whole number of at least 1, found 0',
  ],
  [
    'maximum',
    { type: 'number', maximum: 1 },
    1,
    1.5,
    'spec: schema/bad-value: spec must be a number of at most 1, found 1.5',
  ],
  [
    'exclusiveMinimum',
    { type: 'number', minimum: 0, exclusiveMinimum: true },
    0.1,
    0,
    'spec: schema/bad-value: spec must be a number above 0, found 0',
  ],
  [
    'exclusiveMaximum',
    { type: 'number', maximum: 1, exclusiveMaximum: true },
    0.9,
    1,
    'spec: schema/bad-value: spec must be a number below 1, found 1',
  ],
  [
    'multipleOf',
    { ...whole, multipleOf: 5 },
    -10,
    7,
    'spec: schema/bad-value: spec must be a whole number that is a multiple of 5, found 7',
  ],
  [
    'multipleOf a fraction',
    { type: 'number', multipleOf: 0.1 },
    0.3,
    0.35,
    'spec: schema/bad-value: spec must be a number that is a multiple of 0.1, found 0.35',
  ],
  [
    'bounds of int-or-string',
    { ...mixed, minimum: 1, pattern: '%$' },
    '5%',
    0,
    'spec: schema/bad-value: spec must be a number of at least 1, found 0',
  ],
] satisfies Row[]);
