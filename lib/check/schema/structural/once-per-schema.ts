import type { StructuralSchema } from './structural-schema';

/** Remembers what was made of a schema, so that each is compiled once, however often and from wherever it is met. */
export function oncePerSchema<T extends object>(
  make: (schema: StructuralSchema) => T,
): (schema: StructuralSchema) => T {
  const made = new WeakMap<StructuralSchema, T>();
  return (schema) => {
    const known = made.get(schema);
    if (known) return known;
    const fresh = make(schema);
    made.set(schema, fresh);
    return fresh;
  };
}
