import { UserError } from '../../errors/user-error';
import { askGit, linesOf, reasonOf, type GitFolder } from './git';
import { gitVariables, type Variables } from './git-variables';

/** The hash that names the objects of a repository. */
export type ObjectFormat = 'sha1' | 'sha256';

/** The git repository that holds a workspace. */
export interface Repository extends GitFolder {
  /** Path of the workspace below the repository's top, ending in a slash; empty at the top itself. */
  readonly prefix: string;
  readonly format: ObjectFormat;
  /** Whether older commits were not fetched. */
  readonly shallow: boolean;
}

/**
 * The repository that holds a workspace. It is found by the folder alone: what the environment says of repositories, as
 * it does inside a hook, is not heeded.
 *
 * @param root Absolute path of the workspace, which links may lead to.
 * @throws UserError FL1019 where there is no repository or no git, FL1021 where git does not trust it or fails.
 */
export function openRepository(root: string, env: Variables): Repository {
  const folder = { root, variables: gitVariables(env) };
  const asked = ['--show-object-format', '--is-shallow-repository', '--show-prefix'];
  const { status, output, complaint } = askGit(folder, ['rev-parse', ...asked]);
  if (status !== 0) throw notOpened(root, complaint);
  const [format, shallow, prefix = ''] = linesOf(output);
  return { ...folder, prefix, format: format === 'sha256' ? 'sha256' : 'sha1', shallow: shallow === 'true' };
}

function notOpened(root: string, complaint: string): UserError {
  if (complaint.includes('not a git repository (or any')) {
    return new UserError('FL1019', {
      message: `${root} is in no git repository, so that there is no earlier commit to read`,
      fix: 'run git init, or compare with a folder, such as --base ./old-dist',
    });
  }
  const [, top] = /(?:dubious ownership in|unsafe) repository (?:at )?\(?'(.+?)'/.exec(complaint) ?? [];
  if (top !== undefined) {
    return new UserError('FL1021', {
      message: `git does not read the repository ${top}, because it belongs to another user`,
      fix: `run git config --global --add safe.directory ${top}, if you trust it`,
    });
  }
  return new UserError('FL1021', {
    message: `git cannot read the repository of ${root}: ${reasonOf(complaint)}`,
    fix: 'mend what git reports, or compare with a folder, such as --base ./old-dist',
  });
}
