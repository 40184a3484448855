import { CelError } from '../../../../lib/check/cel/cel-error';
import { fieldText } from '../../../../lib/model/field-path';
import { structuralFaults } from '../../../../lib/check/schema/structural/structural-faults';
import type { StructuralSchema, ValidationRule } from '../../../../lib/check/schema/structural/structural-schema';
import { kindOf, widget } from './widget';

const text: StructuralSchema = { type: 'string' };
const whole: StructuralSchema = { type: 'integer' };
const time = (format: string): StructuralSchema => ({ type: 'string', format });
const fields = (properties: Record<string, StructuralSchema>): StructuralSchema => ({ type: 'object', properties });
const list = (items: StructuralSchema): StructuralSchema => ({ type: 'array', items });

type Row = [what: string, schema: StructuralSchema, rule: string, passing: unknown, failing: unknown];

const ROWS: Row[] = [
  ['an integer is an int', whole, 'self % 2 == 0', 4, 3],
  ['a number is a double', { type: 'number' }, 'self / 2.0 > 0.5', 2, 1],
  ['text', text, "self.startsWith('a')", 'ab', 'ba'],
  ['code points', text, 'size(self) == 1', '😀', 'ab'],
  ['a boolean', { type: 'boolean' }, 'self', true, false],
  ['int-or-string, a number', { 'x-kubernetes-int-or-string': true }, 'type(self) == int ? self < 5 : true', 4, 5],
  [
    'int-or-string, text',
    { 'x-kubernetes-int-or-string': true },
    "type(self) == string ? self.endsWith('%') : true",
    '5%',
    '5',
  ],
  [
    'date-time',
    time('date-time'),
    "self < timestamp('2030-01-01T00:00:00Z')",
    '2029-12-31T23:00:00Z',
    '2029-12-31T23:00:00-02:00',
  ],
  ['date', time('date'), 'self.getFullYear() == 2030', '2030-01-31', '2031-01-31'],
  ['duration', time('duration'), "self <= duration('1h')", '59m', '1h1s'],
  ['a duration in words', time('duration'), "self + duration('1h') == duration('73h')", '3 days', '2 days'],
  ['byte', time('byte'), "self == b'abc'", 'YWJj', 'YWJk'],
  ['a list', list(whole), 'self.all(n, n > 0)', [1, 2], [1, 0]],
  ['a list of objects', list(fields({ a: whole })), 'self.exists(item, item.a == 1)', [{ a: 1 }], [{ a: 2 }]],
  [
    'a map',
    { type: 'object', additionalProperties: whole },
    "self.all(key, self[key] > 0) && 'a' in self",
    { a: 1 },
    { b: 1 },
  ],
  [
    'keys of a map are not escaped',
    { type: 'object', additionalProperties: text },
    "'a-b' in self",
    { 'a-b': '' },
    { a__dash__b: '' },
  ],
  ['an optional field', fields({ a: whole, b: whole }), '!has(self.a) || self.a < self.b', { b: 1 }, { a: 2, b: 1 }],
  ['a null field counts as absent', fields({ a: { ...text, nullable: true } }), '!has(self.a)', { a: null }, { a: '' }],
  ['a null item is null', list({ ...text, nullable: true }), 'self.all(item, type(item) == string)', ['a'], [null]],
  ['a default is seen', fields({ a: { ...whole, default: 3 } }), 'self.a == 3', {}, { a: 4 }],
  ['a dash', fields({ 'a-b': whole }), 'self.a__dash__b > 0', { 'a-b': 1 }, { 'a-b': 0 }],
  ['a dot', fields({ 'a.b': whole }), 'self.a__dot__b > 0', { 'a.b': 1 }, { 'a.b': 0 }],
  ['a slash', fields({ 'a/b': whole }), 'self.a__slash__b > 0', { 'a/b': 1 }, { 'a/b': 0 }],
  ['two underscores', fields({ a__b: whole }), 'self.a__underscores__b > 0', { a__b: 1 }, { a__b: 0 }],
  [
    'a word of CEL',
    fields({ if: whole, namespace: whole }),
    'self.__if__ > self.__namespace__',
    { if: 1, namespace: 0 },
    { if: 0, namespace: 0 },
  ],
  [
    'two lists',
    fields({ a: list(text), b: list(text) }),
    'self.a == self.b',
    { a: ['x', 'y'], b: ['x', 'y'] },
    { a: ['x', 'y'], b: ['x'] },
  ],
  [
    'an embedded resource',
    { type: 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true },
    "self.kind == 'Pod' && self.metadata.name.startsWith('a')",
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'b' } },
  ],
  ['an optional old self', { ...whole }, 'oldSelf.hasValue() || self > 0', 1, 0],
];

