import { settleOf } from '../../../../lib/check/schema/structural/settle';
import { structuralFaults } from '../../../../lib/check/schema/structural/structural-faults';
import type { StructuralSchema } from '../../../../lib/check/schema/structural/structural-schema';
import { kindOf, widget } from './widget';

const text: StructuralSchema = { type: 'string' };
const a = (field: StructuralSchema): StructuralSchema => ({ type: 'object', properties: { a: field } });

test.each<[what: string, schema: StructuralSchema, value: unknown, settled: unknown]>([
  ['an absent field takes its default', a({ ...text, default: 'x' }), {}, { a: 'x' }],
  ['a field that is set keeps its value', a({ ...text, default: 'x' }), { a: '' }, { a: '' }],
  ['a null takes the default', a({ ...text, default: 'x' }), { a: null }, { a: 'x' }],
  ['a null without a default is dropped', a(text), { a: null }, {}],
  ['a null that is allowed stays', a({ ...text, nullable: true, default: 'x' }), { a: null }, { a: null }],
  ['a default has defaults inside', a({ ...a({ ...text, default: 'x' }), default: {} }), {}, { a: { a: 'x' } }],
  ['without a default above there are none below', a(a({ ...text, default: 'x' })), {}, {}],
  ['in items', { type: 'array', items: a({ ...text, default: 'x' }) }, [{}, { a: 'y' }], [{ a: 'x' }, { a: 'y' }]],
  ['a null item takes the default', { type: 'array', items: { ...text, default: 'x' } }, [null], ['x']],
  ['a null item without a default stays', { type: 'array', items: text }, [null], [null]],
  [
    'in values of a map',
    { type: 'object', additionalProperties: a({ ...text, default: 'x' }) },
    { k: {} },
    { k: { a: 'x' } },
  ],
  ['a null value of a map is dropped', { type: 'object', additionalProperties: text }, { k: null }, {}],
  ['unknown fields stay as they are', a(text), { b: null }, { b: null }],
])('%s', (_, schema, value, settled) => {
  expect(settleOf(schema)(value)).toEqual(settled);
});

test('what needs no change is the same value', () => {
  const value = { a: { a: 'x' }, b: [1] };
  expect(settleOf(a(a({ ...text, default: 'y' })))(value)).toBe(value);
});

test('the object itself is never changed', () => {
  const object = Object.freeze({ ...widget(Object.freeze({ a: null })) });
  expect(structuralFaults(kindOf(a({ ...text, default: 'x' })), object)).toEqual([]);
  expect(object.spec).toEqual({ a: null });
});

test('a required field with a default is never missing, and one of two fields may be a default', () => {
  const schema: StructuralSchema = {
    ...a({ ...text, default: 'x' }),
    required: ['a'],
    oneOf: [{ required: ['a'] }, { required: ['b'] }],
  };
  expect(structuralFaults(kindOf(schema), widget({}))).toEqual([]);
});
