/**
 * Whether `actual` holds all that `expected` says: mappings may hold more keys, and a list must have a matching element
 * for each expected one, wherever it stands.
 */
export function matchesPartially(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) && expected.every((wanted) => actual.some((element) => matchesPartially(element, wanted)))
    );
  }
  if (typeof expected !== 'object' || expected === null) return Object.is(actual, expected);
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
  const keys = actual as Record<string, unknown>;
  return Object.entries(expected).every(([key, wanted]) =>
    wanted === undefined ? keys[key] === undefined : matchesPartially(keys[key], wanted),
  );
}
