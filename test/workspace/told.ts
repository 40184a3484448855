import { placeText } from '../../lib/errors/format';
import { UserError, UserErrors } from '../../lib/errors/user-error';

/** An error in one line, as tests compare it: `FL1004 environments/prod.yaml:14:15`. */
export function told(error: UserError): string {
  return error.place ? `${error.code} ${placeText(error.place)}` : error.code;
}

/** The user errors that a piece of work throws; none where it does not throw. */
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
