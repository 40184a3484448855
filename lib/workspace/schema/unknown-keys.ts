import type { UserError } from '../../errors/user-error';
import type { Located } from '../yaml/located';
import { knownKeys, shapeAt, type Shape } from './shape';
import { unknownKey } from './unknown-name';

/** FL1005 for each key, at any depth, that the shape of its mapping does not know. zod would drop them silently. */
export function unknownKeys(node: Located, shape: Shape): UserError[] {
  if (node.kind === 'list') return node.items.flatMap((item, index) => unknownKeys(item, shapeAt(shape, [index])));
  if (node.kind !== 'mapping') return [];
  const known = knownKeys(shape);
  return [...node.entries].flatMap(([name, { key, value }]) =>
    known && !known.includes(name) ? [unknownKey(name, known, key)] : unknownKeys(value, shapeAt(shape, [name])),
  );
}
