import fc from 'fast-check';
import { told } from '../../errors/errors-of';
import { Problems } from '../../../lib/errors/problems';
import { UserErrors } from '../../../lib/errors/user-error';
import type { ManifestDocument } from '../../../lib/model/document';
import { parseManifests } from '../../../lib/workspace/manifests/parse-manifests';

function read(text: string): { readonly documents: readonly ManifestDocument[]; readonly errors: readonly string[] } {
  const problems = new Problems();
  const documents = parseManifests(text, 'all.yaml', problems);
  try {
    problems.throwIfAny();
    return { documents, errors: [] };
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    return { documents, errors: error.errors.map(told) };
  }
}

const objects = (text: string): readonly unknown[] => read(text).documents.map(({ object }) => object);

test.each([
  ['one document', 'a: 1\n', [{ a: 1 }]],
  ['a stream', '---\na: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
  ['empty documents', '---\n---\n# nothing\n---\na: 1\n---\n', [{ a: 1 }]],
  ['an end marker', 'a: 1\n...\n# between\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
  ['a directive', '%YAML 1.1\n---\na: 1\n', [{ a: 1 }]],
  ['dashes inside of text', 'a: |\n  ---\n  b\n', [{ a: '---\nb\n' }]],
  ['JSON', '{"a": [1, true]}', [{ a: [1, true] }]],
  ['a List', 'kind: List\nitems: [{ a: 1 }, { b: 2 }]\n', [{ a: 1 }, { b: 2 }]],
  ['a typed list', 'kind: PodList\nitems: [{ a: 1 }]\n', [{ kind: 'Pod', a: 1 }]],
  ['nothing', '', []],
  ['Windows lines', 'a: 1\r\n---\r\nb: 2\r\n', [{ a: 1 }, { b: 2 }]],
  ['words for true, as the API server reads them', 'a: yes\nb: off\n', [{ a: true, b: false }]],
  ['octal numbers', 'mode: 0644\nother: 0o14\n', [{ mode: 420, other: 12 }]],
  [
    'paths and words that begin like numbers',
    'a: .\nb: -.\nc: e5\nd: 1.5\ne: 1e3\nf: .5\n',
    [{ a: '.', b: '-.', c: 'e5', d: 1.5, e: 1000, f: 0.5 }],
  ],
  [
    'a typed list whose items tell no kind',
    'apiVersion: v1\nkind: ConfigMapList\nitems: [{ a: 1 }, { kind: B }]\n',
    [
      { apiVersion: 'v1', kind: 'ConfigMap', a: 1 },
      { apiVersion: 'v1', kind: 'B' },
    ],
  ],
  ['text that looks like a time', 'a: 2026-11-20\nb: 12:30:45\n', [{ a: '2026-11-20', b: '12:30:45' }]],
  ['keys that are no text', '1: a\ntrue: b\n', [{ 1: 'a', true: 'b' }]],
  ['merge keys', 'x: &x { a: 1, b: 2 }\ny: { <<: *x, b: 3 }\n', [{ x: { a: 1, b: 2 }, y: { a: 1, b: 3 } }]],
])('%s', (_, text, expected) => {
  expect(objects(text)).toEqual(expected);
});

test.each([
  [
    'a broken document tells its own line, and the others are read',
    'a: 1\n---\nb: [1\n---\nc: 2\n',
    'FL1002 all.yaml:4:1',
    2,
  ],
  ['a key that stands twice', '---\na: 1\n---\nb: 1\nb: 2\n', 'FL1003 all.yaml:5:1', 2],
  ['a document that is a list', 'a: 1\n---\n- 1\n', 'FL6004 all.yaml:3:1', 1],
  ['a conflict that git left', 'a: 1\n<<<<<<< HEAD\nb: 1\n', 'FL1002 all.yaml:2:1', 0],
  ['a thousand levels', `a: ${'['.repeat(1000)}${']'.repeat(1000)}\n---\nb: 1\n`, 'FL1008 all.yaml:1:103', 1],
  ['more than an API server takes', `a: "${'x'.repeat(4_000_000)}"\n---\nb: 1\n`, 'FL6004 all.yaml:1:1', 1],
])('%s', (_, text, error, readable) => {
  const { documents, errors } = read(text);
  expect(errors).toEqual([error]);
  expect(documents).toHaveLength(readable);
});

test.each([
  ['a field', ['spec', 'ports', 0, 'port'], 5, 7],
  ['a list item', ['spec', 'ports', 0], 5, 7],
  ['a missing field, at what it is missing from', ['spec', 'ports', 0, 'name'], 5, 7],
  ['a missing branch', ['spec', 'selector', 'app'], 3, 1],
  ['the object itself', [], 2, 1],
])('%s is found', (_, path, line, column) => {
  const [, document] = read('a: 1\n---\nkind: Service\nspec:\n  ports:\n    - port: 80\n').documents;
  expect(document?.locate(path).place).toEqual({ file: 'all.yaml', line: line + 1, column });
});

test('any objects come back from a stream of them', () => {
  const key = fc.string({ minLength: 1 }).filter((each) => !['__proto__', '<<', 'kind'].includes(each));
  const { value } = fc.letrec((tie) => ({
    value: fc.dictionary(key, tie('inner')),
    inner: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), tie('value'), fc.array(tie('inner'))),
  }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (list) => {
      const text = list.map((each) => JSON.stringify(each)).join('\n---\n');
      expect(objects(text)).toEqual(JSON.parse(JSON.stringify(list)));
    }),
    { numRuns: 50 },
  );
});
