import { evaluate, failure } from './evaluate';

const OBJECT = {
  list: [1, 2, 3],
  mixed: [1, 'a', null],
  map: { a: 1, b: 2 },
  pods: [{ name: 'a' }, { name: 'b', on: true }],
};

describe('macros over lists and maps', () => {
  test.each([
    ['[1, 2].all(x, x > 0)', 'true'],
    ['[1, 2].all(x, x > 1)', 'false'],
    ['[].all(x, false)', 'true'],
    ['[1, 2].exists(x, x > 1)', 'true'],
    ['[].exists(x, true)', 'false'],
    ['[1, 2, 2].exists_one(x, x == 1)', 'true'],
    ['[1, 2, 2].exists_one(x, x == 2)', 'false'],
    ['[1, 2, 2].existsOne(i, x, x == 1)', 'true'],
    ['[1, 2, 3].filter(x, x % 2 == 1)', '[1, 3]'],
    ['[1, 2].map(x, x * 10)', '[10, 20]'],
    ['[1, 2, 3].map(x, x > 1, x * 10)', '[20, 30]'],
    ['object.map.all(k, object.map[k] > 0)', 'true'],
    [`object.map.exists(k, k == 'b')`, 'true'],
    ['object.map.map(k, k)', '["a", "b"]'],
    ['{1: true, 2: false}.filter(k, k > 1)', '[2]'],
    [`{true: 'a'}.all(k, k)`, 'true'],
    ['[[1, 2], [3]].all(a, a.all(b, b > 0))', 'true'],
    ['[1].map(x, [2].map(x, x))', '[[2]]'],
    ['[1, 2].map(x, [10].map(y, x + y)[0])', '[11, 12]'],
    ['[1, 2].map(object, object)', '[1, 2]'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, OBJECT)).toBe(expected);
  });

  test.each([
    [`['a', 'b'].all(i, x, i < 2 && x >= 'a')`, 'true'],
    [`['a', 'b'].exists(i, x, i == 1 && x == 'b')`, 'true'],
    [`['a', 'b'].existsOne(i, x, i == 0)`, 'true'],
    [`['a', 'b'].exists_one(i, x, i >= 0)`, 'false'],
    [`{'a': 1, 'b': 2}.all(k, v, v > 0 && k != '')`, 'true'],
    ['object.map.exists(k, v, v == 2)', 'true'],
    [`['a', 'b'].transformList(i, x, x + string(i))`, '["a0", "b1"]'],
    [`['a', 'b'].transformList(i, x, i > 0, x)`, '["b"]'],
    [`{'a': 1}.transformList(k, v, k)`, '["a"]'],
    [`{'a': 1, 'b': 2}.transformMap(k, v, v * 2)`, '{"a": 2, "b": 4}'],
    [`{'a': 1, 'b': 2}.transformMap(k, v, k == 'a', v)`, '{"a": 1}'],
    [`['x', 'y'].transformMap(i, x, x)`, '{0: "x", 1: "y"}'],
    [`{'a': 'b'}.transformMapEntry(k, v, {v: k})`, '{"b": "a"}'],
    [`['x', 'y'].transformMapEntry(i, x, i > 0, {x: i})`, '{"y": 1}'],
    ['object.map.transformMapEntry(k, v, {string(v): k})', '{"1": "a", "2": "b"}'],
  ])('with two variables: %s is %s', (expression, expected) => {
    expect(evaluate(expression, OBJECT)).toBe(expected);
  });

  test.each([
    ['[0, 1, 2].all(x, 1 / x > 5)', 'false'],
    ['[0, 1].exists(x, 1 / x == 1)', 'true'],
    ['object.mixed.exists(x, x > 0)', 'true'],
    ['object.pods.exists(p, p.on)', 'true'],
  ])('an error counts only where nothing else decides: %s is %s', (expression, expected) => {
    expect(evaluate(expression, OBJECT)).toBe(expected);
  });

  test.each([
    ['[0, 1].all(x, 1 / x > 0)', 'run: division by zero'],
    ['object.pods.all(p, !has(p.on) || p.off)', 'run: no such key: off'],
    ['[1, 0].exists_one(x, 1 / x == 1)', 'run: division by zero'],
    ['object.mixed.all(x, x > 0)', 'run: no such overload: string > int'],
    ['object.list.all(x, x)', 'run: no such overload: all asks for bool, found int'],
    ['object.list.filter(x, x)', 'run: no such overload: a filter asks for bool, found int'],
    ['[1].all(x, x)', 'type: all asks for bool, found int'],
    ['[1].filter(x, 1)', 'type: filter asks for bool, found int'],
    ['(1).all(x, true)', 'type: cannot go through a value of type int'],
    ['object.list[0].all(x, true)', 'run: cannot go through a value of type int'],
    ['[1].all(x.y, true)', 'syntax: the variable of a macro must be a plain name'],
    ['[1].all(x, x, true)', 'syntax: two variables are called x'],
    ['[1].all(x)', 'type: all() does not take 1 arguments'],
    ['[1].map(x, y)', 'type: unknown variable y'],
    ['[1].map(x, x)[0] + x', 'type: unknown variable x'],
    [`['a', 'a'].transformMapEntry(i, x, {x: i})`, 'run: failed with repeated key: a'],
    [`['a'].transformMapEntry(i, x, x)`, 'type: transformMapEntry() asks for a map, found string'],
    ['object.list.transformMapEntry(i, x, x)', 'run: no such overload: found int for a map'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, OBJECT)).toBe(expected);
  });
});
