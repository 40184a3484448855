import { evaluate, failure } from '../evaluate';

/** Formats with text that has them, and text that has not. */
const TABLE: readonly (readonly [format: string, good: readonly string[], bad: readonly string[]])[] = [
  ['dns1123Label', ['cart', 'a', '7-up', 'a'.repeat(63)], ['', 'Cart', '-a', 'a-', 'a.b', 'a'.repeat(64)]],
  ['dns1123Subdomain', ['a.b-c.d', 'cart'], ['a..b', '.a', 'A.b', 'a'.repeat(254)]],
  ['dns1035Label', ['cart', 'a-1'], ['7up', 'a-', 'A']],
  ['qualifiedName', ['app', 'app.kubernetes.io/name', 'A_b.c'], ['', '/a', 'a/', 'a/b/c', 'UPPER.io/x', '-a']],
  ['dns1123LabelPrefix', ['cart-', 'cart'], ['Cart-', '-']],
  ['dns1123SubdomainPrefix', ['a.cart-'], ['a..', 'AB-']],
  ['dns1035LabelPrefix', ['cart-'], ['7up-']],
  ['labelValue', ['', 'a', 'A_b.c-1'], ['-a', 'a b', 'a'.repeat(64)]],
  ['uri', ['https://example.com/', '/a'], ['a', '']],
  ['uuid', ['123e4567-e89b-12d3-a456-426614174000', '123E4567E89B12D3A456426614174000'], ['123', '']],
  ['byte', ['aGk=', 'YWJj'], ['aGk', '', '*', '====']],
  ['date', ['2024-02-29'], ['2023-02-29', '2024-2-9', '']],
  ['datetime', ['2024-02-29T13:00:00Z', '2024-02-29t13:00:00.5+01:00'], ['2024-02-29', '2024-02-29T25:00:00Z', '']],
];

describe('named formats', () => {
  test.each(TABLE)('%s', (format, good, bad) => {
    const valid = (text: string) => evaluate(`!format.${format}().validate(${JSON.stringify(text)}).hasValue()`);
    expect(good.filter((text) => valid(text) !== 'true')).toEqual([]);
    expect(bad.filter((text) => valid(text) !== 'false')).toEqual([]);
    expect(evaluate(`format.named('${format}').value() == format.${format}()`)).toBe('true');
  });

  test('tells what is wrong', () => {
    expect(evaluate(`format.dns1123Label().validate('A').value().size()`)).toBe('1');
    expect(evaluate(`format.dns1123Label().validate('${'A'.repeat(64)}').value().size()`)).toBe('2');
  });

  test.each([
    [`format.named('unknown')`, 'none'],
    [`format.named('uuid').optMap(f, f.validate('x').hasValue())`, 'optional(true)'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  test.each([
    [`format.nosuch()`, 'type: unknown function format.nosuch'],
    [`format.uuid().validate(1)`, 'type: no matching overload for kubernetes.NamedFormat.validate(int)'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression)).toContain(expected);
  });
});
