import type { Mark } from '../../model/place';
import type { ErrorCode } from '../../errors/codes';
import { nearest } from '../../errors/nearest';
import { UserError } from '../../errors/user-error';

/** How many known names a fix lists before that would be no help. */
const MOST = 20;

/**
 * The error for a name that nothing has, with the nearest that something has.
 *
 * @param message What is wrong, such as `replicaz is not a known key`.
 */
export function unknownName(
  code: ErrorCode,
  message: string,
  name: string,
  known: readonly string[],
  mark: Mark,
): UserError {
  const near = nearest(name, known);
  if (near !== undefined) {
    return new UserError(code, { message: `${message}, the nearest is ${near}`, ...mark, fix: `write ${near}` });
  }
  const choices = known.length > 0 && known.length <= MOST ? `write one of ${[...known].sort().join(', ')}, or ` : '';
  return new UserError(code, { message, ...mark, fix: `${choices}remove it` });
}

/** FL1005 for a key that its mapping does not know. */
export function unknownKey(name: string, known: readonly string[], mark: Mark): UserError {
  return unknownName('FL1005', `${name} is not a known key`, name, known, mark);
}
