import type { Mark } from '../../model/place';
import type { Shape } from '../schema/shape';
import { locatedAt } from '../yaml/located';
import { lay, type Resolved, type ResolvedEntries } from './resolved';

/**
 * The defaults that a schema declares, as the widest layer. zod fills them in by itself, which is right also where a
 * transform follows; so they are implied, and only what lies inside a default that is partly overridden is not.
 */
export function schemaDefaults(schema: Shape['root'], mark: Mark): ResolvedEntries {
  const entries = new Map<string, Resolved>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property !== 'object') continue;
    const inner = schemaDefaults(property, mark);
    const base = inner.size > 0 ? mappingOf(inner, mark) : undefined;
    if (property.default !== undefined) {
      const entry = { key: mark, value: locatedAt(mark, property.default) };
      entries.set(name, { ...lay(entry, 'construct', base), implied: true });
    } else if (base) {
      entries.set(name, base);
    }
  }
  return entries;
}

function mappingOf(entries: ResolvedEntries, mark: Mark): Resolved {
  return { key: mark, node: locatedAt(mark, {}), origin: undefined, entries, implied: true };
}
