import { UserError } from '../../errors/user-error';
import type { EarlierFile, FileHistory } from '../../model/earlier-file';
import { deepen } from './find-commit';
import { askGit, linesOf } from './git';
import type { Variables } from './git-variables';
import { readObjects } from './read-objects';
import { openRepository, type Repository } from './repository';

/**
 * The versions that a file of the workspace has had on the current branch, the newest first; with a gap where there is no
 * git or no repository, and in a shallow clone. Only first parents are followed: what a merged branch
 * had on its way was never what agents saw. What the file was under another name belonged to another environment.
 *
 * @param file Path in the workspace.
 * @throws UserError FL1021 where git does not trust the repository or fails.
 */
export function fileHistory(root: string, file: string, env: Variables): FileHistory {
  const repository = repositoryIfAny(root, env);
  if (!repository) return { versions: [], gap: NO_REPOSITORY };
  const versions = versionsIn(repository, file);
  return { versions, ...(repository.shallow && { gap: { because: 'this clone is shallow', fix: deepen() } }) };
}

const NO_REPOSITORY = {
  because: 'there is no git repository here',
  fix: 'run it in a clone of the repository, where git is installed',
};

function versionsIn(repository: Repository, file: string): readonly EarlierFile[] {
  const { status, output } = askGit(repository, ['rev-list', '--first-parent', 'HEAD', '--', file]);
  // Before the first commit there is no HEAD.
  const commits = status === 0 ? linesOf(output) : [];
  const versions = readObjects(
    repository,
    commits.map((commit) => `${commit}:${repository.prefix}${file}`),
  );
  // A commit that removed the file has no version of it.
  return commits.flatMap((commit, index) => {
    const bytes = versions[index];
    return bytes ? { commit, text: new TextDecoder().decode(bytes) } : [];
  });
}

function repositoryIfAny(root: string, env: Variables): Repository | undefined {
  try {
    return openRepository(root, env);
  } catch (error) {
    if (error instanceof UserError && error.code === 'FL1019') return undefined;
    throw error;
  }
}
