import { nearest } from '../../errors/nearest';
import { UserError } from '../../errors/user-error';
import { askGit, git, linesOf } from './git';
import type { Repository } from './repository';

/** One commit of a repository. */
export interface Commit {
  /** In full. */
  readonly id: string;
  /** How reports call it, such as `main (967a59d)`. */
  readonly label: string;
}

/** As many characters of an id as people are used to. */
const SHORT = 7;

/**
 * The commit that a reference means: a branch, a tag, a part of an id, or anything else of which git says that it is
 * one commit, such as `HEAD~2`.
 *
 * @throws UserError FL1020 where there is none.
 */
export function findCommit(repository: Repository, reference: string): Commit {
  // Git would take it for an option, and has no branch of such a name.
  if (reference.startsWith('-')) throw notFound(repository, reference);
  const { status, output } = askGit(repository, ['rev-parse', '--verify', '--quiet', `${reference}^{commit}`]);
  if (status !== 0) throw notFound(repository, reference);
  const id = output.toString().trim();
  return { id, label: id.startsWith(reference) ? shortId(id) : labelled(reference, id) };
}

/** How reports call a commit by a name. */
export function labelled(name: string, id: string): string {
  return `${name} (${shortId(id)})`;
}

/**
 * What to do where the history does not go back far enough.
 *
 * @param what What is fetched, after a space; default what the clone fetches anyway.
 */
export function deepen(what = ''): string {
  const inCi = 'in GitHub Actions set fetch-depth: 0 of actions/checkout, in GitLab GIT_DEPTH: 0';
  return `run git fetch --unshallow${what}; ${inCi}`;
}

function shortId(id: string): string {
  return id.slice(0, SHORT);
}

function notFound(repository: Repository, reference: string): UserError {
  if (reference === 'HEAD') {
    return new UserError('FL1020', {
      message: 'the repository has no commit yet, so that there is nothing to compare with',
      fix: 'commit dist/ first, or compare with a folder, such as --base ./old-dist',
    });
  }
  const where = repository.shallow ? ' in this shallow clone' : '';
  const otherwise = repository.shallow ? deepen() : 'name a branch, a tag or a commit';
  const near = nearest(reference, names(repository));
  return new UserError('FL1020', {
    message: `git knows no commit by the name ${JSON.stringify(reference)}${where}`,
    fix: `${near === undefined ? otherwise : `write ${near}`}; a folder is named with ./ in front`,
  });
}

/** The branches and tags, as people write them. */
function names(repository: Repository): readonly string[] {
  return linesOf(git(repository, ['for-each-ref', '--format=%(refname:short)']));
}
