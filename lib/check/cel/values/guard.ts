import { isOpen, type Type } from '../types/type';
import { isMap, kindOf } from './kind-of';

/** Whether a value is of a type, as far as its outside shows. */
export type Guard = (value: unknown) => boolean;

const GUARDS: Readonly<Record<string, Guard>> = {
  string: (value) => typeof value === 'string',
  int: (value) => typeof value === 'bigint',
  double: (value) => typeof value === 'number',
  bool: (value) => typeof value === 'boolean',
  list: Array.isArray,
  map: isMap,
};

/** The guard of a type; what a list or map holds is not looked at. */
export function guardOf(type: Type): Guard {
  if (isOpen(type)) return () => true;
  return GUARDS[type.name] ?? ((value) => kindOf(value) === type.name);
}
