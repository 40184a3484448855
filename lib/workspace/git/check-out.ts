import { existsSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../errors/user-error';
import type { Commit } from './find-commit';
import { git } from './git';
import { listTree } from './list-tree';
import { removeAfterwards } from './remove-afterwards';
import type { Repository } from './repository';

const MODULES = 'node_modules';
/** What the root holds that is no source. */
const NO_SOURCES = ['dist', MODULES];

/**
 * Lends the sources of a commit in a temporary folder: all that the workspace's folder held then, without `dist/`. What
 * they import from `node_modules` is what is installed now, so that two commits are compared by their sources.
 *
 * @param use Gets the absolute path of the workspace in there, which is gone once `use` has ended, however it ends,
 * and also where a signal ends the process before.
 * @throws UserError FL5004 where there is no room for a temporary folder, FL1021 where git cannot fill it.
 */
export async function checkOut<T>(
  repository: Repository,
  commit: Commit,
  use: (root: string) => Promise<T> | T,
): Promise<T> {
  const folder = temporaryFolder();
  const remove = removeAfterwards(folder);
  try {
    const top = join(folder, 'tree');
    writeSources(repository, commit, top, join(folder, 'index'));
    linkModules(repository, top);
    return await use(join(top, repository.prefix));
  } finally {
    remove();
  }
}

/** @throws UserError FL5004 where none can be made. */
function temporaryFolder(): string {
  try {
    return realpathSync(mkdtempSync(join(tmpdir(), 'fairlead-')));
  } catch (cause) {
    throw new UserError('FL5004', {
      message: `no temporary folder can be made in ${tmpdir()}, which earlier sources are written to`,
      fix: 'make it a folder that can be written, or name another with TMPDIR',
      cause,
    });
  }
}

/** Lets git write the files, as a check-out does: with their line ends, links, permissions and filters. */
function writeSources(repository: Repository, { id }: Commit, top: string, index: string): void {
  const { root, variables, prefix } = repository;
  // An index of its own, so that the one of the user stays as it is.
  const folder = { root, variables: { ...variables, GIT_INDEX_FILE: index } };
  git(folder, ['read-tree', '--no-sparse-checkout', id]);
  const paths = listTree(repository, `${id}:${prefix}`)
    .map(({ path }) => path)
    .filter((path) => !NO_SOURCES.includes(path.split('/', 1)[0] ?? ''));
  mkdirSync(join(top, prefix), { recursive: true });
  git(folder, ['checkout-index', '-z', '--stdin', `--prefix=${top}/`], paths.map((path) => `${path}\0`).join(''));
}

/** Links the modules of the workspace and of the folders above it in the repository, which Node searches too. */
function linkModules({ root, prefix }: Repository, top: string): void {
  const depth = prefix.split('/').length - 1;
  for (let up = 0; up <= depth; up++) {
    const above = '../'.repeat(up);
    const installed = join(realpathSync(root), above, MODULES);
    // A junction is what Windows lets everyone make.
    if (existsSync(installed)) symlinkSync(installed, join(top, prefix, above, MODULES), 'junction');
  }
}
