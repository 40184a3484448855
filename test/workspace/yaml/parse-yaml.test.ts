import * as fc from 'fast-check';
import { Problems } from '../../../lib/errors/problems';
import { plain, spotAt, type Located } from '../../../lib/workspace/yaml/located';
import { parseYaml } from '../../../lib/workspace/yaml/parse-yaml';
import { errorsOf, told } from '../../errors/errors-of';

function parse(text: string): Located {
  const problems = new Problems();
  const tree = parseYaml({ text, file: 'f.yaml' }, problems);
  problems.throwIfAny();
  if (!tree) throw new Error('neither a tree nor an error');
  return tree;
}

const tells = (text: string): string[] => errorsOf(() => parse(text)).map(told);

describe('places', () => {
  const tree = parse('apps:\n  checkout:\n    image: "a:1"\n    replicas:\nlist: [x, { y: 1.30 }]\n');

  test.each([
    [['apps'], 2, 3, 9],
    [['apps', 'checkout', 'image'], 3, 12, 5],
    [['list', 0], 5, 8, 1],
    [['list', 1, 'y'], 5, 16, 4],
  ])('the value at %j', (path, line, column, span) => {
    expect(spotAt(tree, path).node).toMatchObject({ place: { file: 'f.yaml', line, column }, span });
  });

  test('a value left out has the place of its key', () => {
    expect(spotAt(tree, ['apps', 'checkout', 'replicas']).node).toMatchObject({
      value: null,
      place: { line: 4, column: 5 },
      span: 8,
    });
  });

  test('a number keeps how it was written', () => {
    expect(spotAt(tree, ['list', 1, 'y']).node).toMatchObject({ value: 1.3, text: '1.30' });
  });

  test('an alias has the place of what it stands for', () => {
    const aliased = parse('a: &size { cpu: 1 }\nb: *size\n');
    expect(spotAt(aliased, ['b', 'cpu'])).toMatchObject({ node: { place: { line: 1, column: 17 } } });
  });
});

describe('values', () => {
  test.each([
    ['nothing', '', null],
    ['comments only', '# nothing yet\n', null],
    ['YAML 1.2: on, off, yes and no are text', 'a: on\nb: no\n', { a: 'on', b: 'no' }],
    ['Windows line ends', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['an anchor used twice', 'a: &a [1]\nb: [*a, *a]\n', { a: [1], b: [[1], [1]] }],
    ['an anchor set twice', 'a: &a 1\nb: *a\nc: &a 2\nd: *a\n', { a: 1, b: 1, c: 2, d: 2 }],
    [
      'keys that objects inherit',
      'constructor: { prototype: 1 }\ntoString: 2\n',
      { constructor: { prototype: 1 }, toString: 2 },
    ],
    ['a bracket closed at the margin', 'a: {\n  b: 1\n}\n', { a: { b: 1 } }],
    ['a tab after the indentation', 'a:\tb # c\n', { a: 'b' }],
  ])('%s', (_, text, value) => {
    expect(plain(parse(text))).toEqual(value);
  });

  test('the order of keys means nothing', () => {
    expect(JSON.stringify(plain(parse('b: 1\na: { d: 1, c: 2 }\n')))).toBe('{"a":{"c":2,"d":1},"b":1}');
  });
});

describe('one mistake', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1\n', 'FL1002 f.yaml:2:1'],
    ['a tab inside brackets', 'a: {\n\tb: 1 }\n', 'FL1002 f.yaml:2:2'],
    ['a key out of line', 'a:\n  b: 1\n c: 2\n', 'FL1002 f.yaml:3:1'],
    ['a line without colon', 'a: 1\nfoo\nb: 2\n', 'FL1002 f.yaml:2:1'],
    ['a second colon', 'image: a: b\n', 'FL1002 f.yaml:1:8'],
    ['a quote left open', 'a: "b\nc: 2\n', 'FL1002 f.yaml:3:1'],
    ['a bracket left open', 'a: { b: 1\nc: 2\n', 'FL1002 f.yaml:2:1'],
    ['a reserved character', 'a: @b\n', 'FL1002 f.yaml:1:4'],
    ['a wrong escape', 'a: "\\q"\n', 'FL1002 f.yaml:1:5'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'FL1002 f.yaml:2:1'],
    ['a directive', '%YAML 1.1\n---\na: yes\n', 'FL1002 f.yaml:1:1'],
    ['a git conflict', 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n', 'FL1002 f.yaml:2:1'],
    ['a binary', 'a: !!binary aGk=\n', 'FL1002 f.yaml:1:4'],
    ['a custom tag', 'a:\n  b: !Ref x\n', 'FL1002 f.yaml:2:6'],
    ['an alias without anchor', 'a: *b\n', 'FL1002 f.yaml:1:4'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'FL1003 f.yaml:3:1'],
    ['a number as key', 'a: 1\n2: b\n', 'FL1004 f.yaml:2:1'],
    ['a truth value as key', 'true: b\n', 'FL1004 f.yaml:1:1'],
    ['no key', ': b\n', 'FL1004 f.yaml:1:1'],
    ['a list as key', '? [a]\n: b\n', 'FL1004 f.yaml:1:3'],
    ['an alias as key', 'a: &a b\n*a : c\n', 'FL1004 f.yaml:2:1'],
    ['a merge key', 'a: &a { b: 1 }\nc:\n  <<: *a\n', 'FL1005 f.yaml:3:3'],
    ['a key that would change what objects inherit', '__proto__: { x: 1 }\n', 'FL1005 f.yaml:1:1'],
    ['an anchor inside its own value', 'a: &a [*a]\n', 'FL1006 f.yaml:1:8'],
  ])('%s', (_, text, expected) => {
    expect(tells(text)).toEqual([expected]);
  });

  test('a key twice names the place of the first', () => {
    const [error] = errorsOf(() => parse('a: 1\na: 2\n'));
    expect(error?.related).toEqual([{ message: 'the first one', place: { file: 'f.yaml', line: 1, column: 1 } }]);
  });

  test('every error has a fix', () => {
    const fixes = errorsOf(() => parse('1: a\nb: *b\nc: 1\nc: 2\n')).map((error) => error.fix);
    expect(fixes).toEqual(['put it in quotes: "1"', expect.stringContaining('&b'), 'remove one of them']);
  });
});

