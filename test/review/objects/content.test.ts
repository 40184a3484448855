import { kustomizationIn, manifestsIn } from '../../../lib/review/objects/content';
import { yamlOf } from '../snapshots';

const CONFIG_MAP = yamlOf('v1 ConfigMap', 'a');
/** Each level stands for ten of the level below: a thousand million values in all. */
const BOMB = Array.from({ length: 9 }, (_, at) =>
  at === 0
    ? 'a0: &a0 x'
    : `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
).join('\n');

const named = (text: string | Uint8Array): readonly unknown[] => {
  const { objects, fault } = manifestsIn(Buffer.from(text));
  return [objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`), fault];
};

test.each([
  ['one object', CONFIG_MAP, ['ConfigMap/a']],
  [
    'several documents',
    `---\n${CONFIG_MAP}\n---\n# nothing\n---\n${yamlOf('v1 Secret', 'b')}`,
    ['ConfigMap/a', 'Secret/b'],
  ],
  ['a list', `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n`, ['Pod/a']],
  ['JSON', '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"}}', ['Pod/a']],
  ['nothing', '# moved elsewhere\n', []],
  ['marks of a conflict inside of text', `${CONFIG_MAP}data:\n  a: |\n    <<<<<<< HEAD\n`, ['ConfigMap/a']],
])('%s', (_, text, objects) => {
  expect(named(text)).toEqual([objects, undefined]);
});

test.each([
  ['a conflict', `${CONFIG_MAP}\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n`, [], 'conflict starts on line 7'],
  ['a conflict with the line ends of Windows', `a: 1\r\n<<<<<<<\r\n`, [], 'conflict starts on line 2'],
  ['a binary file', 'a\0b', [], 'binary'],
  ['text in another encoding', Buffer.from([0x61, 0xff]), [], 'UTF-8'],
  ['a pointer to Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n', [], 'Git LFS'],
  ['broken YAML', `${CONFIG_MAP}data: {a: 1\n`, [], '(line 7, column 1)'],
  ['one broken document of two', `a: [\n---\n${CONFIG_MAP}`, ['ConfigMap/a'], 'line'],
  ['a key that stands twice', `${CONFIG_MAP}kind: Pod\n`, ['ConfigMap/a'], 'line'],
  ['aliases without end', BOMB, [], 'aliases'],
  ['a document that no API server takes', `${CONFIG_MAP}data: ${'x'.repeat(4_000_000)}`, [], 'characters'],
  ['no kind', 'apiVersion: v1\nmetadata: {name: a}\n', [], 'without apiVersion, kind or metadata.name'],
  ['no name', `apiVersion: v1\nkind: Pod\nmetadata: {generateName: a}\n---\n${CONFIG_MAP}`, ['ConfigMap/a'], 'without'],
  ['no mapping', '- a\n', [], 'must be a mapping'],
])('%s cannot be compared, and says so', (_, text, objects, reason) => {
  expect(named(text)).toEqual([objects, expect.stringContaining(reason)]);
});

test.each(['*hunter2', '|hunter2', '>hunter2', '&a &hunter2 x', '{ hunter2: 1, hunter2: 2 }', '"hunter2'])(
  'what is wrong with a Secret is told without a word of it: %s',
  (password) => {
    const { fault } = manifestsIn(Buffer.from(`${yamlOf('v1 Secret', 'a')}stringData:\n  p: ${password}\n`));
    expect(fault).toMatch(/^its YAML is broken.* \(line \d+, column \d+\)$/);
    expect(fault).not.toContain('hunter2');
  },
);

test.each([
  ['files of its folder', 'resources: [service.a.yaml, ./b.json]', {}],
  [
    'what lies elsewhere',
    'resources: [a.yaml, ../base, "https://example.com/a.yaml"]',
    {
      resources: ['../base', 'https://example.com/a.yaml'],
    },
  ],
  ['patches', 'resources: [a.yaml]\nnamePrefix: x-', { namePrefix: 'x-' }],
])('a kustomization that names %s', (_, text, rest) => {
  const { objects } = kustomizationIn(Buffer.from(text), 'shop');
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    metadata: { name: 'shop' },
  };
  expect(objects).toEqual([{ ...kustomization, ...rest }]);
});
