import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openRepository, type Repository } from '../../../lib/workspace/git/repository';
import { tempFolder } from '../temp-folder';

/** The environment of git in tests: nobody's settings, and always the same author. */
export const ENV: Readonly<Record<string, string | undefined>> = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_AUTHOR_DATE: '2026-11-20T00:00:00Z',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_COMMITTER_DATE: '2026-11-20T00:00:00Z',
};

/** A file's content; undefined removes it. */
type Files = Readonly<Record<string, string | Buffer | undefined>>;

const hasGit = spawnSync('git', ['--version']).status === 0;

/** `describe` where git is installed; elsewhere it says so, and does not gather the tests, which make repositories. */
export const describeGit: (name: string, tests: () => void) => void = hasGit
  ? describe
  : (name) => {
      test.skip(`${name}: git is not installed`, () => undefined);
    };

/** A repository on the branch main, in a folder that is removed after the tests of the file. */
export class TempRepository {
  readonly root: string;

  constructor(files: Files = {}, init: readonly string[] = []) {
    this.root = tempFolder({});
    this.git('init', '-q', '-b', 'main', ...init);
    if (Object.keys(files).length > 0) this.commit(files);
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.root, ...args], { env: ENV, stdio: 'pipe' })
      .toString()
      .trim();
  }

  write(files: Files): void {
    for (const [file, content] of Object.entries(files)) {
      const path = join(this.root, file);
      mkdirSync(dirname(path), { recursive: true });
      if (content === undefined) rmSync(path, { recursive: true });
      else writeFileSync(path, content);
    }
  }

  /** Commits what the work tree holds after these files were written; answers the commit's id. */
  commit(files: Files = {}): string {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '-q', '--allow-empty', '-m', 'change');
    return this.git('rev-parse', 'HEAD');
  }

  open(below = '', env: Readonly<Record<string, string | undefined>> = ENV): Repository {
    return openRepository(join(this.root, below), env);
  }
}
