import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-code';
import { wantsJson } from './format-option';
import type { Io } from './io';
import { buildProgram } from './program';
import { refuse } from './refuse';

/**
 * Runs one command line, without the name of the program, and answers its exit code: 0 fine, 1 the answer is no, 2 the
 * question was wrong.
 *
 * @throws whatever is a bug in fairlead; `bin.js` makes it exit code 70.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: ExitCode = EXIT.fine;
  const program = buildProgram(io, (answer) => {
    code = answer;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Commander leaves by throwing once it has shown a help text: an error only where nobody asked for it.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrong;
    return refuse(error, io, wantsJson(argv));
  }
}
