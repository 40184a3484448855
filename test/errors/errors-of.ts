import { placeText } from '../../lib/errors/format';
import { UserError, UserErrors } from '../../lib/errors/user-error';

/** The user errors that `work` throws; none where it succeeds. */
export function errorsOf(work: () => unknown): readonly UserError[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof UserErrors) return error.errors;
    if (error instanceof UserError) return [error];
    throw error;
  }
}

/** The code of the one user error that `work` throws; several come joined by commas. */
export function codeOf(work: () => unknown): string {
  return errorsOf(work)
    .map((error) => error.code)
    .join(',');
}

/** An error in one line, as tests compare it: `FL1004 environments/prod.yaml:14:15`. */
export function told(error: UserError): string {
  return error.place ? `${error.code} ${placeText(error.place)}` : error.code;
}
