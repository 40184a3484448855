import { isAlias, isScalar } from 'yaml';
import type { ParsedNode } from 'yaml';
import { UserError } from '../../errors/user-error';
import type { Mark } from '../../model/place';

/**
 * What is wrong with a key of text, if anything.
 *
 * @param first Where the same key stands earlier in the mapping.
 * @returns FL1003 or FL1005.
 */
export function keyError(name: string, mark: Mark, first: Mark | undefined): UserError | undefined {
  if (first) {
    return new UserError('FL1003', {
      message: `${name} stands twice in one mapping`,
      ...mark,
      related: [{ message: 'the first one', place: first.place }],
      fix: 'remove one of them',
    });
  }
  if (name === '<<') {
    return new UserError('FL1005', {
      message: 'the merge key << is not supported',
      ...mark,
      fix: 'write the keys out, or set what apps share under settings',
    });
  }
  // On a plain object the assignment would change what the object inherits.
  if (name === '__proto__') {
    return new UserError('FL1005', { message: '__proto__ cannot be a key', ...mark, fix: 'remove it' });
  }
  return undefined;
}

/** FL1004 for a key that is not text. */
export function strangeKey(key: ParsedNode, mark: Mark): UserError {
  if (isScalar(key) && key.source !== '') {
    return new UserError('FL1004', {
      message: `a key must be text, found ${key.source}`,
      ...mark,
      fix: `put it in quotes: "${key.source}"`,
    });
  }
  const found = isScalar(key) ? 'nothing' : isAlias(key) ? 'an alias' : 'a mapping or list';
  return new UserError('FL1004', { message: `a key must be text, found ${found}`, ...mark, fix: 'write a name' });
}
