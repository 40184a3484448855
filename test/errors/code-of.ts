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
