import { UserErrors } from '../../lib/errors/user-error';
import type { ErrorCode } from '../../lib/errors/codes';
import type { Place } from '../../lib/model/place';

/** Codes and places of the user errors that the work throws. */
export function errorsOf(work: () => unknown): { code: ErrorCode; place: Place | undefined }[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UserErrors) return error.errors.map(({ code, place }) => ({ code, place }));
    throw error;
  }
  return [];
}
