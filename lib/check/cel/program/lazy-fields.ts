import { CelError } from '../cel-error';

/** An object whose fields are computed when they are asked for. */
export type LazyFields = Readonly<Record<string, () => unknown>>;

/** `open` while a field is computed: what asks for it again asks for itself. */
type Outcome = { readonly value: unknown } | { readonly error: unknown } | 'open';

const outcomes = new WeakMap<LazyFields, Map<string, Outcome>>();

/**
 * A field, computed at most once for each object; undefined where the object does not have it.
 * @throws what its computation throws, each time it is asked for
 */
export function lazyField(fields: LazyFields, name: string): unknown {
  const known = outcomes.get(fields) ?? new Map<string, Outcome>();
  outcomes.set(fields, known);
  const outcome = known.get(name) ?? compute(fields, name, known);
  if (outcome === 'open') throw new CelError('run', `${name} refers to itself`);
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

function compute(fields: LazyFields, name: string, known: Map<string, Outcome>): Outcome {
  known.set(name, 'open');
  const outcome = attempt(fields, name);
  known.set(name, outcome);
  return outcome;
}

function attempt(fields: LazyFields, name: string): Outcome {
  try {
    return { value: Object.hasOwn(fields, name) ? fields[name]?.() : undefined };
  } catch (error) {
    return { error };
  }
}
