import { UserError } from '../../errors/user-error';
import type { Mark } from '../../model/place';
import { MAX_DEPTH } from './limits';

/** FL1008 for what is nested deeper than `MAX_DEPTH`. */
export function tooDeep(mark: Mark): UserError {
  const message = `mappings and lists are nested more than ${MAX_DEPTH} levels deep`;
  return new UserError('FL1008', { message, ...mark, fix: 'write it flatter' });
}
