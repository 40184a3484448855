import { evaluate, failure } from '../evaluate';

const OBJECT = { spec: { replicas: 3, empty: '', list: ['a', 'b'], labels: { 'a/b': 'c' }, nothing: null } };

describe('optional values', () => {
  test.each([
    ['optional.of(1)', 'optional(1)'],
    ['optional.none()', 'none'],
    ['optional.ofNonZeroValue(1)', 'optional(1)'],
    [`[optional.ofNonZeroValue(0), optional.ofNonZeroValue(object.spec.replicas - 3)].all(x, !x.hasValue())`, 'true'],
    [`optional.ofNonZeroValue('').hasValue() || optional.ofNonZeroValue([]).hasValue()`, 'false'],
    [`optional.ofNonZeroValue({}).hasValue() || optional.ofNonZeroValue(null).hasValue()`, 'false'],
    [`optional.ofNonZeroValue(0u).hasValue() || optional.ofNonZeroValue(duration('0s')).hasValue()`, 'false'],
    [`optional.ofNonZeroValue(timestamp(0)).hasValue() && optional.ofNonZeroValue(quantity('0')).hasValue()`, 'true'],
    ['optional.of(1).hasValue() && !optional.none().hasValue()', 'true'],
    ['optional.of(1).value()', '1'],
    ['optional.of(1).or(optional.of(2))', 'optional(1)'],
    ['optional.none().or(optional.of(2))', 'optional(2)'],
    ['optional.of(1).or(optional.of(1 / 0))', 'optional(1)'],
    ['optional.of(1).orValue(2)', '1'],
    ['optional.none().orValue(2)', '2'],
    ['optional.of(1).orValue(1 / 0)', '1'],
    ['optional.of(2).optMap(x, x * 2)', 'optional(4)'],
    ['optional.none().optMap(x, x * 2)', 'none'],
    ['optional.of([1]).optFlatMap(x, x[?0])', 'optional(1)'],
    ['optional.of([1]).optFlatMap(x, x[?1])', 'none'],
    ['[1, 2].first()', 'optional(1)'],
    ['[1, 2].last()', 'optional(2)'],
    ['[].first().hasValue() || [].last().hasValue()', 'false'],
    ['optional.unwrap([optional.of(1), optional.none()])', '[1]'],
    ['[optional.of(1), optional.none()].unwrapOpt()', '[1]'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, OBJECT)).toBe(expected);
  });

  test.each([
    [
      'object.?spec',
      'optional({"replicas": 3, "empty": "", "list": ["a", "b"], "labels": {"a/b": "c"}, "nothing": null})',
    ],
    ['object.?spec.replicas', 'optional(3)'],
    ['object.?spec.?replicas', 'optional(3)'],
    ['object.?status.?replicas', 'none'],
    ['object.?status.replicas', 'none'],
    ['object.spec.?missing', 'none'],
    ['object.spec.?nothing', 'optional(null)'],
    ['object.spec.nothing.?field', 'none'],
    ['object.spec.empty.?field', 'none'],
    ['object.spec.list[?1]', 'optional("b")'],
    ['object.spec.list[?2]', 'none'],
    ['object.spec.list[?-1]', 'none'],
    [`object.spec.labels[?'a/b']`, 'optional("c")'],
    [`object.spec.labels[?'x']`, 'none'],
    [`object.?spec.?labels['a/b']`, 'optional("c")'],
    [`object.?spec.?labels[?'x'].orValue('none')`, '"none"'],
    [`object.?status.labels[?'x']`, 'none'],
    ['has(object.?spec.replicas)', 'true'],
    ['has(object.?status.replicas)', 'false'],
    ['[?object.spec.?missing, ?object.spec.?replicas]', '[3]'],
    [`{?'a': object.spec.?missing, ?'b': object.spec.?replicas, 'c': dyn(1)}`, '{"b": 3, "c": 1}'],
    [`{1: 'a'}[?1]`, 'optional("a")'],
  ])('asks for what may be missing: %s is %s', (expression, expected) => {
    expect(evaluate(expression, OBJECT)).toBe(expected);
  });

  test.each([
    ['optional.none().value()', 'run: optional.none() has no value'],
    ['optional.of(1).orValue("a")', 'type: orValue() asks for optional_type<int>, found optional_type<string>'],
    ['optional.of(1).or(2)', 'type: or() asks for optional_type<int>, found int'],
    ['(1).orValue(2)', 'type: no matching overload for int.orValue()'],
    ['object.spec.replicas.orValue(2)', 'run: no such overload: expected an optional, found int'],
    ['[?1]', 'type: ? asks for an optional, found int'],
    ['[?object.spec.replicas]', 'run: no such overload: ? asks for an optional, found int'],
    ['optional.of(1).optMap(x.y, x)', 'syntax: the variable of a macro must be a plain name'],
    ['optional.of(1).optFlatMap(x, x)', 'type: no matching overload for int.optFlatMap()'],
    ['object.?status.replicas > 1', 'type: no matching overload for optional_type<dyn> > int'],
    ['[object.spec.replicas].unwrapOpt()', 'run: int is no optional'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, OBJECT)).toBe(expected);
  });
});
