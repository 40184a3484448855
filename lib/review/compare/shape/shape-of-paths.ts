import type { Shape, Trait } from './shape';

/** What fields mean, by the way to them: `spec.ports`, `spec.ports[].port` for every element, `data.*` for every key. */
export type Paths = Readonly<Record<string, Trait>>;

/** A trait, and what is left of the way to where it holds. */
interface Entry {
  readonly steps: readonly string[];
  readonly trait: Trait;
}

/** The same table for what lies below a field. */
export function pathsBelow(holder: string, paths: Paths): Paths {
  return Object.fromEntries(Object.entries(paths).map(([path, trait]) => [`${holder}.${path}`, trait]));
}

/** A table that says the same of several fields of one holder. */
export function eachBelow(holder: string, fields: readonly string[], trait: Trait): Paths {
  return Object.fromEntries(fields.map((field) => [`${holder}.${field}`, trait]));
}

/** Makes a shape of a table; the path `''` is the value itself. @param rest What holds wherever the table says nothing. */
export function shapeOfPaths(paths: Paths, rest: Shape): Shape {
  const entries = Object.entries(paths).map(([path, trait]) => ({ steps: path.match(/[^.[\]]+|\[\]/g) ?? [], trait }));
  return shapeOf(entries, rest, {});
}

/** @param inherited What a trait further up said of this place; the table says more of it. */
function shapeOf(entries: readonly Entry[], rest: Shape, inherited: Trait): Shape {
  const own = entries.find(({ steps }) => steps.length === 0)?.trait;
  const shape: Shape = { absent: rest.absent, rest, ...inherited, ...own };
  const below = (step: string, known: Trait = {}): Shape => shapeOf(entriesBelow(entries, step), rest, known);
  const steps = new Set(entries.flatMap(({ steps: [step] }) => step ?? []));
  const keys = [...steps].filter((step) => step !== '[]' && step !== '*');
  const fields = keys.map((key) => [key, below(key, shape.fields?.get(key))] as const);
  return {
    ...shape,
    ...(steps.has('[]') && { items: below('[]', shape.items) }),
    ...(steps.has('*') && { each: below('*', shape.each) }),
    ...(fields.length > 0 && { fields: new Map([...(shape.fields ?? []), ...fields]) }),
  };
}

function entriesBelow(entries: readonly Entry[], step: string): readonly Entry[] {
  return entries.flatMap(({ steps: [first, ...steps], trait }) => (first === step ? { steps, trait } : []));
}
