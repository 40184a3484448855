import { errorOf, evaluate, failure, run } from '../evaluate';

describe('regular expressions', () => {
  test.each([
    [`'cart-7'.matches('^[a-z]+-[0-9]$')`, 'true'],
    [`'cart-7'.matches('art')`, 'true'],
    [`matches('cart', '^art')`, 'false'],
    [`'a\\nb'.matches('a.b')`, 'false'],
    [`'CART'.matches('(?i)^cart$')`, 'true'],
    [`'é'.matches('^.$')`, 'true'],
    [`'abc 123 def 456'.find('[0-9]+')`, '"123"'],
    [`'abc 123'.find('xyz')`, '""'],
    [`'abc 123'.find('[0-9]*')`, '""'],
    [`'123 abc 456'.findAll('[0-9]+')`, '["123", "456"]'],
    [`'123 abc 456'.findAll('[0-9]+', 1)`, '["123"]'],
    [`'123 abc 456'.findAll('[0-9]+', -1)`, '["123", "456"]'],
    [`'123 abc 456'.findAll('[0-9]+', 0)`, '[]'],
    [`'a1'.findAll('[0-9]*')`, '["", "1"]'],
    [`'abc'.findAll('xyz')`, '[]'],
    [`object.name.matches(object.pattern)`, 'true'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, { name: 'cart', pattern: '^c.*t$' })).toBe(expected);
  });

  test.each([
    [`'a'.matches('(')`, 'type: invalid regular expression: error parsing regexp: missing closing ): `(`'],
    [
      `'a'.find('(?=a)')`,
      'type: invalid regular expression: error parsing regexp: invalid or unsupported Perl syntax: `(?=`',
    ],
    [
      `'a'.findAll('a**')`,
      'type: invalid regular expression: error parsing regexp: invalid nested repetition operator: `**`',
    ],
    [
      `object.name.matches(object.pattern)`,
      'run: invalid regular expression: error parsing regexp: missing argument to repetition operator: `*`',
    ],
    [`'a'.matches(1)`, 'type: no matching overload for string.matches(int)'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, { name: 'cart', pattern: '*' })).toBe(expected);
  });

  test.each([
    ['^(a+)+$', true],
    ['^(a|aa)+$', true],
    ['(x+x+)+y', false],
    ['(.*)*(.*)*(.*)*b$', true],
  ])('a hostile pattern ends: %s', (pattern) => {
    const variables = { text: 'string', pattern: 'string' };
    expect(run('text.matches(pattern)', variables, { text: `${'a'.repeat(2_000)}!`, pattern })).toBe(false);
  });

  test.each([
    ['(((a{30}){30}){30})', 'a'.repeat(100_000)],
    ['(a?){1000}(a?){1000}', 'a'.repeat(1_000_000)],
  ])('one that is too large is refused or costs too much: %s', (pattern, text) => {
    const variables = { text: 'string', pattern: 'string' };
    const error = errorOf(() => run('text.matches(pattern)', variables, { text, pattern }));
    expect(['run', 'cost']).toContain(error.kind);
  });
});
