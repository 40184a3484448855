import type { Origin } from '../../model/origin';
import type { Mark } from '../../model/place';
import { isPlainObject, sortedEntries } from '../yaml/located';
import type { Resolved, ResolvedEntries } from './resolved';

/**
 * The origin of every leaf of the validated values, by JSON pointer.
 *
 * @param definedAt The place of values that the schema made up itself.
 */
export function originsOf(
  values: Readonly<Record<string, unknown>>,
  entries: ResolvedEntries,
  definedAt: Mark,
): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  const visit = (pointer: string, value: unknown, resolved: Resolved | undefined, around: Origin | undefined): void => {
    if (value === undefined) return;
    // A transform may have made a mapping of something else: its keys come from where that was set.
    const origin = resolved?.origin ?? around;
    const children = isPlainObject(value) ? sortedEntries(new Map(Object.entries(value))) : [];
    for (const [key, child] of children) visit(`${pointer}/${escape(key)}`, child, resolved?.entries?.get(key), origin);
    if (children.length > 0) return;
    origins.set(pointer, origin ?? { layer: 'construct', place: definedAt.place, value });
  };
  for (const [key, value] of sortedEntries(new Map(Object.entries(values)))) {
    visit(`/${escape(key)}`, value, entries.get(key), undefined);
  }
  return origins;
}

/** RFC 6901. */
function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
