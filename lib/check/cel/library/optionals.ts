import { CelError } from '../cel-error';
import { CelObject } from '../values/cel-object';
import { kindOf } from '../values/kind-of';
import { mapSize, type MapValue } from '../values/map-value';
import { Optional } from '../values/optional';
import { Uint } from '../values/uint';
import { Duration } from '../values/duration';
import { Timestamp } from '../values/timestamp';
import type { Library } from './library';

/** Optional values; `or`, `orValue`, `optMap` and `optFlatMap`, which do not evaluate all they are given, are elsewhere. */
export const OPTIONALS: Library = {
  since: '1.29',
  functions: [
    ['optional.of(A): optional<A>', (value: unknown) => Optional.of(value)],
    ['optional.ofNonZeroValue(A): optional<A>', (value: unknown) => Optional.of(isZero(value) ? undefined : value)],
    ['optional.none(): optional<A>', () => Optional.NONE],
    ['(optional<A>).hasValue(): bool', ({ value }: Optional) => value !== undefined],
    ['(optional<A>).value(): A', valueOf],
  ],
};

/** What version 2 of the optional library added. */
export const OPTIONALS_2: Library = {
  since: '1.33',
  functions: [
    ['(list<A>).first(): optional<A>', (list: unknown[]) => Optional.of(list[0])],
    ['(list<A>).last(): optional<A>', (list: unknown[]) => Optional.of(list.at(-1))],
    ['optional.unwrap(list<optional<A>>): list<A>', unwrap],
    ['(list<optional<A>>).unwrapOpt(): list<A>', unwrap],
  ],
};

function valueOf({ value }: Optional): unknown {
  if (value === undefined) throw new CelError('run', 'optional.none() has no value');
  return value;
}

function unwrap(list: readonly unknown[]): unknown[] {
  return list.flatMap((each) => {
    if (!(each instanceof Optional)) throw new CelError('run', `${kindOf(each)} is no optional`);
    return each.value === undefined ? [] : [each.value];
  });
}

function isZero(value: unknown): boolean {
  if (value === null || value === false || value === 0 || value === 0n || value === '') return true;
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length === 0;
  if (value instanceof Uint) return value.value === 0n;
  if (value instanceof Duration || value instanceof Timestamp) return value instanceof Duration && value.nanos === 0n;
  if (value instanceof Optional) return value.value === undefined || isZero(value.value);
  return typeof value === 'object' && !(value instanceof CelObject) && mapSize(value as MapValue) === 0;
}
