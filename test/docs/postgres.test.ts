import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { page, snippets } from './snippets';

// A test that starts a process is slow where many run at once.
jest.setTimeout(60_000);

const BIN = join(__dirname, '../../lib/cli/bin.js');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fairlead-postgres-')));

beforeAll(() => {
  for (const [path, text] of Object.entries(snippets(page('docs/postgres.md')))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the files that docs/postgres.md shows are a fleet without a finding', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'synth'], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^dist\/: \d+ files of 2 bundles/);
  expect(existsSync(join(folder, 'dist/prod/eu-1/checkout/scheduledbackup.checkout-orders.yaml'))).toBe(true);
});
