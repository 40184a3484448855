import { isMapping } from '../../../../check/schema/structural/is-mapping';
import { sameValue } from '../../../../check/references/same-value';
import type { KubernetesObject } from '../../../../model/manifest';

/** What tells an object or an element of a list from others, and so stays even where it did not change. */
const NAMES = ['apiVersion', 'kind', 'name', 'namespace'];

/**
 * An object without all that was there already: fields and elements with their former value are left out. A list whose
 * elements have no names stays whole where anything in it changed, as what stands in it may mean something only together.
 */
export function whatIsNew(before: KubernetesObject | undefined, after: KubernetesObject): KubernetesObject {
  return before ? (newIn(before, after) as KubernetesObject) : after;
}

function newIn(before: unknown, after: unknown): unknown {
  if (isMapping(after)) return isMapping(before) ? newFields(before, after) : after;
  if (!Array.isArray(after) || !Array.isArray(before)) return after;
  const elements = after as readonly unknown[];
  if (!elements.every(isNamed)) return elements;
  const former = new Map((before as readonly unknown[]).filter(isNamed).map((element) => [element.name, element]));
  return elements
    .filter((element) => !sameValue(former.get(element.name), element))
    .map((element) => newIn(former.get(element.name), element));
}

function newFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const kept = Object.entries(after).filter(
    ([key, value]) => key === 'metadata' || NAMES.includes(key) || !sameValue(before[key], value),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, NAMES.includes(key) ? value : newIn(before[key], value)]));
}

function isNamed(element: unknown): element is Readonly<Record<string, unknown>> & { readonly name: string } {
  return isMapping(element) && typeof element.name === 'string';
}
