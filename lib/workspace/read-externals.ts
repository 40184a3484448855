import type { z } from 'zod';
import type { External } from '../model/external';
import { present } from '../model/present';
import type { externalSchema } from './schema/check-schema';
import { spotAt, type Located } from './yaml/located';

/** The list `external` of a valid file, each entry with its place. */
export function externalsAt(
  document: Located,
  path: readonly string[],
  list: z.output<typeof externalSchema>,
): readonly External[] {
  return (list ?? []).map((entry, at) => ({
    ...present<Omit<External, 'place'>>(entry),
    place: spotAt(document, [...path, at]).head.place,
  }));
}
