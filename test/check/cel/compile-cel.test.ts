import { CelError } from '../../../lib/check/cel/cel-error';
import { compileCel, type CelType } from '../../../lib/check/cel/compile-cel';
import { CostBudget } from '../../../lib/check/cel/cost-budget';
import { toCel } from '../../../lib/check/cel/to-cel';
import { errorOf, LATEST, run } from './evaluate';

function compile(expression: string, variables: Readonly<Record<string, CelType>> = {}) {
  return compileCel(expression, { kubernetes: LATEST, variables });
}

describe('the type of a result', () => {
  test.each([
    ['true', 'bool'],
    ['1', 'int'],
    [`'a'`, 'string'],
    ['null', 'null_type'],
    ['object', 'dyn'],
    ['object.a.b', 'dyn'],
    ['object.a == 1', 'bool'],
    ['names', 'list<string>'],
    ['names[0]', 'string'],
    ['labels.a', 'string'],
    ['[]', 'list<dyn>'],
    ['{}', 'map<dyn, dyn>'],
    [`[names, ['a']]`, 'list<list<string>>'],
    ['[[], [1]]', 'list<list<int>>'],
    ['[object, dyn(1)]', 'list<dyn>'],
    [`'%s %d'.format(['a', 1])`, 'string'],
    ['names.map(n, n.size())', 'list<int>'],
    ['labels.transformMap(k, v, v.size())', 'map<string, int>'],
    ['true ? [] : names', 'list<string>'],
    ['object.a.size()', 'int'],
    ['object.a + 1', 'int'],
    ['object.a + object.b', 'dyn'],
    ['object.?a', 'optional_type<dyn>'],
    ['labels.?a.orValue("")', 'string'],
    ['names[?0]', 'optional_type<string>'],
    ['created', 'google.protobuf.Timestamp'],
    [`created + duration('1s')`, 'google.protobuf.Timestamp'],
    ['quantity("1")', 'kubernetes.Quantity'],
    ['type(1)', 'type'],
    ['late.count + 1', 'int'],
  ])('of %s is %s', (expression, type) => {
    const variables = {
      object: 'dyn',
      names: 'list<string>',
      labels: 'map<string, string>',
      created: 'timestamp',
      late: { fields: { count: 'int' } },
    };
    expect(compile(expression, variables).type).toBe(type);
  });

  test.each([
    [`names.all(n, n > 1)`, 'no matching overload for string > int'],
    [`names == 'a'`, 'no matching overload for list<string> == string'],
    ['labels.a.b', 'a value of type string has no field b'],
    ['[].map(x, x == [x])', 'no matching overload for dyn == list<dyn>'],
    ['[object, 1]', 'elements must have one type, found dyn and int'],
    ['[[object], [1]]', 'elements must have one type, found list<dyn> and list<int>'],
    ['{1: object, 2: names}', 'elements must have one type, found dyn and list<string>'],
    [`'%s'.format([[object, 1]])`, undefined],
    ['[[]].map(x, x + x)', undefined],
  ])('%s is checked: %s', (expression, message) => {
    const variables = { object: 'dyn', names: 'list<string>', labels: 'map<string, string>' };
    if (message === undefined) expect(() => compile(expression, variables)).not.toThrow();
    else expect(errorOf(() => compile(expression, variables)).message).toBe(message);
  });
});

describe('fields that are computed on demand', () => {
  const variables = { variables: { fields: { count: 'int', broken: 'dyn', none: 'string', other: 'int' } } };

  /** Fields by name. */
  const lazy = (fields: Readonly<Record<string, () => unknown>>) => ({
    variables: { field: (name: string) => fields[name]?.() },
  });

  test('are computed only where they are used', () => {
    const bindings = lazy({ count: () => 1n, other: () => fail() });
    const program = compile('variables.count == 1 || variables.other == 1', variables);
    expect(program.run(bindings, new CostBudget())).toBe(true);
  });

  test('raise their error where they are used', () => {
    const bindings = lazy({
      broken: () => {
        throw new CelError('run', 'no such key: a');
      },
    });
    const program = compile('variables.broken == 1 || variables.broken == 2', variables);
    expect(errorOf(() => program.run(bindings, new CostBudget())).message).toBe('no such key: a');
    expect(compile('variables.broken == 1 || true', variables).run(bindings, new CostBudget())).toBe(true);
  });

  test('may be missing', () => {
    const bindings = lazy({});
    const budget = new CostBudget();
    expect(compile('has(variables.none) || has(variables.count)', variables).run(bindings, budget)).toBe(false);
    expect(compile(`variables.?none.orValue('x')`, variables).run(bindings, budget)).toBe('x');
    expect(errorOf(() => compile('variables.none', variables).run(bindings, budget)).message).toBe('no such key: none');
  });

  test.each([
    ['variables.cuont', 'unknown field cuont, did you mean count'],
    ['variables', 'variables can only be asked for one of its fields'],
    [`variables['count']`, 'variables can only be asked for one of its fields'],
    [`variables.count == 'a'`, 'no matching overload for int == string'],
  ])('%s is refused: %s', (expression, message) => {
    expect(errorOf(() => compile(expression, variables)).message).toBe(message);
  });
});

test('a program may run while another does, and again', () => {
  const inner = compile('x.all(y, y > 0)', { x: 'list<int>' });
  const outer = compile('late.ok && x.all(y, y < 10)', { late: { fields: { ok: 'bool' } }, x: 'list<int>' });
  const budget = new CostBudget();
  const bindings = { x: [1n, 2n], late: { field: () => inner.run({ x: [1n] }, budget) } };
  expect(outer.run(bindings, budget)).toBe(true);
  expect(outer.run({ ...bindings, x: [11n] }, budget)).toBe(false);
});

test('a variable without a value fails where it is used', () => {
  const program = compile('true || oldObject.a', { oldObject: 'dyn' });
  expect(program.run({}, new CostBudget())).toBe(true);
  expect(errorOf(() => run('oldObject.a', { oldObject: 'dyn' })).message).toBe('oldObject has no value here');
});

test('an error that is no fault of an expression passes', () => {
  const program = compile('late.a || true', { late: { fields: { a: 'bool' } } });
  const boom = () => {
    throw new RangeError('boom');
  };
  expect(() => program.run({ late: { field: boom } }, new CostBudget())).toThrow(RangeError);
});

test('data stays as it is', () => {
  const object = toCel({ a: [3, 1, 2] });
  const before = JSON.stringify(object, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
  run('object.a.sort() + object.a.reverse() + object.a', { object: 'dyn' }, { object });
  expect(JSON.stringify(object, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))).toBe(
    before,
  );
});

function fail(): never {
  throw new Error('not to be computed');
}
