import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { page, snippets } from './snippets';

// Each test starts a process, which is slow where many run at once.
jest.setTimeout(60_000);

const REPOSITORY = join(__dirname, '../..');
const README = page('README.md');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fairlead-readme-')));

/** What jest needs to know where the package is not installed. */
const CONFIG = {
  transform: { '\\.ts$': [join(REPOSITORY, 'node_modules/@swc/jest'), { jsc: { parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: {
    '^fairlead$': join(REPOSITORY, 'lib/index.ts'),
    '^fairlead/testing$': join(REPOSITORY, 'lib/testing/index.ts'),
  },
};

beforeAll(() => {
  const files = { ...snippets(README), 'jest.config.json': JSON.stringify(CONFIG) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('shows what a repository needs', () => {
  expect(Object.keys(snippets(README)).sort()).toEqual([
    'apps/checkout.ts',
    'apps/payment.ts',
    'environments/fleet.yaml',
    'environments/prod.yaml',
    'test/checkout.test.ts',
  ]);
});

test('its snippets in an empty folder give the files it promises', () => {
  const bin = join(REPOSITORY, 'lib/cli/bin.js');
  const { status, stderr } = spawnSync(process.execPath, [bin, 'synth', '--out', join(folder, 'out')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const promised = [...README.matchAll(/^dist\/(\S+\.(?:yaml|json))\s/gm)].map(([, path = '']) => path);
  expect(promised).toHaveLength(4);
  expect(promised.filter((path) => !existsSync(join(folder, 'out', path)))).toEqual([]);
});

test('its test of an app passes', () => {
  const jest = join(REPOSITORY, 'node_modules/jest/bin/jest.js');
  const { status, stderr } = spawnSync(process.execPath, [jest, '--config', 'jest.config.json', '--watchman=false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, expect.stringContaining('1 passed')]);
});
