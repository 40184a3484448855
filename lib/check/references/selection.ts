import type { FieldPath } from '../../model/field-path';
import type { Fault } from '../../model/finding';
import { declaring } from './declaring';
import { fault, inNamespace, suspicion } from './fault';
import { instead, listed } from './instead';
import type { Item } from './item';
import { selectorText, type Labelled, type Selector } from './label-selector';
import type { Pods, World } from './world';

/** What a selector of an object picks. */
interface Selection {
  readonly item: Item;
  readonly world: World;
  readonly selector: Selector;
  readonly pods: readonly Pods[];
  readonly path: FieldPath;
}

/** The faults of a selector that is to pick the pods of exactly one workload. */
export function selectionFaults({ item, world, selector, pods, path }: Selection): readonly Fault[] {
  if (pods.length === 0) return [nothingSelected(item, selector, world.pods.all(item.id.namespace), path)];
  const owners = [...new Set(pods.map(({ owner }) => owner))];
  if (owners.length === 1) return [];
  const message = `${selectorText(selector)} selects the pods of ${listed(owners)}, expected those of one workload`;
  const fix = 'select by a label that only one of them has, such as app.kubernetes.io/name';
  // It may be meant: a canary beside the stable version, one budget over zones.
  return [suspicion('reference/shared-pods', path, message, fix)];
}

/** The fault of a selector that picks nothing. */
export function nothingSelected(
  item: Item,
  selector: Selector,
  there: readonly Labelled[],
  path: FieldPath,
  kind: 'Pod' | 'Service' = 'Pod',
): Fault {
  const { namespace } = item.id;
  const message = `${selectorText(selector)} selects no ${kind}${inNamespace(namespace)}, ${labelsThere(selector, there)}`;
  return fault('reference/selector', path, message, selectOthers(kind, selector, namespace, item));
}

/** What to do about a selector that picks nothing. */
export function selectOthers(kind: 'Pod' | 'Service', selector: Selector, namespace: string, item: Item): string {
  const fix = `select by labels that a ${kind} has`;
  const name = selector.find(({ operator }) => operator === 'In')?.values[0];
  if (name === undefined) return fix;
  const external = { kind, name, ...(namespace !== item.id.namespace && { namespace }) };
  return `${fix}, or ${declaring(external, item)}`;
}

/** As many as this are looked at for what there is instead. */
const MOST_LOOKED_AT = 500;

/** What those in reach have instead of what the selector asks for. */
export function labelsThere(selector: Selector, there: readonly Labelled[]): string {
  if (there.length === 0) return 'there are none';
  for (const { key, operator, values } of selector) {
    const found = valuesOf(key, there.slice(0, MOST_LOOKED_AT));
    if (operator !== 'In' || values.some((value) => found.includes(value))) continue;
    return found.length === 0
      ? `none there has the label ${key}`
      : `for ${key} ${instead(values[0] ?? '', found).text}`;
  }
  return 'none there has all of these labels';
}

function valuesOf(key: string, there: readonly Labelled[]): readonly string[] {
  return [...new Set(there.flatMap(({ labels }) => labels[key] ?? []).map(String))];
}
