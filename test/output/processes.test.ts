import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { recover } from '../../lib/output/recover';
import { writeOutput } from '../../lib/output/write-output';
import { countChanges } from './interrupted-disk';
import { afterRequest, contents, inFolder, makeBefore } from './trees';

const TSX = ['--require', require.resolve('tsx/cjs')];

const changes = inFolder((folder) => {
  makeBefore(join(folder, 'dist'), writeOutput);
  return countChanges((fs) => writeOutput(afterRequest(join(folder, 'dist')), fs));
});

test('a process killed at any of its changes leaves the old tree or the new one', () => {
  const seen = new Set<string>();
  for (let at = 1; at <= changes; at++) {
    inFolder((folder) => {
      const dist = join(folder, 'dist');
      makeBefore(dist, writeOutput);
      const old = contents(dist);
      const child = spawnSync(process.execPath, [...TSX, join(__dirname, 'kill-at.ts'), dist, String(at)]);
      expect([at, child.signal]).toEqual([at, 'SIGKILL']);
      recover(dist);
      const left = contents(dist);
      expect([at, readdirSync(folder)]).toEqual([at, ['dist']]);
      writeOutput(afterRequest(dist));
      expect([old, contents(dist)]).toContainEqual(left);
      seen.add(JSON.stringify(left));
    });
  }
  expect(seen.size).toBe(2);
}, 120_000);

test('processes that write one folder at a time leave the whole tree of one of them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-'));
  try {
    const dist = join(folder, 'dist');
    const run = (name: string) =>
      promisify(execFile)(process.execPath, [...TSX, join(__dirname, 'write-tree.ts'), dist, name, '60']);
    const answers = await Promise.all(['a', 'b', 'c'].map(run));
    expect(answers.map(({ stdout }) => Number(stdout)).reduce((sum, count) => sum + count)).toBeGreaterThan(0);
    const { 'index.json': index, ...texts } = contents(dist);
    expect(new Set(Object.values(texts)).size).toBe(1);
    expect(Object.keys(texts)).toHaveLength(20);
    expect(Object.values(texts)[0]).toMatch(/^[abc] \d+\n$/);
    expect(index).toContain('"version": 1');
    expect(readdirSync(folder)).toEqual(['dist']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
