import { UserError } from '../errors/user-error';

/** What to do about the failures that have a remedy. */
const FIXES: Readonly<Record<string, string>> = {
  EACCES: 'allow writing there, or choose another folder with --out',
  EBUSY: 'choose a folder that is no mount point with --out',
  EDQUOT: 'free some space and run again',
  ENOSPC: 'free some space and run again',
  ENOTDIR: 'remove the file that stands where a folder is expected, or choose another folder with --out',
  EPERM: 'allow writing there, or choose another folder with --out',
  EROFS: 'choose a folder on a disk that can be written with --out',
  // An overlay, as in a container's image, cannot rename the folders of its lower layers.
  EXDEV: 'choose a folder that does not come from an image or a mount with --out, or delete it and run again',
};

/** What Node throws when the operating system refuses. */
interface SystemError {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
  readonly message: string;
}

/** Runs work on a folder and tells what the operating system refuses as a UserError. @throws UserError FL5004 */
export function tellingFailures<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UserError('FL5004', {
      message: `${folder} cannot be written: ${error.message}`,
      fix: FIXES[error.code] ?? 'mend what the message tells and run again',
      cause: error,
    });
  }
}

/** Does what is a kindness to the next run and no part of this one's answer: it can do the same itself. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** Whether an exception is the operating system's, of one of these codes where any are given. */
export function isSystemError(error: unknown, ...codes: readonly string[]): error is SystemError {
  // Not instanceof Error: errors of Node's own realm are none of a test runner's.
  if (typeof error !== 'object' || error === null || !('code' in error) || !('syscall' in error)) return false;
  return codes.length === 0 || codes.includes(String(error.code));
}
