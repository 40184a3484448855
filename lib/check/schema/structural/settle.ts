import { shapeOf } from './as-resource';
import { isMapping } from './is-mapping';
import { oncePerSchema } from './once-per-schema';
import type { StructuralSchema } from './structural-schema';

/** Gives a value as the API server keeps it; the value itself where nothing changes. */
export type Settle = (value: unknown) => unknown;

/**
 * What the API server does to an object before it judges it: a null where none is allowed counts as absent, and what is
 * absent takes its default, also inside of defaults.
 */
export const settleOf = oncePerSchema((schema): Settle => {
  const { properties, additionalProperties, items } = shapeOf(schema);
  const ofItem = items && settleItem(items);
  const ofFields = settleFields(
    properties ?? {},
    typeof additionalProperties === 'object' ? additionalProperties : undefined,
  );
  return (value) => {
    if (Array.isArray(value)) return ofItem ? settleList(value, ofItem) : value;
    return isMapping(value) ? ofFields(value) : value;
  };
});

function settleList(list: readonly unknown[], settle: Settle): readonly unknown[] {
  let settled: unknown[] | undefined;
  list.forEach((item, index) => {
    const next = settle(item);
    if (next !== item) (settled ??= [...list])[index] = next;
  });
  return settled ?? list;
}

/** A null in a list is not dropped, for the others would change their place. */
function settleItem(items: StructuralSchema): Settle {
  return (item) => (isAbsent(item, items) ? (items.default ?? item) : settleOf(items)(item));
}

type Fields = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, StructuralSchema>>;

function settleFields(properties: Schemas, others: StructuralSchema | undefined): (value: Fields) => Fields {
  const schemas = new Map(Object.entries(properties));
  const defaults = defaultsIn(properties);
  const defaulted = Object.keys(defaults);
  return (value) => {
    const complete = defaulted.every((name) => Object.hasOwn(value, name));
    let settled: Record<string, unknown> | undefined = complete ? undefined : { ...defaults, ...value };
    for (const name of Object.keys(value)) {
      const schema = schemas.get(name) ?? others;
      const next = schema ? settleField(value[name], schema) : value[name];
      if (next === value[name]) continue;
      settled ??= { ...value };
      if (next === undefined) Reflect.deleteProperty(settled, name);
      else settled[name] = next;
    }
    return settled ?? value;
  };
}

/** Settled once: all objects that lack the field share the value. */
function defaultsIn(properties: Schemas): Fields {
  const defaulted = Object.entries(properties).filter(([, schema]) => schema.default !== undefined);
  return Object.fromEntries(defaulted.map(([name, schema]) => [name, settleField(undefined, schema)]));
}

function settleField(value: unknown, schema: StructuralSchema): unknown {
  const present = isAbsent(value, schema) ? schema.default : value;
  return present === undefined || present === null ? present : settleOf(schema)(present);
}

function isAbsent(value: unknown, schema: StructuralSchema): boolean {
  return value === undefined || (value === null && !schema.nullable);
}
