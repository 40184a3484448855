import { CelError } from '../cel-error';
import { keyText } from '../values/cel-map';
import { isMap, kindOf } from '../values/kind-of';
import { mapGet, type MapValue } from '../values/map-value';
import { Optional } from '../values/optional';
import { Uint } from '../values/uint';
import type { Evaluate } from './typed';

/** Finds a field of a value; undefined where it is missing. */
export type FieldOf = (holder: unknown, field: string, offset: number) => unknown;

/** The code of `operand.field`. */
export function selectOf(operand: Evaluate, field: string, fieldOf: FieldOf, offset: number): Evaluate {
  return (frame) => {
    const holder = operand(frame);
    frame.budget.spend(1);
    const value = fieldOf(holder, field, offset);
    if (value === undefined) throw noSuchKey(field, offset);
    return value;
  };
}

/** The code of `operand.?field`. */
export function optionalSelectOf(operand: Evaluate, field: string, fieldOf: FieldOf, offset: number): Evaluate {
  return (frame) => {
    const holder = operand(frame);
    frame.budget.spend(1);
    return asOptional(fieldOf(holder, field, offset), holder);
  };
}

/** The code of `has(operand.field)`, which costs no more than its operand. */
export function hasOf(operand: Evaluate, field: string, fieldOf: FieldOf, offset: number): Evaluate {
  return (frame) => {
    const value = fieldOf(operand(frame), field, offset);
    return value instanceof Optional ? value.value !== undefined : value !== undefined;
  };
}

/** The code of `operand[index]`. */
export function indexOf(operand: Evaluate, index: Evaluate, offset: number): Evaluate {
  return (frame) => {
    const [holder, key] = [operand(frame), index(frame)];
    frame.budget.spend(1);
    const value = memberOf(holder, key, offset);
    if (value !== undefined) return value;
    if (!Array.isArray(holder)) throw noSuchKey(keyText(key), offset);
    throw new CelError('run', `index out of bounds: ${keyText(key)} of ${holder.length}`, offset);
  };
}

/** The code of `operand[?index]`. */
export function optionalIndexOf(operand: Evaluate, index: Evaluate, offset: number): Evaluate {
  return (frame) => {
    const [holder, key] = [operand(frame), index(frame)];
    frame.budget.spend(1);
    return asOptional(memberOf(holder, key, offset), holder);
  };
}

/** The field of plain data, which is nearly all that is asked, or of what an expression made. */
export function dataField(holder: unknown, field: string, offset: number): unknown {
  if (!isPlain(holder)) return memberOf(holder, field, offset);
  return Object.hasOwn(holder, field) ? holder[field] : undefined;
}

/** What a list has at a position, or a map under a key; of an optional, an optional. Undefined where there is none. */
function memberOf(holder: unknown, key: unknown, offset: number): unknown {
  if (Array.isArray(holder)) return holder[positionOf(key, offset)] as unknown;
  if (isMap(holder)) return mapGet(holder as MapValue, key);
  if (!(holder instanceof Optional)) return undefined;
  return holder.value === undefined ? Optional.NONE : Optional.of(memberOf(holder.value, key, offset));
}

/** Plain data is told by its prototype alone, which is fast. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function positionOf(key: unknown, offset: number): number {
  const number = key instanceof Uint ? key.value : key;
  if (typeof number === 'bigint' || (typeof number === 'number' && Number.isInteger(number))) return Number(number);
  throw new CelError('run', `no such overload: a list is indexed by int, found ${kindOf(key)}`, offset);
}

/** What comes of an optional is one already. */
function asOptional(value: unknown, holder: unknown): unknown {
  return holder instanceof Optional ? value : Optional.of(value);
}

function noSuchKey(field: string, offset: number): CelError {
  return new CelError('run', `no such key: ${field}`, offset);
}
