import { placeText } from '../errors/format';
import type { UserError } from '../errors/user-error';

/** Each error once: a wrong value in the fleet's settings is found again on every cluster that inherits it. */
export function distinctErrors(errors: readonly UserError[]): UserError[] {
  const keyed = errors.map((error): [string, UserError] => {
    const place = error.place ? placeText(error.place) : '';
    return [`${place} ${error.code} ${error.message}`, error];
  });
  return [...new Map(keyed).values()];
}
