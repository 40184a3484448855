import { evaluate, failure } from '../evaluate';

describe('lists of Kubernetes', () => {
  test.each([
    ['[1, 2, 2, 3].isSorted()', 'true'],
    ['[2.0, 1.0].isSorted()', 'false'],
    [`['a', 'b'].isSorted() && [false, true].isSorted() && [1u, 2u].isSorted() && [b'a', b'b'].isSorted()`, 'true'],
    [`[duration('1s'), duration('2s')].isSorted() && [timestamp(0), timestamp(1)].isSorted()`, 'true'],
    ['[].isSorted()', 'true'],
    ['[1, 3].sum()', '4'],
    ['[1u, 3u].sum()', '4u'],
    ['[1.5, 3.0].sum()', '4.5'],
    [`[duration('1m'), duration('1s')].sum()`, '61s'],
    ['[].sum()', '0'],
    ['[3, 1, 2].min()', '1'],
    ['[3, 1, 2].max()', '3'],
    [`['b', 'a'].min() + ['b', 'a'].max()`, '"ab"'],
    [`[duration('1s'), duration('2s')].max()`, '2s'],
    ['[1, 2, 2, 3].indexOf(2)', '1'],
    ['[1, 2, 2, 3].lastIndexOf(2)', '2'],
    ['[1.0].indexOf(1.1)', '-1'],
    [`[].lastIndexOf('a')`, '-1'],
    ['[[1], [2]].indexOf([2])', '1'],
    ['object.names.isSorted()', 'true'],
    ['object.numbers.sum()', '6'],
    ['object.numbers.max()', '3'],
    [`object.names.indexOf('b')`, '1'],
    ['object.mixed.max()', '1'],
    ['object.mixed.isSorted()', 'true'],
    ['[1, 2].includes(2)', 'true'],
    ['[1, 2].includes(3)', 'false'],
    [`'a'.includes('a')`, 'true'],
    [`dyn('a').includes('b')`, 'false'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, { names: ['a', 'b'], numbers: [1, 2, 3], mixed: [1, 'a'] })).toBe(expected);
  });

  test.each([
    ['[].min()', 'run: min called on empty list'],
    ['[].max()', 'run: max called on empty list'],
    [`['a'].sum()`, 'type: no matching overload for list<string>.sum()'],
    ['[[1]].min()', 'type: no matching overload for list<list<int>>.min()'],
    [`[1].indexOf('a')`, 'type: no matching overload for list<int>.indexOf(string)'],
    ['object.mixed.sum()', 'run: cannot add a value of type string to one of type int'],
    ['[9223372036854775807, 1].sum()', 'run: integer overflow: 9223372036854775808'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, { mixed: [1, 'a'] })).toBe(expected);
  });
});

describe('extended lists', () => {
  test.each([
    ['[1, 2, 3, 4].slice(1, 3)', '[2, 3]'],
    ['[1].slice(1, 1)', '[]'],
    ['[[1], [2, 3], []].flatten()', '[1, 2, 3]'],
    ['dyn([dyn([1]), dyn([[2]])]).flatten()', '[1, [2]]'],
    ['dyn([[[1]], [[2]]]).flatten(2)', '[1, 2]'],
    ['dyn([[1]]).flatten(0)', '[[1]]'],
    ['[1, 2, 3].reverse()', '[3, 2, 1]'],
    ['[1, 2, 2, 1].distinct()', '[1, 2]'],
    [`dyn([dyn(1), dyn('a'), dyn(1.0)]).distinct()`, '[1, "a"]'],
    ['lists.range(3)', '[0, 1, 2]'],
    ['lists.range(-1)', '[]'],
    ['[3, 1, 2].sort()', '[1, 2, 3]'],
    [`['b', 'a'].sort()`, '["a", "b"]'],
    ['[].sort()', '[]'],
    [`[{'n': 2}, {'n': 1}].sortBy(x, x.n).map(x, x.n)`, '[1, 2]'],
    [`['bb', 'a', 'cc'].sortBy(x, x.size())`, '["a", "bb", "cc"]'],
    ['object.items.sortBy(x, x.n)[0].n', '1'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, { items: [{ n: 2 }, { n: 1 }] })).toBe(expected);
  });

  test.each([
    ['[1].slice(0, 2)', 'run: cannot slice a list of 1 from 0 to 2'],
    ['[1].slice(-1, 1)', 'run: cannot slice a list of 1 from -1 to 1'],
    ['[1].slice(1, 0)', 'run: cannot slice a list of 1 from 1 to 0'],
    ['dyn([[1]]).flatten(-1)', 'run: level must not be negative, found -1'],
    ['[1].flatten()', 'type: no matching overload for list<int>.flatten()'],
    ['[[1]].sort()', 'type: no matching overload for list<list<int>>.sort()'],
    [`dyn([dyn(1), dyn('a')]).sort()`, 'run: cannot compare values of the types string and int'],
    ['[1].sortBy(x, [x])', 'type: no matching overload for list<int>.sortBy(list<list<int>>)'],
    ['lists.range(2000000)', 'cost: costs more than the 1000000 units that the API server allows one evaluation'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression)).toBe(expected);
  });
});

describe('sets', () => {
  test.each([
    ['sets.contains([1, 2, 3], [2, 3])', 'true'],
    ['sets.contains([1], [])', 'true'],
    ['sets.contains([1], [2])', 'false'],
    ['sets.contains([dyn(1)], [1.0])', 'true'],
    ['sets.equivalent([1, 1], [1])', 'true'],
    ['sets.equivalent([1], [1, 2])', 'false'],
    ['sets.intersects([1, 2], [2, 3])', 'true'],
    ['sets.intersects([1], [])', 'false'],
    ['sets.intersects(object.list, [2])', 'true'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, { list: [1, 2] })).toBe(expected);
  });

  test.each([
    [`sets.contains([1], ['a'])`, 'type: no matching overload for sets.contains(list<int>, list<string>)'],
    ['sets.intersects(object, [1])', 'run: no such overload: sets.intersects(map, list)'],
    ['sets.union([1], [1])', 'type: unknown function sets.union'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression)).toContain(expected);
  });
});
