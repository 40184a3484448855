import { isAbsolute } from 'node:path';
import { UserError, UserErrors } from '../errors/user-error';
import { placeIn } from '../workspace/call-site';
import { sourceReader } from '../workspace/source-reader';
import { reportErrors } from './error-report';
import { EXIT, type ExitCode } from './exit-code';
import type { Io } from './io';
import { findRoot } from './root';

/**
 * Tells what the user can mend, and answers the exit code for it.
 *
 * @throws the error itself where it is no user error, and so a bug.
 */
export function refuse(error: unknown, io: Io, json: boolean): ExitCode {
  const root = findRoot(io.cwd);
  const errors = userErrors(error).map((each) => (root === undefined ? each : withinRoot(each, root)));
  const read = root === undefined ? () => undefined : sourceReader(root);
  reportErrors(errors, io, { json, read });
  return EXIT.wrong;
}

function userErrors(error: unknown): readonly UserError[] {
  if (error instanceof UserError) return [error];
  if (error instanceof UserErrors) return error.errors;
  throw error;
}

/** Some rooms know files by an absolute path, and no workspace; people read paths of theirs. */
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
