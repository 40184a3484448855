import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../lib/cli/main';
import { folderWith } from './folder-with';
import { memoryIo, type MemoryIo } from './memory-io';

const WORKSPACE = {
  'environments/fleet.yaml': `fleet: boutique
gitops: { agent: argocd, repository: https://git.example.com/fleet.git, revision: main }
`,
  'environments/dev.yaml': `environment: dev
tier: development
clusters: { local: { region: eu-west-1, kubernetes: "1.34" } }
`,
  'apps/_none.ts': '',
};
const NAMES = ['environment.schema.json', 'fleet.schema.json'];

async function schema(cwd: string, ...argv: readonly string[]): Promise<MemoryIo & { code: number }> {
  const io = memoryIo({ cwd });
  return { ...io, code: await main(['schema', ...argv], io) };
}

test('writes both schemas, and nothing where nothing changed', async () => {
  const root = folderWith(WORKSPACE);
  const folder = join(root, 'environments/schemas');
  const first = await schema(root);
  expect([first.code, first.stdout.text]).toEqual([0, 'environments/schemas/: 2 files, 2 written\n']);
  expect(readdirSync(folder)).toEqual(NAMES);
  const text = readFileSync(join(folder, 'fleet.schema.json'), 'utf8');
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  expect(JSON.parse(text)).toMatchObject({ type: 'object', properties: { fleet: {}, gitops: {} } });

  utimesSync(join(folder, 'fleet.schema.json'), 1, 1);
  const second = await schema(root, '--format', 'json');
  expect(JSON.parse(second.stdout.text)).toEqual({ directory: 'environments/schemas', files: 2, written: [] });
  expect(statSync(join(folder, 'fleet.schema.json')).mtimeMs).toBe(1000);
});

test('--out is relative to where the command is given', async () => {
  const root = folderWith(WORKSPACE);
  const { stdout } = await schema(join(root, 'apps'), '--out', '../out');
  expect(stdout.text).toBe('../out/: 2 files, 2 written\n');
  expect(readdirSync(join(root, 'out'))).toEqual(NAMES);
});

test('--check writes nothing, and tells what is missing or stale', async () => {
  const root = folderWith(WORKSPACE);
  const folder = join(root, 'environments/schemas');
  const missing = await schema(root, '--check');
  expect(missing.code).toBe(1);
  expect(missing.stdout.text).toContain('  added    environment.schema.json\n  added    fleet.schema.json\nfix: ');
  expect(existsSync(folder)).toBe(false);

  await schema(root);
  expect(await schema(root, '--check')).toMatchObject({ code: 0 });

  writeFileSync(join(folder, 'fleet.schema.json'), '{}');
  const stale = await schema(root, '--check', '--format', 'json');
  expect(stale.code).toBe(1);
  expect(JSON.parse(stale.stdout.text)).toEqual({
    directory: 'environments/schemas',
    files: 2,
    fresh: false,
    added: [],
    changed: ['fleet.schema.json'],
    removed: [],
  });
});

test('a folder that cannot be written is an error with a fix', async () => {
  const root = folderWith({ ...WORKSPACE, taken: '' });
  const { code, stderr } = await schema(root, '--out', 'taken');
  expect(code).toBe(2);
  expect(stderr.text).toMatch(/^FL5004 {2}cannot write .*\n {3}fix: make the folder writable/);
});

test('a write that fails leaves no half of a file', async () => {
  const root = folderWith(WORKSPACE);
  const folder = join(root, 'environments/schemas');
  mkdirSync(join(folder, 'environment.schema.json'), { recursive: true });
  const { code } = await schema(root);
  expect(code).toBe(2);
  expect(readdirSync(folder)).toEqual(['environment.schema.json']);
});
