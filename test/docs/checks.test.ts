import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { page, snippets } from './snippets';

// Each test starts a process, which is slow where many run at once.
jest.setTimeout(60_000);

const REPOSITORY = join(__dirname, '../..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fairlead-checks-')));

/** The workspace of the README, with the policy that docs/checks.md shows. */
beforeAll(() => {
  const policy = Object.entries(snippets(page('docs/checks.md'))).filter(([path]) => path.startsWith('policies/'));
  expect(policy).toHaveLength(1);
  for (const [path, text] of [...Object.entries(snippets(page('README.md'))), ...policy]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function fairlead(...argv: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const bin = join(REPOSITORY, 'lib/cli/bin.js');
  return spawnSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: 'utf8' });
}

test('the policy that is shown passes its own examples', () => {
  const { status, stdout } = fairlead('policy', 'test');
  expect([status, stdout]).toEqual([0, expect.stringMatching(/, all as expected\n$/)]);
});

test('and finds what it says', () => {
  const { status, stdout } = fairlead('check', '--format', 'json');
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly code: string }[] };
  expect(status).toBe(1);
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['platform/team-label']));
});
