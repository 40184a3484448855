import { evaluate, failure } from '../evaluate';

/** Each version comes before the next: the order of semver.org. */
const ASCENDING = [
  '0.0.1',
  '0.1.0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.2.3',
  '1.10.0',
  '18446744073709551615.0.0',
];

describe('semantic versions', () => {
  test.each([
    ['1.2.3', true, true],
    ['1.2.3-rc.1+build.5', true, true],
    ['1.2.3-0a', true, true],
    ['v1.2.3', false, true],
    ['1.2', false, true],
    ['1', false, true],
    ['01.02.03', false, true],
    ['1.2.03-rc', false, true],
    ['1.2-rc', false, false],
    ['1.2.3-01', false, false],
    ['1.2.3-', false, false],
    ['1.2.3.4', false, false],
    ['18446744073709551616.0.0', false, false],
    ['Three', false, false],
    ['', false, false],
  ])('%s is one: %s, when it is normalized: %s', (text, strict, normalized) => {
    expect(evaluate(`isSemver('${text}')`)).toBe(String(strict));
    expect(evaluate(`isSemver('${text}', false)`)).toBe(String(strict));
    expect(evaluate(`isSemver('${text}', true)`)).toBe(String(normalized));
  });

  test('are ordered', () => {
    const order = ASCENDING.flatMap((a, i) =>
      ASCENDING.map((b, j) => [evaluate(`semver('${a}').compareTo(semver('${b}'))`), String(Math.sign(i - j))]),
    );
    expect(order.filter(([found, expected]) => found !== expected)).toEqual([]);
  });

  test.each([
    [`semver('1.2.3').major() * 100 + semver('1.2.3').minor() * 10 + semver('1.2.3').patch()`, '123'],
    [`semver('1.0.0').isLessThan(semver('1.0.1'))`, 'true'],
    [`semver('1.0.0').isGreaterThan(semver('1.0.1'))`, 'false'],
    [`semver('v1.0', true) == semver('1.0.0')`, 'true'],
    [`semver('1.0.0+a') == semver('1.0.0+b')`, 'true'],
    [`semver('1.0.0', false).major()`, '1'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  test.each([
    [`semver('v1.0.0')`, 'run: invalid semantic version: "v1.0.0"'],
    [`semver('1.0.0').isLessThan('2.0.0')`, 'type: no matching overload for kubernetes.Semver.isLessThan(string)'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression)).toBe(expected);
  });
});
