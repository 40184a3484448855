import { UserError } from '../../errors/user-error';
import { deepen, findCommit, labelled, type Commit } from './find-commit';
import { askGit, git, linesOf } from './git';
import type { Repository } from './repository';

/** Where the main branch is looked for; the first one that is there counts. */
const MAIN_BRANCHES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];
/** A clone of one branch fetches no other unless it is told to. */
const FETCH_MAIN = ' origin main:refs/remotes/origin/main';

/**
 * The commit that a change is compared with unless the user names another: where HEAD left the main branch. On the main
 * branch itself that is HEAD, or what of it was pushed; on the detached merge commit that CI makes of a pull request,
 * the tip of the main branch.
 *
 * @throws UserError FL1020 where there is no main branch, or no commit that both share.
 */
export function baseCommit(repository: Repository): Commit {
  const head = findCommit(repository, 'HEAD');
  const main = mainBranch(repository);
  if (!main) throw noMainBranch(repository);
  const { status, output } = askGit(repository, ['merge-base', head.id, main.id]);
  // Git answers 1 where there is none, and otherwise may have several, of which any will do.
  const [id] = status === 0 ? linesOf(output) : [];
  if (id === undefined) throw nothingShared(repository, main.name);
  return id === head.id ? head : { id, label: labelled(`where HEAD left ${main.name}`, id) };
}

/** The main branch by its name, such as `origin/main`, and the id of its tip. */
function mainBranch(repository: Repository): { readonly name: string; readonly id: string } | undefined {
  const format = '--format=%(refname) %(objectname) %(symref)';
  const found = new Map(
    linesOf(git(repository, ['for-each-ref', format, ...MAIN_BRANCHES])).map((line) => {
      const [branch = '', id = '', leadsTo = ''] = line.split(' ');
      return [branch, { id, name: (leadsTo || branch).replace(/^refs\/(heads|remotes)\//, '') }] as const;
    }),
  );
  return MAIN_BRANCHES.flatMap((branch) => found.get(branch) ?? [])[0];
}

function noMainBranch({ shallow }: Repository): UserError {
  return new UserError('FL1020', {
    message: 'the main branch is not known here: there is neither origin/main nor origin/master, main or master',
    fix: shallow
      ? deepen(FETCH_MAIN)
      : `run git fetch${FETCH_MAIN}, or name the commit to compare with, such as --base trunk`,
  });
}

function nothingShared({ shallow }: Repository, main: string): UserError {
  return new UserError('FL1020', {
    message: shallow
      ? `the commit where HEAD left ${main} was not fetched: this clone is shallow`
      : `HEAD and ${main} have no commit in common`,
    fix: shallow ? deepen() : `name the commit to compare with, such as --base ${main}`,
  });
}
