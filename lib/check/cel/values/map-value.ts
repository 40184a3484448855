import { CelMap } from './cel-map';

/** A map: of the data, which is a plain object, or one that an expression made. */
export type MapValue = CelMap | Readonly<Record<string, unknown>>;

/** The value of a key; undefined where there is none. */
export function mapGet(map: MapValue, key: unknown): unknown {
  if (map instanceof CelMap) return map.get(key);
  return typeof key === 'string' && Object.hasOwn(map, key) ? map[key] : undefined;
}

export function mapKeys(map: MapValue): readonly unknown[] {
  return map instanceof CelMap ? map.keys() : Object.keys(map);
}

export function mapSize(map: MapValue): number {
  return map instanceof CelMap ? map.size : Object.keys(map).length;
}
