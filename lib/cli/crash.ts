import { thrownLine } from '../errors/thrown-text';
import { UserError, UserErrors } from '../errors/user-error';
import { callSite, throwSite, type AbsolutePlace } from '../workspace/call-site';
import type { ExitCode } from './exit-code';
import { wantsJson } from './format-option';
import type { Io } from './io';
import { refuse } from './refuse';

/**
 * Tells what was thrown and nobody caught, where it comes from an app: from a promise or a timer that it left behind.
 *
 * @returns The exit code; undefined where the exception is a bug in fairlead, and nothing is told.
 */
export function tellCrash(thrown: unknown, io: Io): ExitCode | undefined {
  const error = mistakeIn(thrown);
  // Standard output may have an answer already.
  return error && refuse(error, io, false);
}

/** Tells that the process ends before the command line is answered, which only an app can have done: its exit code. */
export function tellExit(argv: readonly string[], io: Io): ExitCode {
  const error = new UserError('FL3001', {
    message: 'an app ended the process',
    place: placeOf(callSite()),
    fix: 'let the app throw an error rather than call process.exit',
  });
  return refuse(error, io, wantsJson(argv));
}

function mistakeIn(thrown: unknown): UserError | UserErrors | undefined {
  if (thrown instanceof UserError || thrown instanceof UserErrors) return thrown;
  const site = throwSite(thrown);
  // Fairlead itself throws nothing but errors.
  if (!site && thrown instanceof Error) return undefined;
  return new UserError('FL3001', {
    message: `an app left work behind, which threw: ${thrownLine(thrown)}`,
    place: placeOf(site),
    fix: 'let the app do all its work at once: no promises and no timers',
    cause: thrown,
  });
}

function placeOf(site: AbsolutePlace | undefined): UserError['place'] {
  return site && { file: site.path, line: site.line, column: site.column };
}
