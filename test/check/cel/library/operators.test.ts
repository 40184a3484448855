import { evaluate, failure } from '../evaluate';

describe('arithmetic', () => {
  test.each([
    ['1 + 2', '3'],
    ['7 - 9', '-2'],
    ['-3 * 4', '-12'],
    ['7 / 2', '3'],
    ['-7 / 2', '-3'],
    ['7 % 3', '1'],
    ['-7 % 3', '-1'],
    ['-(2 + 3)', '-5'],
    ['1u + 2u', '3u'],
    ['3u - 2u', '1u'],
    ['3u * 2u', '6u'],
    ['7u / 2u', '3u'],
    ['7u % 4u', '3u'],
    ['1.5 + 1.0', '2.5'],
    ['1.5 - 1.0', '0.5'],
    ['1.5 * 2.0', '3.0'],
    ['1.0 / 4.0', '0.25'],
    ['1.0 / 0.0 > 1.0e300', 'true'],
    ['-(1.5)', '-1.5'],
    [`'a' + 'b'`, '"ab"'],
    [`b'a' + b'b'`, 'b"ab"'],
    ['[1] + [2, 3]', '[1, 2, 3]'],
    [`duration('1m') + duration('1s')`, '61s'],
    [`duration('1m') - duration('1s')`, '59s'],
    [`timestamp('2024-02-28T00:00:00Z') + duration('24h')`, '2024-02-29T00:00:00Z'],
    [`duration('24h') + timestamp('2024-02-29T00:00:00Z')`, '2024-03-01T00:00:00Z'],
    [`timestamp('2024-03-01T00:00:00Z') - duration('1ns')`, '2024-02-29T23:59:59.999999999Z'],
    [`timestamp('2024-03-01T00:00:00Z') - timestamp('2024-02-01T00:00:00Z')`, '2505600s'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['object.n + 1', '6'],
    ['object.x * 2.0', '3.0'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, { n: 5, x: 1.5 })).toBe(expected);
  });

  test.each([
    ['9223372036854775807 + object.one', 'run: integer overflow: 9223372036854775808'],
    ['-9223372036854775808 - object.one', 'run: integer overflow: -9223372036854775809'],
    ['4611686018427387904 * (object.one + 1)', 'run: integer overflow: 9223372036854775808'],
    ['-(-9223372036854775808)', 'run: integer overflow: 9223372036854775808'],
    ['-9223372036854775808 / -object.one', 'run: integer overflow: 9223372036854775808'],
    ['18446744073709551615u + uint(object.one)', 'run: unsigned integer overflow: 18446744073709551616'],
    ['0u - uint(object.one)', 'run: unsigned integer overflow: -1'],
    ['1 / 0', 'run: division by zero'],
    ['1u / 0u', 'run: division by zero'],
    ['1 % 0', 'run: modulus by zero'],
    [`duration('2562047h') + duration('1h')`, 'run: duration overflow'],
    [`timestamp('9999-12-31T23:59:59Z') + duration('1s')`, 'run: timestamp overflow'],
    ['1 + 1.0', 'type: no matching overload for int + double'],
    ['1 + 1u', 'type: no matching overload for int + uint'],
    [`'a' + 1`, 'type: no matching overload for string + int'],
    ['1.0 % 2.0', 'type: no matching overload for double % double'],
    ['-true', 'type: no matching overload for -bool'],
    ['!1', 'type: no matching overload for !int'],
    [`object.one + 'a'`, 'run: no such overload: int + string'],
    [`object.one + 1.5`, 'run: no such overload: int + double'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, { one: 1 })).toBe(expected);
  });
});