describe('a key twice', () => {
  const read = (text: string) => parseYaml({ text, file: 'f.yaml' }, new Problems());

  test('hides nothing else: the first of them counts', () => {
    const tree = read('a: 1\nb: { c: 2, c: 3 }\na: 4\n');
    expect(tree && plain(tree)).toEqual({ a: 1, b: { c: 2 } });
  });

  test.each([
    ['beside an error that leaves something out', 'a: 1\na: 2\n3: b\n'],
    ['more often than errors are told', 'a: 1\n'.repeat(30)],
  ])('is no tree to go on with %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('several mistakes', () => {
  test('are told together, in the order of the file', () => {
    expect(tells('a: 1\na: 2\n3: b\nc: @d\n')).toEqual(['FL1003 f.yaml:2:1', 'FL1004 f.yaml:3:1', 'FL1002 f.yaml:4:4']);
  });

  test('what follows from broken indentation is not told', () => {
    expect(tells('apps:\n  a:\n\timage: x\n  b:\n\timage: y\n')).toEqual(['FL1002 f.yaml:3:1', 'FL1002 f.yaml:5:1']);
  });

  test('a file full of them is cut short', () => {
    expect(tells('key: v\n'.repeat(2000))).toHaveLength(20);
    expect(tells('a: b\nfoo\n'.repeat(2000))).toHaveLength(20);
  });
});

describe('hostile files', () => {
  const DEEP = 20_000;
  test.each([
    ['[', '['.repeat(DEEP)],
    ['[]', '['.repeat(DEEP) + ']'.repeat(DEEP)],
    ['{', '{a: '.repeat(DEEP)],
    ['-', '- '.repeat(DEEP)],
    ['?', '? '.repeat(DEEP)],
    ['indentation', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('deep nesting of %s ends in one error', (_, text) => {
    expect(errorsOf(() => parse(text)).map((error) => error.code)).toEqual(['FL1008']);
  });

  test('aliases of aliases that stand for billions of values are counted, not followed', () => {
    const lines = Array.from(
      { length: 20 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`,
    );
    expect(tells(['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...lines].join('\n'))).toEqual(['FL1006 f.yaml:5:10']);
  });

  test('aliases cannot build a depth that brackets may not have', () => {
    const lines = Array.from({ length: 200 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}]`);
    expect(tells(['a0: &a0 [x]', ...lines].join('\n'))[0]).toMatch(/^FL1008 f\.yaml:98:/);
  });

  test('no text does anything but give a tree or errors with a place', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&a ',
      '*a',
      '!b ',
      '|',
      '>',
      '#',
      '\t',
      '---',
      '%',
      '? ',
      '<<',
      '1',
      '\\',
      '\r',
      '\u00e9',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const error of errorsOf(() => plain(parse(text)))) {
          expect(error.place).toBeDefined();
          expect(text.split('\n').length).toBeGreaterThanOrEqual(error.place?.line ?? Infinity);
        }
      }),
    );
  });
});
