import { evaluate, failure } from './evaluate';

const OBJECT = {
  spec: { replicas: 3, empty: '', nothing: null, list: [1, null], 'a-b': 1 },
  metadata: { labels: { 'a/b': 'c', constructor: 'x', __proto__x: 'y' } },
};

describe('fields', () => {
  test.each([
    ['object.spec.replicas', '3'],
    ['object.spec["a-b"]', '1'],
    [`object.metadata.labels['a/b']`, '"c"'],
    ['object.metadata.labels.constructor', '"x"'],
    ['object.spec.nothing', 'null'],
    ['object.spec.list[1]', 'null'],
    ['object.spec.list[1.0 == 1.0 ? 0 : 1]', '1'],
    ['object.spec.list[dyn(0.0)]', '1'],
    ['object.spec.list[dyn(0u)]', '1'],
    [`{'a': {'b': 1}}.a.b`, '1'],
    [`{1: 'int', 2: 'two'}[1]`, '"int"'],
    [`{true: 'yes'}[true]`, '"yes"'],
    [`{1u: 'one'}[1u]`, '"one"'],
    [`{1: 'one'}[dyn(1.0)]`, '"one"'],
    ['has(object.spec.replicas)', 'true'],
    ['has(object.spec.missing)', 'false'],
    ['has(object.spec.empty) && has(object.spec.nothing)', 'true'],
    ['has(object.spec.nothing.field)', 'false'],
    ['has(object.spec.empty.field)', 'false'],
    ['has(object.metadata.labels.toString)', 'false'],
    [`has({'a': 1}.a) && !has({'a': 1}.b)`, 'true'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, OBJECT)).toBe(expected);
  });

  test.each([
    ['object.missing', 'run: no such key: missing'],
    ['object.spec.missing.deeper', 'run: no such key: missing'],
    ['has(object.missing.field)', 'run: no such key: missing'],
    ['object.spec.nothing.field', 'run: no such key: field'],
    ['object.spec.replicas.field', 'run: no such key: field'],
    [`object.metadata.labels['x']`, 'run: no such key: x'],
    ['object.metadata.labels.hasOwnProperty', 'run: no such key: hasOwnProperty'],
    ['{1: true}[2]', 'run: no such key: 2'],
    ['object.spec.list[2]', 'run: index out of bounds: 2 of 2'],
    ['object.spec.list[-1]', 'run: index out of bounds: -1 of 2'],
    [`object.spec.list['a']`, 'run: no such overload: a list is indexed by int, found string'],
    ['object.spec.list.field', 'run: no such overload: a list is indexed by int, found string'],
    ['[1][1.5]', 'type: a value of type list<int> has no elements by double'],
    [`{'a': 1}[1]`, 'type: a value of type map<string, int> has no elements by int'],
    [`'text'[0]`, 'type: a value of type string has no elements by int'],
    [`'text'.field`, 'type: a value of type string has no field field'],
    [`{dyn(1): 'a', dyn(1u): 'b'}`, 'run: failed with repeated key: 1'],
    ['{1.5: true}', 'run: unsupported key type: double'],
    ['{null: true}', 'run: unsupported key type: null_type'],
    ['has(object)', 'syntax: has() asks for a field, such as has(object.spec.replicas)'],
    ['has(object.spec["replicas"])', 'syntax: has() asks for a field, such as has(object.spec.replicas)'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, OBJECT)).toBe(expected);
  });
});

describe('logic', () => {
  const FAILS = 'object.missing == 1';
  test.each([
    [`true || ${FAILS}`, 'true'],
    [`${FAILS} || true`, 'true'],
    [`false && ${FAILS}`, 'false'],
    [`${FAILS} && false`, 'false'],
    [`${FAILS} && true && false`, 'false'],
    [`${FAILS} || false || true`, 'true'],
    [`object.spec.replicas || true`, 'true'],
    [`object.spec.replicas && false`, 'false'],
    ['!true || !false', 'true'],
    ['true || false && false', 'true'],
    [`true ? 1 : 1 / 0`, '1'],
    [`false ? 1 / 0 : 2`, '2'],
    ['false ? 1 : true ? 2 : 3', '2'],
    ['true ? dyn(1) : dyn("a")', '1'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, OBJECT)).toBe(expected);
  });

  test.each([
    [`${FAILS} || false`, 'run: no such key: missing'],
    [`false || ${FAILS}`, 'run: no such key: missing'],
    [`${FAILS} && true`, 'run: no such key: missing'],
    [`true && ${FAILS}`, 'run: no such key: missing'],
    [`${FAILS} ? 1 : 2`, 'run: no such key: missing'],
    [`object.spec.replicas && true`, 'run: no such overload: && asks for bool, found int'],
    [`object.spec.replicas ? 1 : 2`, 'run: no such overload: ? : asks for bool, found int'],
    ['1 && true', 'type: && asks for bool, found int'],
    [`'a' ? 1 : 2`, 'type: ? : asks for bool, found string'],
    [`true ? 1 : 'a'`, 'type: both sides of ? : must have one type, found int and string'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, OBJECT)).toBe(expected);
  });
});

describe('names', () => {
  test.each([
    ['objekt.spec', 'type: unknown variable objekt, did you mean object'],
    ['nowhere', 'type: unknown variable nowhere'],
    [`'a'.startWith('a')`, 'type: unknown function startWith, did you mean startsWith'],
    [`quantitty('1')`, 'type: unknown function quantitty, did you mean quantity'],
    ['objekt.spec.startsWith("a")', 'type: unknown variable objekt, did you mean object'],
    [`sets.contain([1], [1])`, 'type: unknown function sets.contain, did you mean sets.contains'],
    [
      `authorizer.group('').resource('pods').check('get').allowed()`,
      'type: authorizer can be answered only in a cluster, where a request has a user',
    ],
    [
      `authorizer.requestResource.check('get').allowed()`,
      'type: authorizer can be answered only in a cluster, where a request has a user',
    ],
    ['cel.bind(x, 1, x)', 'type: unknown function cel.bind'],
    ['math.greatest(1, 2)', 'type: unknown function math.greatest'],
    [`base64.encode(b'a')`, 'type: unknown function base64.encode'],
    [`'a'.reverse()`, 'type: no matching overload for string.reverse()'],
    [`b'a'.hex()`, 'type: unknown function hex'],
  ])('%s is refused: %s', (expression, expected) => {
    expect(failure(expression)).toContain(expected);
  });

  test.each([
    ['[object].all(ip, ip == object)', 'true'],
    [`['::1'].all(ip, ip.isCanonical('::1'))`, 'true'],
    ['[1].all(string, string == 1)', 'true'],
  ])('a variable hides a name: %s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });
});
