import type { Edit, NamedThing } from './edit';
import { otherValues } from './other-values';

/** Ways to call something otherwise, with all that the new name needs elsewhere. */
export function renamings(
  of: NamedThing,
  from: string,
  elsewhere: (to: string) => readonly Edit[] = () => [],
): readonly (readonly Edit[])[] {
  return otherValues(from)
    .map(String)
    .map((to) => [{ in: 'name', of, from, to }, ...elsewhere(to)]);
}
