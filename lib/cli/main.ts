import { isAbsolute } from 'node:path';
import { CommanderError } from 'commander';
import { UserError, UserErrors } from '../errors/user-error';
import { placeIn } from '../workspace/call-site';
import { sourceReader } from '../workspace/source-reader';
import { reportErrors } from './error-report';
import { EXIT, type ExitCode } from './exit-code';
import { wantsJson } from './format-option';
import type { Io } from './io';
import { buildProgram } from './program';
import { findRoot } from './root';

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
    const root = findRoot(io.cwd);
    const errors = userErrors(error).map((each) => (root === undefined ? each : withinRoot(each, root)));
    const read = root === undefined ? () => undefined : sourceReader(root);
    reportErrors(errors, io, { json: wantsJson(argv), read });
    return EXIT.wrong;
  }
}

function userErrors(error: unknown): readonly UserError[] {
  if (error instanceof UserError) return [error];
  if (error instanceof UserErrors) return error.errors;
  throw error;
}

/** The output room knows its folder by an absolute path, and no workspace; people read paths of theirs. */
function withinRoot(error: UserError, root: string): UserError {
  const { place } = error;
  if (!place || !isAbsolute(place.file)) return error;
  const { code, message, span, fix, related, cause } = error;
  return new UserError(code, {
    message,
    place: placeIn(root, { ...place, path: place.file }),
    span,
    fix,
    related,
    cause,
  });
}
