import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Snapshot } from '../lib/model/snapshot';
import { synthesizeWorkspace } from '../lib/pipeline';
import { EVERYTHING } from '../lib/plan/selection';
import { deliveriesOf } from '../lib/review/delivery/deliveries';
import { makeReview } from '../lib/review/make-review';
import { reviewMarkdown } from '../lib/review/report/markdown/review-markdown';
import { judge } from '../lib/review/risk/judge';
import { findCommit } from '../lib/workspace/git/find-commit';
import { openRepository } from '../lib/workspace/git/repository';
import { folderSnapshot } from '../lib/workspace/snapshots/folder-snapshot';
import { gitSnapshot } from '../lib/workspace/snapshots/git-snapshot';
import { loadWorkspace } from '../lib/workspace/workspace';
import { writeFleet } from './fleet';

/*
 * Reviews a change of 1 % of at least 18,000 manifests, from a commit to the folder as it stands and from one folder to
 * another, with all rules and the text of the comment, in one run with what it is measured against: reading the manifests
 * of both sides, once as bytes and once parsed.
 *
 *   npm run bench:diff -- [bundles]
 */
const BUNDLES = Number(process.argv[2] ?? 2600);
const ROUNDS = 3;
const EVERY = 100;

function measure(root: string): void {
  const [before, after] = [join(root, 'before'), join(root, 'after/dist')];
  const manifests = writeSides(root, before, after);
  const repository = openRepository(join(root, 'after'), process.env);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const bytes = time(() => [before, after].flatMap(textsIn));
    const parsed = time(() => [before, after].flatMap(textsIn).map((text) => parse(text) as unknown));
    const head = (): Snapshot => folderSnapshot({ path: after, shown: 'dist' }, 'sha1');
    const folders = time(() => review(folderSnapshot({ path: before, shown: 'before' }, 'sha1'), head()));
    const commit = time(() => review(gitSnapshot(repository, findCommit(repository, 'HEAD')), head()));
    console.log(
      [
        `${manifests} manifests`,
        `read twice as bytes ${bytes.toFixed(2)} s`,
        `parsed ${parsed.toFixed(2)} s`,
        `folders ${folders.toFixed(2)} s, ${(folders / bytes).toFixed(2)} and ${(folders / parsed).toFixed(2)} of it`,
        `commit ${commit.toFixed(2)} s, ${(commit / bytes).toFixed(2)} and ${(commit / parsed).toFixed(2)} of it`,
      ].join('\t'),
    );
  }
}

/** Both sides, the first of them as a commit too; answers the number of manifests of one. */
function writeSides(root: string, before: string, after: string): number {
  const { files } = synthesizeWorkspace(loadWorkspace(root), EVERYTHING);
  for (const { path, text } of files) for (const side of [before, after]) write(join(side, path), text);
  const git = (...argv: readonly string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-C', dirname(after), ...argv]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'before');
  const manifests = files.filter(({ manifest }) => manifest !== undefined);
  for (const { path, text } of manifests.filter((_, index) => index % EVERY === 0)) {
    write(join(after, path), text.replace('managed-by: fairlead', 'managed-by: somebody'));
  }
  return manifests.length;
}

function review(before: Snapshot, after: Snapshot): string {
  return reviewMarkdown(
    makeReview({ before, after, judge, deliveriesOf, budgets: { everywhere: {}, byEnvironment: new Map() } }),
  );
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Seconds that some work takes. */
function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const root = writeFleet(BUNDLES);
measure(root);
rmSync(root, { recursive: true });