function ruled(schema: StructuralSchema, ...rules: readonly ValidationRule[]): StructuralSchema {
  return { ...schema, 'x-kubernetes-validations': rules };
}

function schemaOf([, schema, rule]: Row): StructuralSchema {
  return ruled(schema, { rule, message: 'broken', ...(rule.includes('oldSelf') && { optionalOldSelf: true }) });
}

test.each(ROWS)('%s', (...row) => {
  const [, , , passing, failing] = row;
  expect(structuralFaults(kindOf(schemaOf(row)), widget(passing))).toEqual([]);
  expect(structuralFaults(kindOf(schemaOf(row)), widget(failing))).toEqual([
    { code: 'schema/rule', severity: 'error', path: ['spec'], message: 'broken' },
  ]);
});

describe('at the root', () => {
  test.each([
    ["self.metadata.name == 'one'", 0],
    ["self.metadata.name == 'two'", 1],
    ["self.kind == 'Widget' && self.apiVersion == 'example.com/v1' && !has(self.metadata.generateName)", 0],
  ])('%s', (rule, faults) => {
    expect(structuralFaults(ruled(kindOf(text), { rule }), widget('x'))).toHaveLength(faults);
  });

  test('of metadata there are only the names', () => {
    const object = { ...widget('x'), metadata: { name: 'one', labels: { a: 'b' } } };
    expect(structuralFaults(ruled(kindOf(text), { rule: "self.metadata.labels.a == 'b'" }), object)).toMatchObject([
      { code: 'schema/rule', path: [] },
    ]);
  });
});

describe('where rules stand', () => {
  const positive = ruled(whole, { rule: 'self > 0', message: 'not positive' });

  test.each<[what: string, schema: StructuralSchema, spec: unknown, at: string]>([
    ['in an item', list(positive), [1, 0], 'spec.1'],
    ['in a field', fields({ a: positive }), { a: 0 }, 'spec.a'],
    ['in a field whose name CEL cannot reach', fields({ 'a b': positive }), { 'a b': 0 }, 'spec[a b]'],
    ['in a value of a map', { type: 'object', additionalProperties: positive }, { k: 0 }, 'spec.k'],
    ['below a rule', ruled(fields({ a: list(positive) }), { rule: 'has(self.a)' }), { a: [0] }, 'spec.a.0'],
    ['in what is null, not at all', fields({ a: { ...positive, nullable: true } }), { a: null }, ''],
  ])('%s', (_, schema, spec, at) => {
    const faults = structuralFaults(kindOf(schema), widget(spec));
    expect(faults.map(({ path }) => fieldText(path))).toEqual(at === '' ? [] : [at]);
  });
});

describe('what a broken rule says', () => {
  const said = (schema: StructuralSchema, spec: unknown): string[] =>
    structuralFaults(kindOf(schema), widget(spec)).map(({ message, path }) => `${fieldText(path)}: ${message}`);

  test.each<[what: string, rule: Omit<ValidationRule, 'rule'>, told: string]>([
    ['the rule, where it has no message', {}, 'spec: spec does not keep the rule self.a > 0'],
    ['its message', { message: ' too small ' }, 'spec: too small'],
    ['its message expression', { message: 'm', messageExpression: "'a is ' + string(self.a)" }, 'spec: a is 0'],
    ['its message where the expression fails', { message: 'm', messageExpression: 'string(1 / self.a)' }, 'spec: m'],
    ['its message where the expression gives none', { message: 'm', messageExpression: "' '" }, 'spec: m'],
    ['its message where the expression has lines', { message: 'm', messageExpression: String.raw`'a\nb'` }, 'spec: m'],
    [
      'its message where the expression needs the old value',
      { message: 'm', messageExpression: 'string(oldSelf.a)' },
      'spec: m',
    ],
    ['at its field', { message: 'm', fieldPath: '.a' }, 'spec.a: m'],
    ['at a field in brackets', { message: 'm', fieldPath: "['b.c'].d" }, 'spec[b.c].d: m'],
  ])('%s', (_, rule, told) => {
    const schema = ruled(fields({ a: whole, 'b.c': fields({ d: text }) }), { ...rule, rule: 'self.a > 0' });
    expect(said(schema, { a: 0 })).toEqual([told]);
  });

  test('a rule that cannot be evaluated', () => {
    expect(said(ruled(fields({ a: whole }), { rule: 'self.a > 0' }), {})).toEqual([
      'spec: the rule self.a > 0 cannot be evaluated: no such key: a',
    ]);
  });

  test('a rule that costs too much, after which none is evaluated', () => {
    const costly = 'self.all(a, self.all(b, self.all(c, self.all(d, a + b + c + d > 0))))';
    const schema = ruled(list(whole), { rule: costly }, { rule: 'false' });
    expect(
      said(
        schema,
        Array.from({ length: 300 }, (_, index) => index + 1),
      ),
    ).toEqual([expect.stringContaining('cannot be evaluated')]);
  });
});

