import * as fc from 'fast-check';
import { Problems } from '../../../lib/errors/problems';
import { addKeys, type Keys } from '../../../lib/promote/yaml/add-keys';
import { applyEdits } from '../../../lib/promote/yaml/apply-edits';
import { spotOn, yamlSource } from '../../../lib/promote/yaml/yaml-source';
import { plain } from '../../../lib/workspace/yaml/located';
import { parseYaml } from '../../../lib/workspace/yaml/parse-yaml';

function added(text: string, path: readonly string[], keys: Keys): string {
  const source = yamlSource({ file: 'prod.yaml', text });
  const spot = spotOn(source, path);
  if (!spot) throw new Error('there is no such key');
  return applyEdits(text, addKeys(spot, keys, source, ['clusters']));
}

function read(text: string): unknown {
  const problems = new Problems();
  const document = parseYaml({ text, file: 'prod.yaml' }, problems);
  problems.throwIfAny();
  return document && plain(document);
}

test.each<[string, string, Keys, string]>([
  [
    'at several levels, behind one line',
    'a:\n  b:\n    c: 1',
    { b: { d: 2 }, e: 3 },
    'a:\n  b:\n    c: 1\n    d: 2\n  e: 3',
  ],
  ['at several levels, in brackets', 'a: { b: { c: 1 } }', { b: { d: 2 }, e: 3 }, 'a: { b: { c: 1, d: 2 }, e: 3 }'],
  ['to a key without a value', 'a:\n  b: # b\n  c: 1\n', { b: { d: 2 } }, 'a:\n  b: # b\n    d: 2\n  c: 1\n'],
  ['behind a key without a value', 'a:\n  b:\n', { c: 1 }, 'a:\n  b:\n  c: 1\n'],
  ['behind a key without a value, in brackets', 'a: { b: }', { c: 1 }, 'a: { b:, c: 1 }'],
  ['behind a key without a colon', 'a: { b }', { c: 1 }, 'a: { b, c: 1 }'],
  ['behind an alias', 'x: &x 1\na:\n  b: *x\n', { c: 1 }, 'x: &x 1\na:\n  b: *x\n  c: 1\n'],
  ['a list', 'a:\n  b: 1\n', { c: ['x', { d: [] }] }, 'a:\n  b: 1\n  c:\n    - x\n    - d: []\n'],
  ['a list, in brackets', 'a: { b: 1 }', { c: ['x', 'y, z'] }, 'a: { b: 1, c: [ x, "y, z" ] }'],
  ['text of several lines', 'a:\n  b: |\n    x\n', { c: 'y\nz\n' }, 'a:\n  b: |\n    x\n  c: "y\\nz\\n"\n'],
  ['keys that need quotes', 'a:\n  b: 1\n', { 'c: d': 1, '8': 2 }, 'a:\n  b: 1\n  "8": 2\n  "c: d": 1\n'],
  [
    'wide indentation',
    'a:\n    b:\n        c: 1\n',
    { d: { e: 1 } },
    'a:\n    b:\n        c: 1\n    d:\n        e: 1\n',
  ],
  ['a key with a question mark', 'a:\n  ? b\n  : 1\n', { c: 2 }, 'a:\n  ? b\n  : 1\n  c: 2\n'],
  ['a mapping behind a question mark', '? a\n: b: 1\n', { c: 2 }, '? a\n: b: 1\n  c: 2\n'],
  [
    'brackets over lines without a break after the first',
    'a: { b: 1,\n     c: 2 }\n',
    { d: 3 },
    'a: { b: 1,\n     c: 2, d: 3 }\n',
  ],
  ['a first key with an anchor', 'a:\n  &b b: 1\n', { c: 2 }, 'a:\n  &b b: 1\n  c: 2\n'],
  ['nothing', 'a:\n  b: 1\n', {}, 'a:\n  b: 1\n'],
])('%s', (_, text, keys, expected) => {
  expect(added(text, ['a'], keys)).toBe(expected);
  expect(read(expected)).toMatchObject({ a: keys });
});

test.each<[string, string, Keys]>([
  ['a value that is there', 'a: { b: 1 }', { b: 2 }],
  ['a value where a mapping has to be', 'a: { b: 1 }', { b: { c: 2 } }],
])('%s is a bug of the caller', (_, text, keys) => {
  expect(() => added(text, ['a'], keys)).toThrow('is to');
});

describe('whatever stands there', () => {
  const scalar = fc.constantFrom(
    'x',
    '"x"',
    "'x'",
    '1',
    '',
    'null',
    '[ 1 ]',
    '{}',
    '{ q: 1 }',
    '&it x',
    'x # c',
    '"#"',
  );
  const block = fc.constantFrom(
    '|\n      x\n',
    '>-\n      x',
    '\n      - x # c\n      - y',
    '\n      q: 1\n      # tail',
    '\n      x',
    ' # c\n      q:',
  );
  const entry = fc.oneof(scalar, block);
  const comment = fc.constantFrom('', '    # comment\n', '\n', '# left\n');

  test('keys are read back, and all that was there stays in its order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(entry, comment), { maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        fc.dictionary(
          fc.constantFrom('n', 'm', 'o'),
          fc.constantFrom<unknown>('v', 1, ['l'], { k: 'w' }, 'a\nb', null),
          { noNullPrototype: true, minKeys: 1 },
        ),
        (entries, windows, ends, keys) => {
          const names = ['b', 'clusters', 'd'];
          const lines = entries.map(([value, tail], at) => `    ${names[at] ?? ''}: ${value}\n${tail}`).join('');
          const unix = `apps:\n  a: # a\n${lines}${ends ? '  z: 1\n' : ''}`;
          const text = windows ? unix.replaceAll('\n', '\r\n') : unix;
          const before = read(text) as { apps: { a: object | null } };
          const after = added(text, ['apps', 'a'], keys);
          expect(read(after)).toEqual({ apps: { ...before.apps, a: { ...before.apps.a, ...keys } } });
          expect(isSubsequence(text, after)).toBe(true);
          expect(commentsOf(after)).toEqual(commentsOf(text));
          expect(/(?<!\r)\n/.test(after) && windows).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** The lines that have a comment, whole. */
function commentsOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => /(^| )#/.test(line));
}
