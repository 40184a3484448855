import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The folder of the repository. */
export const REPOSITORY = join(__dirname, '../..');

const BIN = join(REPOSITORY, 'lib/cli/bin.js');

/** What a command answered. */
export interface Answer {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command runs. */
export interface Where {
  readonly cwd: string;
  /** Variables beside those of the tests. @default none */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the real command line in a process of its own. */
export function fairlead(argv: readonly string[], where: Where): Promise<Answer> {
  return answerOf(start([process.execPath, BIN, ...argv], where));
}

/** Starts `fairlead synth` and leaves it running. */
export function startSynth(where: Where): ChildProcess {
  return start([process.execPath, BIN, 'synth'], where);
}

/** Runs any program to its end. */
export function run(command: readonly string[], where: Where): Promise<Answer> {
  return answerOf(start(command, where));
}

function start([program = '', ...argv]: readonly string[], { cwd, env }: Where): ChildProcess {
  // What a person at a terminal or a CI has set must not change what the tests see.
  const usual = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, CDK8S_OUTDIR: undefined };
  return spawn(program, argv, { cwd, env: { ...usual, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function answerOf(child: ChildProcess): Promise<Answer> {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => (texts[name] += chunk));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}
