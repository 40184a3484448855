import { UserError } from '../../errors/user-error';
import { MAX_DEPTH } from './limits';
import type { Mark } from './located';

/** FL1008 for what is nested deeper than `MAX_DEPTH`. */
export function tooDeep(mark: Mark): UserError {
  const message = `mappings and lists are nested more than ${MAX_DEPTH} levels deep`;
  return new UserError('FL1008', { message, ...mark, fix: 'write it flatter' });
}
