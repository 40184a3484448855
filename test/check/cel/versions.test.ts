import { evaluate, failure } from './evaluate';

/** What came later, with the first version of Kubernetes whose API server takes it. */
const TABLE: readonly (readonly [since: string, expressions: readonly string[]])[] = [
  [
    '1.29',
    [
      '1 < 1.5',
      `isQuantity('1')`,
      'object.?a',
      'object[?"a"]',
      'optional.of(1)',
      'optional.none().or(optional.of(1))',
      'optional.of(1).optMap(x, x)',
    ],
  ],
  ['1.30', [`'%d'.format([1])`, `strings.quote('a')`, 'sets.contains([1], [1])']],
  ['1.31', [`isIP('::1')`, `ip.isCanonical('::1')`, `cidr('::/0').masked()`]],
  ['1.32', ['format.uuid()', `format.named('uuid')`]],
  [
    '1.33',
    [
      '[1].all(i, x, true)',
      '[1].existsOne(i, x, true)',
      '[1].transformList(i, x, x)',
      '{1: 1}.transformMap(k, v, v)',
      '[1].first()',
      '[optional.of(1)].unwrapOpt()',
    ],
  ],
  ['1.34', [`semver('1.0.0')`, `isSemver('1.0', true)`]],
  [
    '1.35',
    [
      '[1].slice(0, 1)',
      '[[1]].flatten()',
      '[1].reverse()',
      '[1].distinct()',
      'lists.range(1)',
      '[1].sort()',
      '[1].sortBy(x, x)',
    ],
  ],
  ['1.38', ['[1].includes(1)']],
];

describe.each(TABLE)('since %s', (since, expressions) => {
  const [major, minor] = since.split('.').map(Number);
  const before = `${major ?? 0}.${(minor ?? 0) - 1}`;

  test.each(expressions)('%s', (expression) => {
    expect(() => evaluate(expression, {}, since)).not.toThrow();
    const message = failure(expression, {}, before);
    expect(message).toMatch(/^type: /);
    expect(message).toContain(`is there since Kubernetes ${since}, not yet in ${before}`);
  });
});

test('all else was there from the beginning', () => {
  const expression = `[1, 2].sum() > 1 && 'a1'.find('[0-9]') == '1' && isURL('/a') && 'a,b'.split(',').size() == 2`;
  expect(evaluate(expression, {}, '1.25')).toBe('true');
});
