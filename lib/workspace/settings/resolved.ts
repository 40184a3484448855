import type { Layer, Origin } from '../../model/origin';
import type { Mark } from '../../model/place';
import { plain, type Located, type LocatedEntries, type LocatedEntry, type LocatedMapping } from '../yaml/located';

/** A setting, or a mapping of settings, as the layers so far leave it. */
export interface Resolved {
  readonly key: Mark;
  /** What the narrowest layer wrote. */
  readonly node: Located;
  /** Undefined for a mapping that nothing sets, but whose keys have defaults should something set it. */
  readonly origin: Origin | undefined;
  /** The keys of a mapping; undefined for anything else, which is replaced whole. */
  readonly entries: ResolvedEntries | undefined;
  /** Whether zod puts this in by itself, so that it is known for its origin only. */
  readonly implied: boolean;
}

export type ResolvedEntries = ReadonlyMap<string, Resolved>;

/**
 * Lays one layer over what wider layers gave. Mappings merge, anything else replaces what it covers.
 *
 * @param replaced What is no mapping but stood where the layer now has these entries.
 */
export function overlay(
  under: ResolvedEntries,
  layer: Layer,
  over: LocatedEntries,
  replaced?: Resolved,
): ResolvedEntries {
  const entries = new Map(under);
  for (const [name, entry] of over) entries.set(name, lay(entry, layer, under.get(name) ?? replaced));
  return entries;
}

/** Lays one value over what stood at the same key. */
export function lay({ key, value }: LocatedEntry, layer: Layer, under: Resolved | undefined): Resolved {
  const overrode = under?.origin;
  const origin: Origin = { layer, place: value.place, value: plain(value), ...(overrode && { overrode }) };
  const entries =
    value.kind === 'mapping'
      ? overlay(under?.entries ?? new Map(), layer, value.entries, under?.entries ? undefined : under)
      : undefined;
  return { key, node: value, origin, entries, implied: false };
}

/** The settings as if they stood in one file, with the places they were written at; what zod implies is left out. */
export function merged(entries: ResolvedEntries, mark: Mark): LocatedMapping {
  const written = [...entries].filter(([, resolved]) => !resolved.implied);
  return {
    kind: 'mapping',
    place: mark.place,
    span: mark.span,
    entries: new Map(
      written.map(([name, { key, node, entries }]) => [name, { key, value: entries ? merged(entries, node) : node }]),
    ),
  };
}
