import { DEFAULTS } from '../../defaults/defaults';
import type { DefaultEntry } from '../../defaults/table';
import type { LeafOrigin } from './explained';
import type { ManifestFile } from './leaves/picture';
import type { Found } from './ranked';

/** What an input is to a leaf that follows from it. */
export function originOf({ input, reach }: Found): LeafOrigin {
  const { what, mark, id, value } = input;
  const entry: DefaultEntry | undefined = id && DEFAULTS[id];
  return {
    what,
    ...(mark && { mark }),
    ...(value !== undefined && { says: value }),
    ...(id && { id }),
    ...(entry && { reason: entry.why, source: entry.source }),
    input,
    reach: reach.leaves.size,
  };
}

/** The origin of what the construct says by itself, whatever else is said. */
export function originOfConstruct({ manifest }: ManifestFile): LeafOrigin {
  return { what: 'construct', mark: { place: manifest.place, span: 1 }, reach: undefined };
}
