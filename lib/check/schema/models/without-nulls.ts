/**
 * The value without the fields that are null: the API server drops them before it validates. Nulls in lists stay: there
 * they are wrong.
 */
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  const fields = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(fields.map(([key, each]) => [key, withoutNulls(each)]));
}
