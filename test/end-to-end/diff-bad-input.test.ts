import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describeGit, TempRepository } from '../workspace/git/temp-repository';
import { tempFolder } from '../workspace/temp-folder';
import { API, clone, configMap, diff, DIST, fleet, fleetWithTopic, GIT, SOURCES, told } from './reviewed-fleet';

/** A user with bad luck: every run ends with a clear error, or with an answer that says what it could not compare. */

jest.setTimeout(120_000);

/** A question that is wrong: the code, message and fix of its only error, and nothing on standard error. */
async function refused(cwd: string, ...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await diff(cwd, '--format', 'json', ...argv);
  expect([code, stderr]).toEqual([2, '']);
  const { errors } = JSON.parse(stdout) as { errors: { code: string; message: string; fix: string }[] };
  return errors.map((error) => `${error.code} ${error.message}; ${error.fix}`).join('\n');
}

describeGit('there is nothing to compare', () => {
  test.concurrent.each<[string, () => string, readonly string[], RegExp]>([
    ['a branch that there is not', () => fleet().root, ['--base', 'mian'], /^FL1020 .*"mian"; write main;/],
    ['sources of none', () => fleet().root, ['--base', 'synth:nope', '--head', 'synth'], /^FL1020 .*"nope"/],
    [
      'a shallow clone that fetched no base',
      () => clone(fleetWithTopic(), '--depth', '1', '--branch', 'topic'),
      [],
      /^FL1020 the main branch is not known here.*git fetch --unshallow origin main.*fetch-depth: 0.*GIT_DEPTH: 0/,
    ],
    [
      'a shallow clone in which both branches end too early',
      () => {
        const origin = fleetWithTopic();
        origin.commit();
        return clone(origin, '--depth', '1', '--no-single-branch', '--branch', 'topic');
      },
      [],
      /^FL1020 the commit where HEAD left origin\/main was not fetched: this clone is shallow; .*--unshallow/,
    ],
    ['no repository', () => tempFolder({ ...SOURCES, ...DIST }), [], /^FL1019 .* is in no git repository/],
    [
      'a repository without a commit',
      () => {
        const empty = new TempRepository();
        empty.write({ ...SOURCES, ...DIST });
        return empty.root;
      },
      [],
      /^FL1020 the repository has no commit yet/,
    ],
    [
      'no dist/ after the change',
      () => {
        const repository = fleet();
        repository.write({ dist: undefined });
        return repository.root;
      },
      [],
      /^FL1001 dist does not exist; .*fairlead synth/,
    ],
    [
      'a file in place of a folder',
      () => fleet().root,
      ['--base', './apps/api.ts'],
      /^FL1001 apps\/api\.ts is no folder/,
    ],
    [
      'a commit in which dist/ is a file',
      () => {
        const repository = new TempRepository({ ...SOURCES, dist: 'x' });
        repository.write({ dist: undefined, ...DIST });
        return repository.root;
      },
      [],
      /^FL1020 dist\/ is a file in HEAD/,
    ],
    ['an app that neither side has', () => fleet().root, ['--app', 'apo'], /^FL2004 .*"apo"; did you mean "api"\?$/],
    ['a risk that there is not', () => fleet().root, ['--fail-on', 'dta'], /^FL9001 .*; did you mean "data"\?$/],
    ['an option that there is not', () => fleet().root, ['--bsae', 'main'], /^FL9001 .*; did you mean "--base"\?$/],
  ])('%s', async (_, root, argv, expected) => {
    expect(await refused(root(), ...argv)).toMatch(expected);
  });
});

