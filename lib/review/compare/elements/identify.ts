import { isMapping } from '../../../check/schema/structural/is-mapping';
import type { Keyed } from '../../change';
import type { MergeKey } from '../shape/list-rule';

/** An element of a list, and what tells it from the others. */
export interface Identified {
  readonly element: unknown;
  readonly step: Keyed;
  /** The merge keys as one text. */
  readonly id: string;
}

/** The elements by their merge keys; undefined where an element has none of them, or two have the same. */
export function identify(list: readonly unknown[], keys: readonly MergeKey[]): readonly Identified[] | undefined {
  const identified: Identified[] = [];
  const ids = new Set<string>();
  for (const element of list) {
    const by = keysOf(element, keys);
    if (!by) return undefined;
    const id = JSON.stringify(by);
    if (ids.has(id)) return undefined;
    ids.add(id);
    identified.push({ element, step: { by }, id });
  }
  return identified;
}

function keysOf(element: unknown, keys: readonly MergeKey[]): Keyed['by'] | undefined {
  const by: Record<string, string | number> = {};
  let known = false;
  for (const { name, route, otherwise } of keys) {
    const value = route.reduce<unknown>(below, element) ?? otherwise;
    if (value === undefined) continue;
    if (typeof value !== 'string' && !Number.isFinite(value)) return undefined;
    by[name] = value as string | number;
    known ||= value !== otherwise;
  }
  return known ? by : undefined;
}

function below(value: unknown, key: string): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
