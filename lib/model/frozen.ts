const frozenAlready = new WeakSet<object>();

/**
 * The value itself, frozen with all that it holds, so that nobody who shares it can change it for the others. Lists and
 * plain objects are frozen, each once however often it is met; anything else is left as it is.
 */
export function frozen<T>(value: T): T {
  if (!isPlain(value) || frozenAlready.has(value)) return value;
  frozenAlready.add(value);
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
