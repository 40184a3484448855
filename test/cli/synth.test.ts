import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../lib/cli/main';
import { UserError, UserErrors } from '../../lib/errors/user-error';
import type { OutputFile } from '../../lib/model/file';
import { compareOutput } from '../../lib/output/compare-output';
import { writeOutput } from '../../lib/output/write-output';
import type { Finding } from '../../lib/model/finding';
import { synthesize, type SynthResult } from '../../lib/pipeline';
import { bundleOf, workspaceOf } from './fleet';
import { finding } from './findings/made-up-findings';
import { folderWith } from './folder-with';
import { memoryIo, type MemoryIo, type MemoryIoOptions } from './memory-io';

jest.mock('../../lib/pipeline', () => ({ synthesize: jest.fn() }));
jest.mock('../../lib/output/write-output', () => ({ writeOutput: jest.fn() }));
jest.mock('../../lib/output/compare-output', () => ({ compareOutput: jest.fn() }));

const FILES: readonly OutputFile[] = ['service', 'deployment', 'kustomization'].map((name) => ({
  path: `dev/local/web/${name}.yaml`,
  text: `${name}\n`,
  bundle: 'dev/local/web',
}));
const NOTHING = { written: [], removed: [], unchanged: [], foreign: [] };
const FRESH = { added: [], changed: [], removed: [], foreign: [] };

/** What a run gives that has something to say. */
function rendered(findings: readonly Finding[] = []): SynthResult {
  const workspace = workspaceOf({ dev: ['local'] }, ['web']);
  return { workspace, bundles: [bundleOf({})], files: FILES, owns: () => true, findings };
}

beforeEach(() => {
  jest.mocked(synthesize).mockReset().mockResolvedValue(rendered());
  jest.mocked(writeOutput).mockReset().mockReturnValue(NOTHING);
  jest.mocked(compareOutput).mockReset().mockReturnValue(FRESH);
});

async function synth(argv: readonly string[], options: MemoryIoOptions = {}): Promise<MemoryIo & { code: number }> {
  const io = memoryIo({ cwd: folderWith({ 'environments/fleet.yaml': '', 'apps/web.ts': '' }), ...options });
  return { ...io, code: await main(['synth', ...argv], io) };
}

describe('synth', () => {
  test('tells what it wrote, and notes what it left alone', async () => {
    jest.mocked(writeOutput).mockReturnValue({
      written: ['dev/local/web/service.yaml'],
      removed: ['dev/local/web/old.yaml', 'dev/local/web/older.yaml'],
      unchanged: ['dev/local/web/deployment.yaml', 'dev/local/web/kustomization.yaml'],
      foreign: ['README.md'],
    });
    const { code, stdout, stderr } = await synth([]);
    expect([code, stdout.text, stderr.text]).toEqual([
      0,
      'dist/: 4 files of 1 bundle, 1 written, 2 removed\n',
      'note: dist/README.md was not written by fairlead; left alone\n',
    ]);
    expect(compareOutput).not.toHaveBeenCalled();
  });

  test('as JSON, with stable keys and nothing beside', async () => {
    jest.mocked(writeOutput).mockReturnValue({ ...NOTHING, written: ['a.yaml'], removed: ['b.yaml'], foreign: ['c'] });
    const { code, stdout, stderr } = await synth(['--format', 'json']);
    expect([code, stderr.text]).toEqual([0, '']);
    expect(JSON.parse(stdout.text)).toEqual({
      directory: 'dist',
      bundles: 1,
      files: 4,
      written: ['a.yaml'],
      removed: ['b.yaml'],
      foreign: ['c'],
      findings: [],
    });
  });

  test('an error that a check finds ends the run before anything is written', async () => {
    jest.mocked(synthesize).mockResolvedValue(rendered([finding(), finding({ severity: 'warning', message: 'odd' })]));
    const { code, stdout, stderr } = await synth([]);
    expect([code, stdout.text]).toEqual([1, '']);
    expect(stderr.text).toContain('apps/web.ts:2:3  error  schema/unknown-field\n');
    expect(stderr.text).toMatch(/fix: write replicas\n\n1 error, 1 warning; nothing was written\n$/);
    expect(writeOutput).not.toHaveBeenCalled();
  });

  test('as JSON, such an end has the findings', async () => {
    jest.mocked(synthesize).mockResolvedValue(rendered([finding()]));
    const { code, stdout, stderr } = await synth(['--format', 'json']);
    expect([code, stderr.text]).toEqual([1, '']);
    expect(JSON.parse(stdout.text)).toMatchObject({
      findings: [{ code: 'schema/unknown-field' }],
      summary: { error: 1 },
    });
  });

  test('a warning is told, and what it is about is written', async () => {
    jest.mocked(synthesize).mockResolvedValue(rendered([finding({ severity: 'warning' })]));
    const { code, stdout, stderr } = await synth([]);
    expect([code, stdout.text]).toEqual([0, 'dist/: 4 files of 1 bundle, 0 written, 0 removed\n']);
    expect(stderr.text).toContain('apps/web.ts:2:3  warning  schema/unknown-field\n');
  });

  test('hands on the selection and the root, found from a folder inside', async () => {
    const root = folderWith({ 'environments/fleet.yaml': '', 'apps/web.ts': '' });
    const { stdout } = await synth(['-e', 'dev', '-e', 'prod', '-a', 'web, cart'], { cwd: join(root, 'apps') });
    expect(jest.mocked(synthesize).mock.lastCall?.[0]).toMatchObject({
      root,
      selection: { environments: ['dev', 'prod'], clusters: [], apps: ['web', 'cart'] },
      today: '2026-11-20',
    });
    expect(jest.mocked(writeOutput).mock.lastCall?.[0].directory).toBe(join(root, 'dist'));
    expect(stdout.text).toMatch(/^\.\.\/dist\/: /);
  });

  test.each<[string, readonly string[], Record<string, string>, string]>([
    ['dist/', [], {}, 'dist'],
    ['--out', ['--out', 'preview/now'], {}, 'preview/now'],
    ['the folder that cdk8s-cli expects', [], { CDK8S_OUTDIR: 'manifests' }, 'manifests'],
    ['--out before the folder of cdk8s-cli', ['-o', 'preview'], { CDK8S_OUTDIR: 'manifests' }, 'preview'],
  ])('fills %s', async (_, argv, env, folder) => {
    const { cwd } = await synth(argv, { env, cwd: folderWith({ 'environments/fleet.yaml': '' }) });
    expect(jest.mocked(writeOutput).mock.lastCall?.[0].directory).toBe(join(cwd, folder));
  });

  test.each(['.', '..', '/'])('refuses to swap %s, which holds the workspace', async (folder) => {
    const { code, stderr } = await synth(['--out', folder]);
    expect([code, stderr.text]).toEqual([2, expect.stringContaining('FL9001')]);
    expect(writeOutput).not.toHaveBeenCalled();
  });

  test.each<[string, string]>([
    ['a link to the workspace', 'link'],
    ['a folder within apps/', 'apps/out/now'],
    ['environments/ by a link', 'link/environments'],
    ['a new folder within apps/ by a link', 'link/apps/out'],
  ])('refuses to swap %s', async (_, folder) => {
    const root = folderWith({ 'environments/fleet.yaml': '', 'apps/web.ts': '' });
    symlinkSync(root, join(root, 'link'));
    const { code, stderr } = await synth(['--out', folder], { cwd: root });
    expect([code, stderr.text]).toEqual([2, expect.stringContaining('FL9001')]);
    expect(writeOutput).not.toHaveBeenCalled();
  });

  test('writes nothing when there are errors, and tells all of them', async () => {
    jest.mocked(synthesize).mockImplementation(() => {
      throw new UserErrors([
        new UserError('FL1004', { message: 'first', place: { file: 'environments/dev.yaml', line: 3, column: 5 } }),
        new UserError('FL2001', { message: 'second' }),
      ]);
    });
    const { code, stdout, stderr } = await synth([]);
    expect([code, stdout.text]).toEqual([2, '']);
    expect(stderr.text).toBe('environments/dev.yaml:3:5  FL1004  first\n\nFL2001  second\n\n2 errors\n');
    expect(writeOutput).not.toHaveBeenCalled();
  });

  test('what is no user error passes: it is a bug', async () => {
    jest.mocked(synthesize).mockImplementation(() => {
      throw new TypeError('left the harbour');
    });
    await expect(synth([])).rejects.toThrow(TypeError);
  });
});

