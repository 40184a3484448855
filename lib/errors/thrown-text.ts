import { isNativeError } from 'node:util/types';

/** What a thrown value says. The code of users may throw anything, also what cannot be made into a text. */
export function thrownText(thrown: unknown): string {
  try {
    return String((isNativeError(thrown) && thrown.message) || thrown);
  } catch {
    return 'something that has no text';
  }
}

/** The first line of what a thrown value says: the others are mostly a stack, or for whoever debugs a library. */
export function thrownLine(thrown: unknown): string {
  return thrownText(thrown).split('\n', 1)[0] ?? '';
}
