import { CelObject } from './cel-object';
import { kindOf } from './kind-of';
import { mapGet, mapKeys, mapSize, type MapValue } from './map-value';
import { Uint } from './uint';

/** Whether two values are equal: numbers across their types, values of different types never. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isNumber(a) && isNumber(b)) return sameNumber(a, b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return false;
  if (kind === 'list') return sameList(a as unknown[], b as unknown[]);
  if (kind === 'map') return sameMap(a as MapValue, b as MapValue);
  if (kind === 'bytes') return sameList(a as Uint8Array, b as Uint8Array);
  return a instanceof CelObject && b instanceof CelObject && a.equals(b);
}

function isNumber(value: unknown): value is bigint | number | Uint {
  return typeof value === 'bigint' || typeof value === 'number' || value instanceof Uint;
}

function sameNumber(a: bigint | number | Uint, b: bigint | number | Uint): boolean {
  const [left, right] = [a instanceof Uint ? a.value : a, b instanceof Uint ? b.value : b];
  // Like the API server, which makes a double of the integer, and so may round it.
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}

function sameList(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!equal(a[i], b[i])) return false;
  return true;
}

function sameMap(a: MapValue, b: MapValue): boolean {
  if (mapSize(a) !== mapSize(b)) return false;
  return mapKeys(a).every((key) => {
    const other = mapGet(b, key);
    return other !== undefined && equal(mapGet(a, key), other);
  });
}
