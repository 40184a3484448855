/**
 * Plain JSON data as CEL sees it: whole numbers become int, which is a bigint; others stay double, and all else as it
 * is. Fields that are undefined are left out.
 */
export function toCel(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toCel);
  const map: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const field = toCel((value as Record<string, unknown>)[key]);
    if (key === '__proto__') define(map, field);
    else if (field !== undefined) map[key] = field;
  }
  return map;
}

/** Assigned, this one key would become the prototype. */
function define(map: Record<string, unknown>, value: unknown): void {
  Object.defineProperty(map, '__proto__', { value, enumerable: true, writable: true, configurable: true });
}
