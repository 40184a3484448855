import { compileCel } from '../../../lib/check/cel/compile-cel';
import { CALL_LIMIT, CostBudget, OBJECT_LIMIT } from '../../../lib/check/cel/cost-budget';
import { toCel } from '../../../lib/check/cel/to-cel';
import { errorOf, LATEST } from './evaluate';

const VARIABLES = { list: 'list<int>', texts: 'list<string>', text: 'string', late: { fields: { a: 'bool' } } };

function program(expression: string) {
  return compileCel(expression, { kubernetes: LATEST, variables: VARIABLES });
}

const BINDINGS = {
  list: toCel(Array.from({ length: 300 }, (_, i) => i)),
  texts: Array.from({ length: 1_000 }, (_, i) => 'x'.repeat(i)),
  text: 'x'.repeat(100_000),
};

describe('what costs too much ends', () => {
  test.each([
    'list.all(a, list.all(b, list.all(c, list.all(d, true))))',
    'list.exists(a, list.exists(b, list.exists(c, a + b + c < 0)))',
    'list.map(a, list.map(b, list.map(c, [a, b, c]))).size() > 0',
    'list.filter(a, list.filter(b, list.exists_one(c, c == -1)).size() > 0).size() > 0',
    'list.all(a, list.all(b, texts.all(t, !t.contains("y"))))',
    'list.all(a, text.matches("^(x+)+$"))',
    'list.all(a, list.all(b, text + "a" != text))',
    'list.all(a, list.all(b, (texts + texts).size() > 0))',
    'list.all(a, list.all(b, list.all(c, a in list)))',
    'list.all(a, list.all(b, sets.contains(list, list)))',
    'list.all(a, texts.join(text).size() > 0)',
    'list.all(a, text.replace("", text).size() > 0)',
    'list.all(a, list.all(b, texts.distinct().size() > 0))',
    'list.transformMap(a, b, list.transformMap(c, d, list.transformMap(e, f, f))).size() > 0',
    'lists.range(9223372036854775807).size() > 0',
    'true || list.all(a, list.all(b, list.all(c, true))) && false || list.all(a, list.all(b, list.all(c, a == -1)))',
  ])('%s', (expression) => {
    const compiled = program(expression.replace(/^true \|\| /, ''));
    const error = errorOf(() => compiled.run(BINDINGS, new CostBudget()));
    expect(error.kind).toBe('cost');
    expect(error.message).toBe(`costs more than the ${CALL_LIMIT} units that the API server allows one evaluation`);
  });

  test('also where another operand would decide', () => {
    const expensive = 'list.all(a, list.all(b, list.all(c, true)))';
    expect(errorOf(() => program(`${expensive} || true`).run(BINDINGS, new CostBudget())).kind).toBe('cost');
    expect(errorOf(() => program(`!(${expensive}) && false`).run(BINDINGS, new CostBudget())).kind).toBe('cost');
    expect(errorOf(() => program(`[1].exists(x, ${expensive}) || true`).run(BINDINGS, new CostBudget())).kind).toBe(
      'cost',
    );
  });
});

test('ordinary expressions cost little', () => {
  const cheap = program('list.all(a, a >= 0) && texts.all(t, t.size() < 1000)');
  expect(cheap.run(BINDINGS, new CostBudget())).toBe(true);
});

test('each evaluation has its own limit, and all together have one', () => {
  const half = program('list.all(a, list.all(b, a + b >= 0))');
  const budget = new CostBudget();
  let error: Error | undefined;
  let runs = 0;
  while (!error && runs < 100) {
    try {
      half.run(BINDINGS, budget);
      runs++;
    } catch (thrown) {
      error = thrown as Error;
    }
  }
  expect(runs).toBeGreaterThan(5);
  expect(runs).toBeLessThan(30);
  expect(error?.message).toBe(
    `costs more than the ${OBJECT_LIMIT} units that the API server allows all evaluations for one object`,
  );
});

test('a field that is computed on demand has a limit of its own', () => {
  const expensive = program('list.all(a, list.all(b, a + b >= 0))');
  const budget = new CostBudget();
  const late = { field: () => expensive.run(BINDINGS, budget) };
  expect(program('late.a && list.all(a, list.all(b, a + b >= 0))').run({ ...BINDINGS, late }, budget)).toBe(true);
});