describe('equality', () => {
  test.each([
    ['1 == 1', 'true'],
    ['1 != 2', 'true'],
    [`'a' == 'a'`, 'true'],
    ['null == null', 'true'],
    ['[1, 2] == [1, 2]', 'true'],
    ['[1, 2] == [2, 1]', 'false'],
    ['[1] == [1, 2]', 'false'],
    [`{'a': 1} == {'a': 1}`, 'true'],
    [`{'a': 1} == {'b': 1}`, 'false'],
    [`object.map == {'a': 1}`, 'true'],
    [`b'ab' == b'ab'`, 'true'],
    [`duration('60s') == duration('1m')`, 'true'],
    [`timestamp('2024-01-01T01:00:00+01:00') == timestamp('2024-01-01T00:00:00Z')`, 'true'],
    [`type(1) == int`, 'true'],
    [`double('NaN') == double('NaN')`, 'false'],
    [`double('NaN') != double('NaN')`, 'true'],
    ['dyn(1) == 1.0', 'true'],
    ['dyn(1) == 1u', 'true'],
    ['dyn(1u) == 1.0', 'true'],
    ['dyn(9007199254740993) == 9007199254740992.0', 'true'],
    [`dyn(1) == '1'`, 'false'],
    ['dyn(1) == null', 'false'],
    ['dyn(1) == true', 'false'],
    ['object.list == [dyn(1), dyn(1.5)]', 'true'],
    ['object.nothing == null', 'true'],
    ['object.map != null', 'true'],
    ['optional.of(1) == optional.of(1)', 'true'],
    ['optional.of(1) == optional.none()', 'false'],
    [`quantity('1') == quantity('1000m')`, 'true'],
    [`url('https://a/') == url('https://a/')`, 'true'],
    [`url('https://a/') == url('https://b/')`, 'false'],
    [`format.dns1123Label() == format.named('dns1123Label').value()`, 'true'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, { list: [1, 1.5], map: { a: 1 }, nothing: null })).toBe(expected);
  });

  test.each([
    ['1 == 1.0', 'type: no matching overload for int == double'],
    [`1 == '1'`, 'type: no matching overload for int == string'],
    ['1 == null', 'type: no matching overload for int == null_type'],
    [`[1] == ['a']`, 'type: no matching overload for list<int> == list<string>'],
  ])('%s is refused: %s', (expression, expected) => {
    expect(failure(expression)).toBe(expected);
  });
});

describe('order', () => {
  test.each([
    ['1 < 2 && 2 <= 2 && 3 > 2 && 2 >= 2', 'true'],
    ['2 < 1 || 3 <= 2 || 1 > 2 || 1 >= 2', 'false'],
    ['1u < 2u', 'true'],
    ['1.5 < 1.6', 'true'],
    ['false < true', 'true'],
    [`'a' < 'b' && 'B' < 'a'`, 'true'],
    [`b'a' < b'b' && b'a' < b'aa'`, 'true'],
    [`duration('1ms') < duration('1s')`, 'true'],
    [`timestamp('2001-01-01T00:00:00Z') < timestamp('2002-01-01T00:00:00Z')`, 'true'],
    ['1 < 1.5 && 1.5 < 2', 'true'],
    ['1 < 2u && 1u < 2', 'true'],
    ['1u < 1.5 && 0.5 < 1u', 'true'],
    ['9007199254740993 > 9007199254740992.0', 'false'],
    ['object.n < 3.5', 'true'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, { n: 3 })).toBe(expected);
  });

  test.each([
    [`1 < '2'`, 'type: no matching overload for int < string'],
    ['[1] < [2]', 'type: no matching overload for list<int> < list<int>'],
    [`double('NaN') < 1.0`, 'run: NaN values cannot be ordered'],
    [`object.n < 'a'`, 'run: no such overload: int < string'],
    ['object.nothing < 1', 'run: no such overload: null_type < int'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, { n: 3, nothing: null })).toBe(expected);
  });

  test('numbers of different types are compared since 1.29', () => {
    expect(evaluate('1 < 1.5', {}, '1.29')).toBe('true');
    expect(failure('1 < 1.5', {}, '1.28')).toBe('type: int < double is there since Kubernetes 1.29, not yet in 1.28');
  });
});

describe('membership', () => {
  test.each([
    ['2 in [1, 2]', 'true'],
    ['3 in [1, 2]', 'false'],
    ['dyn(2.0) in [1, 2]', 'true'],
    [`'a' in {'a': 1}`, 'true'],
    [`1 in {1: 'a'}`, 'true'],
    [`dyn(1.0) in {1: 'a'}`, 'true'],
    [`'a' in object.map`, 'true'],
    [`'b' in object.map`, 'false'],
    [`'constructor' in object.map`, 'false'],
    [`'nothing' in object.map`, 'true'],
    ['[1] in [[1], [2]]', 'true'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, { map: { a: 1, nothing: null } })).toBe(expected);
  });

  test.each([
    [`'a' in 'abc'`, 'type: no matching overload for string in string'],
    [`'a' in [1]`, 'type: no matching overload for string in list<int>'],
    [`'a' in object.text`, 'run: no such overload: string in string'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, { text: 'abc' })).toBe(expected);
  });
});
