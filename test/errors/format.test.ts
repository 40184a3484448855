import { formatError } from '../../lib/errors/format';
import { nearest } from '../../lib/errors/nearest';
import { sourceLines } from '../../lib/errors/source-lines';
import { Problems } from '../../lib/errors/problems';
import { UserError } from '../../lib/errors/user-error';
import { errorsOf } from './errors-of';

const SOURCE = 'environment: prod\n\tapps:\n  checkout:\n    replicas: six\n';
const place = { file: 'environments/prod.yaml', line: 4, column: 15 };

describe('an error as a person reads it', () => {
  test('shows place, code, message, line, caret and fix', () => {
    const error = new UserError('FL1004', {
      message: 'replicas must be a positive whole number, found "six"',
      place,
      span: 3,
      fix: 'write a number, such as 6',
    });
    expect(
      formatError(
        error,
        sourceLines(() => SOURCE),
      ),
    ).toBe(
      [
        'environments/prod.yaml:4:15  FL1004  replicas must be a positive whole number, found "six"',
        '    4 |     replicas: six',
        '      |               ^^^',
        '   fix: write a number, such as 6',
      ].join('\n'),
    );
  });

  test('keeps a tab before the caret, so that both shift alike', () => {
    const error = new UserError('FL1002', { message: 'a tab', place: { ...place, line: 2, column: 2 }, span: 4 });
    expect(
      formatError(
        error,
        sourceLines(() => SOURCE),
      ),
    ).toContain('    2 | \tapps:\n      | \t^^^^');
  });

  test.each([
    ['the file cannot be read', () => undefined],
    ['the file has become shorter', () => 'one line'],
    ['the line is too long to show', () => `${'\n'.repeat(3)}${'x'.repeat(401)}`],
  ])('leaves the snippet out when %s', (_, read) => {
    const error = new UserError('FL1004', { message: 'wrong', place });
    expect(formatError(error, sourceLines(read))).toBe('environments/prod.yaml:4:15  FL1004  wrong');
  });
});

test.each([
  ['replcas', ['image', 'replicas', 'domain'], 'replicas'],
  ['Replicas', ['replicas'], 'replicas'],
  ['zzz', ['image', 'replicas'], undefined],
  ['imag', [], undefined],
])('the known name nearest to %s is found', (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected);
});

describe('Problems', () => {
  const at = (line: number) => new UserError('FL1004', { message: 'wrong', place: { ...place, line } });

  test('throws all errors, in the order of their places, each once', () => {
    const problems = new Problems();
    for (const line of [9, 2, 9]) problems.add(at(line));
    const thrown = errorsOf(() => {
      problems.throwIfAny();
    });
    expect(thrown.map((error) => error.place?.line)).toEqual([2, 9]);
  });

  test('keeps user errors and lets bugs pass', () => {
    const problems = new Problems();
    const mistake = (): number => {
      throw at(1);
    };
    const bug = (): number => {
      throw new TypeError('bug');
    };
    expect(problems.catch(mistake)).toBeUndefined();
    expect(() => problems.catch(bug)).toThrow(TypeError);
    expect(problems.any).toBe(true);
  });
});
