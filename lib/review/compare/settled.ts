import { isMapping } from '../../check/schema/structural/is-mapping';
import { shapeBelow, type Shape } from './shape/shape';

/** A mapping of a manifest. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether a value is a list, of whatever. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The field of a mapping; undefined where there is none, or one that is as good as none. */
export function settledField(mapping: Mapping, key: string, shape: Shape): unknown {
  const value = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
  return isAbsent(value, shape) ? undefined : value;
}

function isAbsent(value: unknown, shape: Shape): boolean {
  if (value === undefined) return true;
  if (shape.absent === 'nothing') return false;
  if (value === null) return true;
  if (shape.absent === 'null' || typeof value !== 'object') return false;
  if (isList(value)) return value.length === 0;
  if (shape.absent !== 'empty' || !isMapping(value)) return false;
  return Object.keys(value).every((key) => isAbsent(value[key], shapeBelow(shape, key)));
}