const DEEP = `${configMap('deep')}x: ${'['.repeat(1000)}${']'.repeat(1000)}\n`;
const TENFOLD = (anchor: string): string => `[${Array(10).fill(`*${anchor}`).join(', ')}]`;
const BOMB = `${configMap('bomb')}w: &w [x]\nb: &b ${TENFOLD('w')}\nc: &c ${TENFOLD('b')}\nd: &d ${TENFOLD('c')}\ne: &e ${TENFOLD('d')}\nf: ${TENFOLD('e')}\n`;
const secret = (password: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: shop }\nstringData:\n  p: ${password}\n`;

/** What is left to compare of it: `a` is another, the rest is added. */
function spoilt(): string {
  const repository = fleet({ [`${API}/secret.s.yaml`]: secret('hunter1hunter1') });
  const files = {
    'bin.yaml': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]),
    'bomb.yaml': BOMB,
    'broken.yaml': 'kind: [x\n',
    'conflict.yaml': `${configMap('c')}<<<<<<< ours\ndata: {}\n=======\n>>>>>>> theirs\n`,
    'configmap.a.yaml': configMap('a', '2'),
    'configmap.a2.yaml': configMap('a', '3'),
    'configmap.b.yaml': configMap('b').replaceAll('\n', '\r\n'),
    'deep.yaml': DEEP,
    'empty.yaml': '',
    'esc\u001b[2J\n## x.yaml': 'kind: [x\n',
    'hostile.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "a\\e[2J\\n/approve \`</code><script>@all", namespace: shop }\n`,
    'large.yaml': `${configMap('large')}x:\n${'  key: a value that goes on for a while\n'.repeat(1_250_000)}`,
    'latin.yaml': Buffer.from('a: café\n', 'latin1'),
    'lfs.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1\n',
    'secret.s.yaml': secret('hunter2hunter2'),
    'secret.alias.yaml': secret('*hunter2hunter2'),
    'secret.block.yaml': secret('|hunter2hunter2'),
    'with "quotes" and \'spaces\'.yaml': configMap('spaces'),
  };
  repository.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${API}/${name}`, text])));
  symlinkSync('/etc/hostname', join(repository.root, API, 'link.yaml'));
  mkdirSync(join(repository.root, API, 'sub'));
  spawnSync('git', ['-C', join(repository.root, API, 'sub'), 'init', '-q'], { env: { ...process.env, ...GIT } });
  return repository.root;
}

interface Uncompared {
  readonly uncompared: readonly { readonly file: string; readonly side: string; readonly reason: string }[];
}

describeGit('a dist/ full of faults', () => {
  const HIDDEN = 'its YAML is broken, in a way that is not told because of a Secret';

  test('what can be compared is, and the rest is told file by file; no format shows a secret or obeys a name', async () => {
    const root = spoilt();
    const [text, markdown, json, html] = await Promise.all(
      ['text', 'markdown', 'json', 'html'].map((format) => diff(root, '--format', format)),
    );
    const { uncompared } = JSON.parse(json?.stdout ?? '') as Uncompared;
    expect(uncompared.map(({ file, reason }) => [file.replace('dev/local/api/', ''), reason])).toEqual([
      ['bin.yaml', 'it is a binary file'],
      ['bomb.yaml', expect.stringContaining('the aliases up to here stand for more than')],
      ['broken.yaml', 'a ] is missing before this (line 2, column 1)'],
      ['configmap.a2.yaml', expect.stringContaining('stands in dev/local/api/configmap.a.yaml as well')],
      ['conflict.yaml', 'an unresolved git conflict starts on line 5'],
      ['deep.yaml', expect.stringContaining('nested more than 100 levels deep')],
      ['esc\u001b[2J\n## x.yaml', 'a ] is missing before this (line 2, column 1)'],
      ['large.yaml', expect.stringContaining('no API server takes more than')],
      ['latin.yaml', 'it is no text in UTF-8'],
      ['lfs.yaml', 'it is kept in Git LFS, and only the pointer to it is here'],
      ['link.yaml', 'it is a link to /etc/hostname, which is none of the files that are compared'],
      ['secret.alias.yaml', `${HIDDEN} (line 5, column 6)`],
      ['secret.block.yaml', `${HIDDEN} (line 5, column 7)`],
      ['sub', 'it is a git repository of its own'],
    ]);
    for (const answer of [text, markdown, json, html]) {
      expect([answer?.code, answer?.stderr]).toEqual([0, '']);
      expect(answer?.stdout).not.toMatch(/hunter\d|aHVudGVy/);
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(answer?.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
    expect(text?.stdout).toContain('harmless  changes ConfigMap/a: data.a in dev/local\n');
    expect(text?.stdout).toContain('stringData.p: (14 bytes) → (14 bytes, changed)');
    expect(text?.stdout).not.toMatch(/^(\/approve|## x)|ConfigMap\/b\b/m);
    expect(markdown?.stdout.replace(/(`+)[^`].*?\1/g, '')).not.toMatch(/<script|@all|^\/approve|^## x/m);
    expect(html?.stdout).not.toContain('</code><script>@all');
  });

  test('the same before the change: a submodule and a base of another version are told, and nothing is said to go', async () => {
    const repository = fleet({ 'dist/index.json': '{ "version": 0 }\n', [`${API}/configmap.c.yaml`]: '<<<<<<< a\n' });
    const submodule = ['--cacheinfo', `160000,${repository.git('rev-parse', 'HEAD')},${API}/sub`];
    repository.git('update-index', '--add', ...submodule);
    repository.git('commit', '-q', '-m', 'change');
    repository.write({
      ...DIST,
      [`${API}/configmap.c.yaml`]: configMap('c'),
      [`${API}/sub/configmap.d.yaml`]: configMap('d'),
    });
    const { code, stdout } = await diff(repository.root, '--fail-on', 'harmless', '--format', 'json');
    const { uncompared, changes } = JSON.parse(stdout) as Uncompared & { readonly changes: readonly unknown[] };
    expect([code, changes]).toEqual([0, []]);
    expect(uncompared.map(({ file, side, reason }) => `${side} ${file}: ${reason}`)).toEqual([
      'before dev/local/api/configmap.c.yaml: an unresolved git conflict starts on line 1',
      'before dev/local/api/sub: it is a git repository of its own',
      expect.stringMatching(/^before index\.json: another version of fairlead wrote this side.*version 0, .* 1$/),
    ]);
  });

  test('a terminal obeys no name of a folder that an error tells', async () => {
    const repository = fleet({ 'dist/dev/lo\u001b[2Jcal/api/configmap.x.yaml': configMap('x') });
    const { code, stderr } = await diff(repository.root, '--cluster', 'zzzzzz');
    expect([code, stderr]).toEqual([2, expect.stringContaining('name one of lo\ufffd[2Jcal, local\n')]);
  });
});

test.concurrent.each([
  ['diff', '--help'],
  ['promote', '--help'],
  ['help', 'diff'],
])('fairlead %s %s fits 80 columns', async (...argv) => {
  const { code, stdout } = await told(tempFolder({}), argv);
  expect([code, stdout.split('\n').filter((line) => line.length > 80)]).toEqual([0, []]);
});
