import * as fc from 'fast-check';
import { Document, visit } from 'yaml';
import { Problems } from '../../../lib/errors/problems';
import { applyEdits } from '../../../lib/promote/yaml/apply-edits';
import { rewriteValue } from '../../../lib/promote/yaml/rewrite-value';
import { isShared, spotOn, yamlSource } from '../../../lib/promote/yaml/yaml-source';
import { plain } from '../../../lib/workspace/yaml/located';
import { parseYaml } from '../../../lib/workspace/yaml/parse-yaml';

const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

function rewritten(text: string, path: readonly string[], value: unknown): string {
  const source = yamlSource({ file: 'prod.yaml', text });
  const spot = spotOn(source, path);
  if (!spot) throw new Error('there is no such key');
  return applyEdits(text, rewriteValue(spot, value, source));
}

/** As the workspace reads it. */
function read(text: string): unknown {
  const problems = new Problems();
  const document = parseYaml({ text, file: 'prod.yaml' }, problems);
  problems.throwIfAny();
  return document && plain(document);
}

test.each<[string, string, unknown, string]>([
  ['an item of a list', 'a:\n  - x # x\n  - y # y\n', ['x', 'z'], 'a:\n  - x # x\n  - z # y\n'],
  ['an item of a list in brackets', 'a: [x, "y" , z] # l', ['x', 'n', 'z'], 'a: [x, "n" , z] # l'],
  ['an item that is an alias', 'b: &b x\na: [*b, y]\n', ['z', 'y'], 'b: &b x\na: [z, y]\n'],
  ['a key in a list', 'a:\n  - k: 1 # one\n    l: 2\n', [{ k: 3, l: 2 }], 'a:\n  - k: 3 # one\n    l: 2\n'],
  ['other keys in a list', 'a:\n  - k: 1\n    l: 2\nb: 1\n', [{ m: 'x', l: 2 }], 'a:\n  - m: x\n    l: 2\nb: 1\n'],
  ['a longer list', 'a:\n- x\nb: 1\n', ['x', 'y'], 'a:\n- x\n- y\nb: 1\n'],
  ['a shorter list', 'a:\n    - x\n    - y\n# b\nb: 1\n', ['y'], 'a:\n    - y\n# b\nb: 1\n'],
  ['no list any more', 'a:\n  - x\nb: 1\n', [], 'a: []\nb: 1\n'],
  ['no list any more, below a comment', 'a: # x:\n- x\nb: 1\n', [], 'a: # x:\n  []\nb: 1\n'],
  ['a longer list in brackets', 'a: ["x"]\n', ['x', 'y'], 'a: [ "x", "y" ]\n'],
  ['a list for a text', 'a: x # x\n', ['x', 'y'], 'a: [ x, y ] # x\n'],
  ['a number for a text', 'a: "4"\n', 8, 'a: 8\n'],
  ['text that looks like a number', 'a: v1\n', '1.30', 'a: "1.30"\n'],
  ['text that single quotes cannot hold', "a: 'x'\n", 'a\tb', 'a: "a\\tb"\n'],
  ['an apostrophe in single quotes', "a: 'x'\n", "it's", "a: 'it''s'\n"],
  ['a longer block', 'a: |\n  x\n\nb: 1\n', 'x\ny\n', 'a: |\n  x\n  y\n\nb: 1\n'],
  ['a block with empty lines at its end', 'a: |\n  x\n\nb: 1\n', 'x\n\n', 'a: "x\\n\\n"\n\nb: 1\n'],
  ['lines for a text', 'a: x\nb: 1\n', 'x\ny\n', 'a: "x\\ny\\n"\nb: 1\n'],
  ['null', 'a: x\n', null, 'a: null\n'],
  ['false for nothing', 'a:   # x\n', false, 'a: false   # x\n'],
  ['a list for nothing', 'a: &it\n', [1], 'a: &it [ 1 ]\n'],
  ['the same', 'a: [ x,"y" ]\n', ['x', 'y'], 'a: [ x,"y" ]\n'],
])('%s', (_, text, value, expected) => {
  expect(rewritten(text, ['a'], value)).toBe(expected);
  expect(read(expected)).toMatchObject({ a: value });
});

test.each([
  ['an alias points to it', 'a: &a x\nb: *a\n', ['a'], true],
  ['an alias points to what it stands in', 'a: &a { b: x }\nb: *a\n', ['a', 'b'], true],
  ['an alias points into it', 'a: { b: &b x }\nb: *b\n', ['a'], true],
  ['it is an alias', 'a: &a x\nb: *a\n', ['b'], true],
  ['nothing points to its anchor', 'a: &a x\nb: y\n', ['a'], false],
  ['it holds an alias', 'a: &a x\nb: [*a]\n', ['b'], false],
])('shared: %s', (_, text, path, expected) => {
  const source = yamlSource({ file: 'prod.yaml', text });
  const spot = spotOn(source, path);
  expect(spot && isShared(spot, source)).toBe(expected);
});

describe('whatever stands there, and whatever comes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '1',
      'true',
      'null',
      '~',
      '- x',
      'a: b',
      'a #b',
      ' x',
      'x ',
      'x\ny',
      'x\n\n',
      '\nx\n',
      '*a',
      '<<',
      '',
      '---',
      "'",
      '"',
      '\u0007',
      '\u2028',
      '%x',
      'x:',
      '\r',
      '? x',
      'a\r\nb',
    ),
    fc.constantFrom('registry.example.com:5000/team/shop:v1.2.3', 'shop@sha256:0123456789abcdef0123456789abcdef'),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer({ min: -1000, max: 1000 }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'key', 'x-y'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  const manner = fc.record({
    style: fc.constantFrom(...STYLES),
    flow: fc.boolean(),
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    windows: fc.boolean(),
    depth: fc.integer({ min: 0, max: 2 }),
  });

  test('it is read back, all around it stays, and a second time nothing changes', () => {
    fc.assert(
      fc.property(value, value, manner, (before, after, { style, flow, indent, indentSeq, windows, depth }) => {
        const path = [...Array<string>(depth).fill('in'), 'it'];
        const nest = (inner: unknown): unknown =>
          path.reduceRight<unknown>((held, key) => ({ first: 'x', [key]: held, last: ['y'] }), inner);
        const document = new Document(nest(before), { version: '1.2', aliasDuplicateObjects: false });
        visit(document, {
          Scalar: (at, node) => {
            if (at !== 'key' && typeof node.value === 'string' && node.value !== '') node.type = style;
          },
          Collection: (_, node) => {
            node.flow = flow || node.items.length === 0;
          },
        });
        const unix = `# start\n${document.toString({ indent, indentSeq, lineWidth: 0 })}# end\n`;
        const start = windows && !unix.includes('\r') ? unix.replaceAll('\n', '\r\n') : unix;
        fc.pre(JSON.stringify(read(start)) === JSON.stringify(sorted(nest(before))));
        const end = rewritten(start, path, after);
        expect(read(end)).toEqual(nest(after));
        expect(rewritten(end, path, after)).toBe(end);
        expect([end.startsWith('# start'), /# end\r?\n$/.test(end)]).toEqual([true, true]);
      }),
      { numRuns: 600 },
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
