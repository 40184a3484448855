import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { findingsIn, toldIn } from './checked-workspace';
import { fairlead, run } from './command';

/** Files that are no manifests, or that are made to bring a reader down: each ends in a finding, and never in a crash. */

jest.setTimeout(300_000);

const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: default }\n';
const MISSPELT = `${HEAD}dta: {}\n`;
const TENFOLD = (anchor: string): string => `[${Array.from({ length: 10 }, () => `*${anchor}`).join(', ')}]`;

async function check(cwd: string, ...paths: readonly string[]) {
  const answer = await fairlead(['check', '--format', 'json', ...paths], { cwd });
  expect(answer.stderr).not.toMatch(/^ +at /m);
  return answer;
}

/** Spaces that go one deeper with each line. */
function deepBlock(levels: number): string {
  return Array.from({ length: levels }, (_, at) => `${' '.repeat(at)}a:\n`).join('');
}

test.each<[string, string | Buffer, readonly string[]]>([
  [
    'lists a thousand deep, in flow style',
    `${HEAD}data: ${'['.repeat(1000)}${']'.repeat(1000)}\n`,
    ['error FL1008 x.yaml:4:106'],
  ],
  ['mappings a thousand deep, in block style', `${HEAD}${deepBlock(1000)}`, ['error FL1008 x.yaml:103:101']],
  ['lists a thousand deep, on one line', `${'- '.repeat(1000)}a\n`, ['error FL1008 x.yaml:1:200']],
  ['objects a thousand deep, in JSON', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, ['error FL1008 x.yaml:1:497']],
  [
    'aliases that stand for a billion values',
    `${HEAD}a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b ${TENFOLD('a')}\nc: &c ${TENFOLD('b')}\nd: &d ${TENFOLD('c')}\ne: ${TENFOLD('d')}\n`,
    ['error FL1006 x.yaml:7:36'],
  ],
  ['an alias of itself', `${HEAD}data: &a { b: *a }\n`, ['error FL1006 x.yaml:4:15']],
  ['bytes of a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0xfe]), ['error FL1001 x.yaml:1:1']],
  ['text in another encoding', Buffer.from(`${HEAD}data: { a: café }\n`, 'latin1'), ['error FL1001 x.yaml:1:1']],
  ['text in UTF-16', Buffer.from(`\ufeff${HEAD}`, 'utf16le'), ['error FL1001 x.yaml:1:1']],
  [
    'a document of 5 MB',
    `${HEAD}data:\n${'  "": some text that goes on\n'.repeat(180_000)}`,
    ['error FL6004 x.yaml:1:1'],
  ],
  [
    'text, a list and a number',
    'just text\n---\n- a\n---\n42\n',
    ['error FL6004 x.yaml:1:1', 'error FL6004 x.yaml:3:1', 'error FL6004 x.yaml:5:1'],
  ],
  ['an unresolved conflict', `${HEAD}<<<<<<< ours\ndata: {}\n=======\n>>>>>>> theirs\n`, ['error FL1002 x.yaml:4:1']],
  [
    'a broken document in the middle of a stream',
    `${HEAD}---\nkind: [ConfigMap\n---\n${MISSPELT}`,
    ['error FL1002 x.yaml:6:1', 'error schema/unknown-field x.yaml:10:1'],
  ],
  ['no kind', 'apiVersion: v1\nmetadata: { name: a }\n', ['error schema/missing-field x.yaml:1:1']],
  [
    'a kind that is a list',
    'apiVersion: v1\nkind: [a]\nmetadata: { name: a }\n',
    ['error schema/wrong-type x.yaml:2:1'],
  ],
  ['no metadata', 'apiVersion: v1\nkind: ConfigMap\n', ['error schema/missing-field x.yaml:1:1']],
])('%s', async (_, content, told) => {
  const { code, stdout } = await check(tempFolder({ 'x.yaml': content }), 'x.yaml');
  expect([code, toldIn(stdout)]).toEqual([1, told]);
});

test('keys and names of prototypes are keys and names like any other, or refused', async () => {
  const cwd = tempFolder({
    'proto.yaml': `${HEAD}__proto__: { polluted: true }\n`,
    'json.json': '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","__proto__":{"namespace":"evil"}}}',
    'kinds.yaml': ['toString', 'constructor', 'hasOwnProperty']
      .map((name) => `apiVersion: ${name}/v1\nkind: ${name}\nmetadata: { name: a }\n`)
      .join('---\n'),
    'names.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: constructor, namespace: default, labels: { constructor: toString } }
data: { constructor: a, toString: b, valueOf: c }
constructor: { prototype: { polluted: true } }
`,
  });
  const { code, stdout } = await check(cwd, '.');
  expect([code, toldIn(stdout)]).toEqual([
    1,
    [
      'error FL1005 json.json:1:62',
      'error schema/unknown-kind kinds.yaml:2:1',
      'error schema/unknown-kind kinds.yaml:6:1',
      'error schema/unknown-kind kinds.yaml:10:1',
      'error schema/unknown-field names.yaml:5:1',
      'error FL1005 proto.yaml:4:1',
    ],
  ]);
});

test('a terminal is shown no character that it would obey, nor a line that is none', async () => {
  const name = String.raw`"a\e[2J\nfake.yaml:1:1  error\u202e"`;
  const cwd = tempFolder({
    'x.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: default }\n`,
  });
  const { code, stdout } = await fairlead(['check', 'x.yaml'], { cwd });
  expect(code).toBe(1);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(stdout).not.toMatch(/^fake\.yaml/m);
});

describe('what is no file', () => {
  test('a pipe, a circle of links, a link to nowhere and one to a folder are findings; the rest is judged', async () => {
    const cwd = tempFolder({ 'm/bad.yaml': MISSPELT, 'm/empty/README.md': '' });
    await run(['mkfifo', 'm/pipe.yaml'], { cwd });
    symlinkSync('b.yaml', join(cwd, 'm/a.yaml'));
    symlinkSync('a.yaml', join(cwd, 'm/b.yaml'));
    symlinkSync('gone', join(cwd, 'm/nowhere.yml'));
    symlinkSync('.', join(cwd, 'm/up'));
    const { code, stdout } = await check(cwd, 'm');
    expect(toldIn(stdout)).toEqual([
      'error FL1001 m/a.yaml:1:1',
      'error FL1001 m/b.yaml:1:1',
      'error schema/unknown-field m/bad.yaml:4:1',
      'error FL1001 m/nowhere.yml:1:1',
      'error FL1001 m/pipe.yaml:1:1',
    ]);
    expect(code).toBe(1);
  });

  test('a pipe by name', async () => {
    const cwd = tempFolder({});
    await run(['mkfifo', 'pipe'], { cwd });
    const { code, stdout } = await check(cwd, 'pipe', '/dev/zero');
    expect([code, toldIn(stdout)]).toEqual([1, ['error FL1001 /dev/zero:1:1', 'error FL1001 pipe:1:1']]);
  });

  test('an empty folder, and an empty file', async () => {
    const cwd = tempFolder({ 'zero.yaml': '' });
    mkdirSync(join(cwd, 'empty'));
    for (const path of ['empty', 'zero.yaml']) {
      const { code, stdout } = await check(cwd, path);
      expect([code, JSON.parse(stdout)]).toMatchObject([2, { errors: [{ code: 'FL6004' }] }]);
    }
  });
});

describe('a file of 50 MB', () => {
  const KEY = 1_250_000;

  test('as one document', async () => {
    const cwd = tempFolder({ 'x.yaml': `${HEAD}data:\n${'  key: a value that goes on for a while\n'.repeat(KEY)}` });
    const { code, stdout } = await check(cwd, 'x.yaml');
    expect([code, toldIn(stdout)]).toEqual([1, ['error FL6004 x.yaml:1:1']]);
  });

  test('as a stream of documents that are read one by one', async () => {
    const cwd = tempFolder({});
    const filling = `data: { a: "${'x'.repeat(500_000)}" }\n`;
    writeFileSync(join(cwd, 'x.yaml'), `${`${HEAD}${filling}---\n`.repeat(100)}${MISSPELT}`);
    const { code, stdout } = await check(cwd, 'x.yaml');
    expect([code, toldIn(stdout)]).toEqual([1, ['error schema/unknown-field x.yaml:504:1']]);
  });
});

test('a stream of many small documents, each of them judged', async () => {
  const cwd = tempFolder({ 'x.yaml': `${HEAD}---\n`.repeat(5000) + MISSPELT });
  const { code, stdout } = await check(cwd, 'x.yaml');
  expect([code, findingsIn(stdout).map(({ place }) => place.line)]).toEqual([1, [20_004]]);
});
