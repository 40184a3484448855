/** A mapping of a manifest: anything may stand under its keys. */
export type Mapping = Readonly<Record<string, unknown>>;

const NOTHING: Mapping = Object.freeze({});
const NO_ITEMS: readonly unknown[] = Object.freeze([]);

/** Whether a value is a mapping, and neither a list nor null. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether there is a value: to the API server null is none. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether something is given: empty text and an empty list are the same to the API server as none, a mapping is not. */
export function isGiven(value: unknown): boolean {
  return isSet(value) && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Whether a value says nothing: none at all, empty text, an empty list or mapping. */
export function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined || value === null || value === '';
  return (Array.isArray(value) ? value : Object.keys(value)).length === 0;
}

/** What stands under a key; undefined where the value is no mapping. */
export function valueAt(value: unknown, key: string): unknown {
  return isMapping(value) ? value[key] : undefined;
}

/** The mapping under a key; an empty one where there is none. */
export function mappingAt(value: unknown, key: string): Mapping {
  const found = valueAt(value, key);
  return isMapping(found) ? found : NOTHING;
}

/** The list under a key; an empty one where there is none. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = valueAt(value, key);
  return Array.isArray(found) ? found : NO_ITEMS;
}

/** The text under a key; empty where there is none, which is the same to the API server. */
export function textAt(value: unknown, key: string): string {
  const found = valueAt(value, key);
  return typeof found === 'string' ? found : '';
}

/** The number under a key; undefined where there is none. */
export function numberAt(value: unknown, key: string): number | undefined {
  const found = valueAt(value, key);
  return typeof found === 'number' ? found : undefined;
}