describe('synth --check', () => {
  test('is content with what is up to date, foreign files or not', async () => {
    jest.mocked(compareOutput).mockReturnValue({ ...FRESH, foreign: ['README.md'] });
    const { code, stdout, stderr } = await synth(['--check']);
    expect([code, stdout.text]).toEqual([0, 'dist/ is up to date\n']);
    expect(stderr.text).toBe('note: dist/README.md was not written by fairlead; left alone\n');
    expect(writeOutput).not.toHaveBeenCalled();
  });

  test('lists what is stale, and the fix', async () => {
    jest
      .mocked(compareOutput)
      .mockReturnValue({ ...FRESH, added: ['a.yaml'], changed: ['c.yaml'], removed: ['r.yaml'] });
    const { code, stdout, stderr } = await synth(['--check']);
    expect([code, stderr.text]).toEqual([1, '']);
    expect(stdout.text).toBe(`dist/ is stale: 3 files would change
  added    a.yaml
  changed  c.yaml
  removed  r.yaml
fix: run the same command without --check, and commit what it writes
`);
    expect(writeOutput).not.toHaveBeenCalled();
  });

  const many = Array.from({ length: 57 }, (_, at) => `${at}.yaml`);

  test('lists no more to a person than a person reads', async () => {
    jest.mocked(compareOutput).mockReturnValue({ ...FRESH, changed: many, foreign: many });
    const { stdout, stderr } = await synth(['--check']);
    expect(stdout.text.split('\n')).toHaveLength(1 + 20 + 1 + 1 + 1);
    expect(stdout.text).toContain('changed  19.yaml\n  and 37 more\nfix: ');
    expect(stderr.text).toMatch(/\nnote: and 37 more\n$/);
  });

  test('lists everything to a machine', async () => {
    jest.mocked(compareOutput).mockReturnValue({ ...FRESH, changed: many });
    const { code, stdout, stderr } = await synth(['--check', '--format=json']);
    expect([code, stderr.text]).toEqual([1, '']);
    expect(JSON.parse(stdout.text)).toEqual({
      directory: 'dist',
      bundles: 1,
      files: 4,
      fresh: false,
      added: [],
      changed: many,
      removed: [],
      foreign: [],
      findings: [],
    });
  });
});