describe('text that is not of its format', () => {
  const later = "self.at + duration('1h') > timestamp('2030-01-01T00:00:00Z')";
  const told = (schema: StructuralSchema, spec: unknown): string[] =>
    structuralFaults(kindOf(schema), widget(spec)).map(({ message }) => message);

  test.each([
    ['duration', "self + duration('1h') > duration('2h')", 'yada', 'invalid duration: "yada"'],
    ['date', 'self.getFullYear() == 2030', '2030-02-30', 'invalid timestamp: "2030-02-30T00:00:00Z"'],
    ['byte', "self == b'abc'", '!!', 'invalid base64'],
  ])('fails a rule that reads it: %s', (format, rule, found, message) => {
    expect(told(ruled(time(format), { rule }), found)).toEqual([
      expect.stringContaining(`found "${found}"`),
      `the rule ${rule} cannot be evaluated: ${message}`,
    ]);
  });

  test('and no rule that does not', () => {
    const schema = ruled(fields({ at: time('date-time'), a: whole }), { rule: 'self.a > 0' }, { rule: later });
    // The API server takes the small letters for the format, and not for a time.
    expect(told(schema, { at: '2030-01-31t12:00:00z', a: 1 })).toEqual([
      `the rule ${later} cannot be evaluated: invalid timestamp: "2030-01-31t12:00:00z"`,
    ]);
  });

  test.each<[where: string, schema: StructuralSchema, spec: unknown]>([
    ['in a list', fields({ all: list(ruled(time('duration'), { rule: "self > duration('0s')" })) }), { all: ['x'] }],
    [
      'in a map',
      {
        type: 'object',
        additionalProperties: ruled(time('duration'), { rule: "self > duration('0s')" }),
        'x-kubernetes-validations': [{ rule: 'size(self) == 1' }],
      },
      { a: 'x' },
    ],
    [
      'below a rule',
      ruled(fields({ for: ruled(time('duration'), { rule: "self > duration('0s')" }) }), { rule: 'true' }),
      { for: 'x' },
    ],
  ])('%s is no reason to throw', (_, schema, spec) => {
    expect(told(schema, spec)).toContain('the rule self > duration(\'0s\') cannot be evaluated: invalid duration: "x"');
  });
});

describe('rules that compare with what was there before', () => {
  test.each([
    ['are skipped', { rule: 'self == oldSelf' }, 0],
    ['are skipped also where they would be broken', { rule: 'oldSelf > self' }, 0],
    ['hold where the old value is optional', { rule: 'oldSelf.hasValue() && self > 0', optionalOldSelf: true }, 1],
    ['are not told by the word alone', { rule: "string(self) == 'oldSelf'" }, 1],
  ])('%s', (_, rule, faults) => {
    expect(structuralFaults(kindOf(ruled(whole, rule)), widget(1))).toHaveLength(faults);
  });
});

test('no rule is evaluated for a value of the wrong type or without a required field', () => {
  const schema = ruled({ ...fields({ a: whole, b: whole }), required: ['b'] }, { rule: 'self.a > 0' });
  expect(structuralFaults(kindOf(schema), widget({ a: 'x', b: 1 }))).toMatchObject([{ code: 'schema/wrong-type' }]);
  expect(structuralFaults(kindOf(schema), widget({ a: 0 }))).toMatchObject([{ code: 'schema/missing-field' }]);
  expect(structuralFaults(kindOf(schema), widget({ a: 0, b: 1, c: 1 }))).toHaveLength(2);
});

test.each([
  ['syntax', { rule: 'self >' }],
  ['no boolean', { rule: 'self + 1' }],
  ['an unknown function', { rule: 'self.frobnicate()' }],
  ['a wrong type', { rule: "self == 'a'" }],
  ['a message that is no text', { rule: 'self > 0', messageExpression: 'self' }],
  ['a path to no field', { rule: 'self > 0', fieldPath: '.a' }],
])('a rule that does not compile is an error: %s', (_, rule) => {
  expect(() => structuralFaults(kindOf(ruled(whole, rule)), widget(1))).toThrow(CelError);
});
