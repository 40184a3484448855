import type { KubernetesObject } from '../../../lib/model/manifest';
import type { FieldChange, Keyed, ReviewPath } from '../../../lib/review/change';

type Json = Record<string, unknown>;

/** A change, and what is left of the way to it. */
interface Step {
  readonly path: ReviewPath;
  readonly change: FieldChange;
}

/** What comes of an object when it is changed so. */
export function applyChanges(object: KubernetesObject, changes: readonly FieldChange[]): KubernetesObject {
  return applied(
    object,
    changes.map((change) => ({ path: change.path, change })),
  ) as KubernetesObject;
}

function applied(value: unknown, steps: readonly Step[]): unknown {
  const own = steps.find(({ path }) => path.length === 0);
  if (own) return own.change.after;
  return Array.isArray(value) ? appliedToList(value, steps) : appliedToMapping(value as Json, steps);
}

function appliedToMapping(value: Json, steps: readonly Step[]): Json {
  const keys = new Set([...Object.keys(value), ...steps.map(({ path: [key] }) => key as string)]);
  const entries = [...keys].map((key) => {
    const inner = steps
      .filter(({ path: [first] }) => first === key)
      .map(({ path, ...step }) => ({ ...step, path: path.slice(1) }));
    return [
      key,
      inner.length === 0 ? value[key] : applied(Object.hasOwn(value, key) ? value[key] : undefined, inner),
    ] as const;
  });
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

/** What went by its position before; what came, or is another, to its position after; the rest around them in its order. */
function appliedToList(list: readonly unknown[], steps: readonly Step[]): readonly unknown[] {
  const groups = new Map<string, { step: number | Keyed; inner: Step[] }>();
  for (const { path, change } of steps) {
    const [step, ...rest] = path as [number | Keyed, ...ReviewPath];
    // What goes and what comes at one position of a list by key are two elements.
    const id = JSON.stringify([step, rest.length === 0 && change.before === undefined]);
    const group = groups.get(id) ?? { step, inner: [] };
    group.inner.push({ path: rest, change });
    groups.set(id, group);
  }
  const left: (readonly [unknown])[] = list.map((each) => [each]);
  const gone = new Set<readonly [unknown]>();
  const placed = new Map<number, unknown>();
  const last: unknown[] = [];
  for (const { step, inner } of groups.values()) {
    const at =
      typeof step === 'number'
        ? step
        : list.findIndex((each) => Object.entries(step.by).every(([key, is]) => (each as Json)[key] === is));
    const whole = inner.find(({ path }) => path.length === 0)?.change;
    const was = whole?.before === undefined && whole ? undefined : left[at];
    if (typeof step === 'object' && was && !whole) {
      left[at] = [applied(was[0], inner)];
      continue;
    }
    if (was) gone.add(was);
    if (whole?.after === undefined && whole) continue;
    const is = whole ? whole.after : applied(was?.[0], inner);
    if (typeof step === 'number') placed.set(step, is);
    else last.push(is);
  }
  const stay = left.filter((each) => !gone.has(each)).map(([each]) => each);
  const length = stay.length + placed.size;
  const result = Array.from({ length }, (_, at) => (placed.has(at) ? placed.get(at) : stay.shift()));
  return [...result, ...last];
}
