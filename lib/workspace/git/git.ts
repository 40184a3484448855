import { spawnSync } from 'node:child_process';
import { UserError } from '../../errors/user-error';
import type { Variables } from './git-variables';

/** A folder of which git is asked, and the environment that git is started with. */
export interface GitFolder {
  /** Absolute path. */
  readonly root: string;
  readonly variables: Variables;
}

/** What git answers. */
export interface GitAnswer {
  /** 0 where git did as it was told. */
  readonly status: number;
  readonly output: Buffer;
  /** What git said of its failure; empty where it says nothing. */
  readonly complaint: string;
}

/**
 * Paths stand for themselves and are no patterns. No daemon is started to watch the work tree, and an index of our own
 * is written as one file.
 */
const ALWAYS = ['--literal-pathspecs', '-c', 'core.fsmonitor=', '-c', 'core.splitIndex=false'];
/** How git begins the line that says why it fails. */
const FAILURE = /^(fatal|error): /;
/** As much as one buffer of Node takes on every platform. */
const MOST_BYTES = 2 ** 31 - 1;

/**
 * Asks git, and leaves it to the caller what a failure means.
 *
 * @param input What git reads from its standard input; default nothing.
 * @throws UserError FL1019 where git is not installed, FL1021 where it does not come to an end.
 */
export function askGit(
  { root, variables }: GitFolder,
  args: readonly string[],
  input: string | Buffer = '',
): GitAnswer {
  const asked = spawnSync('git', ['-C', root, ...ALWAYS, ...args], {
    env: variables,
    input,
    maxBuffer: MOST_BYTES,
    windowsHide: true,
  });
  const { error, signal, status, stdout, stderr } = asked;
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') throw notInstalled(error);
  if (status === null) throw failed(args, signal ?? error?.message ?? 'it was ended', error);
  return { status, output: stdout, complaint: stderr.toString() };
}

/**
 * What git answers.
 *
 * @throws UserError FL1019 where git is not installed, FL1021 where it fails.
 */
export function git(folder: GitFolder, args: readonly string[], input?: string | Buffer): Buffer {
  const { status, output, complaint } = askGit(folder, args, input);
  if (status === 0) return output;
  throw failed(args, complaint);
}

/** The lines of an answer, without the empty one at the end. */
export function linesOf(output: Buffer): readonly string[] {
  return output.toString().split('\n').slice(0, -1);
}

/** The line of a complaint that says what is wrong; git may warn before it, and give hints after it. */
export function reasonOf(complaint: string): string {
  const lines = complaint.trim().split('\n');
  const line = lines.find((text) => FAILURE.test(text)) ?? lines[0] ?? '';
  return line.replace(FAILURE, '');
}

function notInstalled(cause: unknown): UserError {
  return new UserError('FL1019', {
    message: 'git is needed to read earlier commits, and is not installed',
    fix: 'install git, or compare with a folder, such as --base ./old-dist',
    cause,
  });
}

function failed([command = '']: readonly string[], complaint: string, cause?: unknown): UserError {
  return new UserError('FL1021', {
    message: `git ${command} failed: ${reasonOf(complaint)}`,
    fix: 'mend what git reports, or compare with a folder, such as --base ./old-dist',
    cause,
  });
}
