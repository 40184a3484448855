import { asMapping, fieldsAt, route, type Route } from '../../../../check/references/loosely';
import type { FieldChange } from '../../../change';

/** Fields as tables name them: `spec.resources` with all below it, `spec.instances.*.image` of every element. */
export type FieldNames = readonly string[];

/** The changes that concern one of the fields, also where all of what holds it came or went. */
export function touchedFields(changes: readonly FieldChange[], names: FieldNames): readonly FieldChange[] {
  const routes = names.map(route);
  return changes.filter((change) => routes.some((steps) => touches(change, steps)));
}

/** The changes by which one of the fields came or went as a whole. */
export function comeOrGone(changes: readonly FieldChange[], names: FieldNames): readonly FieldChange[] {
  return names.map(route).flatMap((steps) => {
    return changes.filter((change) => change.path.length <= steps.length && touches(change, steps));
  });
}

function touches({ path, before, after }: FieldChange, steps: Route): boolean {
  if (!steps.every((step, at) => at >= path.length || step === '*' || step === path[at])) return false;
  const rest = steps.slice(path.length);
  return rest.length === 0 || [before, after].some((value) => fieldsAt(value, rest).length > 0);
}

/** The keys of a mapping whose values changed, in order. @param name Where the mapping stands. */
export function touchedKeys(changes: readonly FieldChange[], name: string): readonly string[] {
  const steps = route(name);
  const keys = changes.flatMap(({ path, before, after }) => {
    if (!steps.every((step, at) => at >= path.length || step === path[at])) return [];
    const key = path[steps.length];
    if (key !== undefined) return typeof key === 'string' ? [key] : [];
    const rest = steps.slice(path.length);
    return [before, after].flatMap((value) =>
      fieldsAt(value, rest).flatMap((field) => Object.keys(asMapping(field.value))),
    );
  });
  return [...new Set(keys)].sort();
}
