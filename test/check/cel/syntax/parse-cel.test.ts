import { errorOf, evaluate, failure, run } from '../evaluate';

describe('literals', () => {
  test.each([
    ['42', '42'],
    ['0x2A', '42'],
    ['42u', '42u'],
    ['0xFFu', '255u'],
    ['1.5', '1.5'],
    ['.5', '0.5'],
    ['1e3', '1000.0'],
    ['1.5E-3', '0.0015'],
    ['-0x10', '-16'],
    ['--1', '1'],
    ['!!true', 'true'],
    [`'single' + "double"`, '"singledouble"'],
    [`'''three " ' lines\n'''`, JSON.stringify(`three " ' lines\n`)],
    [`"""a\\"b"""`, JSON.stringify('a"b')],
    [`r'\\d+'`, JSON.stringify('\\d+')],
    [`R"""\\n"""`, JSON.stringify('\\n')],
    [
      `'\\x41\\u00e9\\U0001F600\\101\\n\\t\\\\\\'\\"\\?\\\`\\a\\b\\f\\r\\v'`,
      JSON.stringify('Aé😀A\n\t\\\'"?`\x07\b\f\r\v'),
    ],
    [`b'é\\xff\\000'`, 'b"Ã©ÿ\\u0000"'],
    [`br'\\n'`, 'b"\\\\n"'],
    ['[1, 2,]', '[1, 2]'],
    [`{'a': 1,}`, '{"a": 1}'],
    ['[]', '[]'],
    ['{}', '{}'],
    ['1 + // a comment\n 2', '3'],
    ['.object == object', 'true'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });
});

describe('precedence', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 2 - 3', '5'],
    ['2 * 3 % 4', '2'],
    ['-2 * -3', '6'],
    ['1 + 1 == 2 && 3 > 2', 'true'],
    ['true || true && false', 'true'],
    ['1 in [1] == true', 'true'],
    ['!false && true', 'true'],
    ['-[1, 2][1]', '-2'],
    ['true ? false : true ? 1 == 1 : false', 'false'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });
});

describe('what is no expression', () => {
  test.each([
    ['', 0, 'found the end, expected a value'],
    ['1 +', 3, 'found the end, expected a value'],
    ['1 2', 2, 'found 2, expected an operator or the end'],
    ['(1', 2, 'found the end, expected )'],
    ['[1', 2, 'found the end, expected ]'],
    ['{1}', 2, 'found }, expected :'],
    ['a.', 2, 'found the end, expected the name of a field'],
    ['a.1', 1, 'found .1, expected an operator or the end'],
    ['a = 1', 2, 'unexpected character ='],
    ['a # b', 2, 'unexpected character #'],
    ['a & b', 2, 'unexpected character &'],
    [`'open`, 0, 'text without an end'],
    [`'two\nlines'`, 0, 'text without an end'],
    [`'\\q'`, 1, 'unknown escape \\q'],
    [`'ab\\ud800'`, 3, 'no character has the code d800'],
    [`b'\\u00e9'`, 2, 'bytes have no escape \\u00e9'],
    ['9223372036854775808', 0, 'number out of range: 9223372036854775808'],
    ['18446744073709551616u', 0, 'number out of range: 18446744073709551616u'],
    ['1e999', 0, 'number out of range: 1e999'],
    ['-1u', 1, 'an unsigned number cannot be negative: -1u'],
    ['package', 0, 'package is a reserved word'],
    ['a.in', 2, `in is a reserved word; write ['in'] for the field`],
    ['Pod{}', 0, 'Pod{…} would make an object of a type, and there is none to make'],
    ['x ? y', 5, 'found the end, expected :'],
    ['f(1,)', 4, 'found ), expected a value'],
    ['a.?b()', 4, 'found (, expected an operator or the end'],
    ['😀', 0, 'unexpected character 😀'],
  ])('%s: at %d, %s', (expression, offset, message) => {
    const error = errorOf(() => evaluate(expression));
    expect([error.kind, error.offset, error.message]).toEqual(['syntax', offset, message]);
  });

  test.each([
    ['brackets', '('.repeat(5_000) + '1' + ')'.repeat(5_000)],
    ['lists', '['.repeat(5_000)],
    ['signs', '-'.repeat(5_000) + 'x'],
    ['choices', 'true ? 1 : '.repeat(5_000) + '1'],
    ['indexes', 'x' + '[0'.repeat(5_000)],
    ['a sum', '1' + ' + 1'.repeat(5_000)],
    ['fields', 'x' + '.y'.repeat(5_000)],
    ['text', `'${'x'.repeat(200_000)}'`],
  ])('%s beyond all measure is refused', (_, expression) => {
    expect(errorOf(() => run(expression)).kind).toBe('syntax');
  });

  test('what is within measure is not', () => {
    expect(evaluate('true && '.repeat(10_000) + 'true')).toBe('true');
    expect(evaluate('1 + '.repeat(900) + '1')).toBe('901');
    expect(evaluate('('.repeat(200) + '1' + ')'.repeat(200))).toBe('1');
  });
});

test.each([
  ['object.spec.missing > 1', 11],
  [`'abc'.charAt(9)`, 5],
  [`1 +\n 'a'`, 2],
  ['[1].all(x, y > 1)', 11],
  [`true || duration('soon') == x`, 8],
])('an error has a place: %s at %d', (expression, offset) => {
  expect(errorOf(() => evaluate(expression, { spec: {} })).offset).toBe(offset);
});

test('messages are one line', () => {
  expect(failure(`'a'.matches('(\\n')`)).not.toContain('\n');
});
