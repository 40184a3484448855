import { compareText } from '../../model/compare-text';
import type { Mark } from '../../model/place';

/** YAML as a person wrote it: every key and value with its place. */
export type Located = LocatedScalar | LocatedList | LocatedMapping;

export interface LocatedScalar extends Mark {
  readonly kind: 'scalar';
  /** From YAML a string, number, boolean or null; a default in an app's file may be anything. */
  readonly value: unknown;
  /** As it is written, without quotes: `1.30`, where the value is 1.3. */
  readonly text: string;
}

/** A scalar that is text. */
export type LocatedText = LocatedScalar & { readonly value: string };

export interface LocatedList extends Mark {
  readonly kind: 'list';
  readonly items: readonly Located[];
}

export interface LocatedMapping extends Mark {
  readonly kind: 'mapping';
  readonly entries: LocatedEntries;
}

/** By key, in the order of the file. */
export type LocatedEntries = ReadonlyMap<string, LocatedEntry>;

export interface LocatedEntry {
  readonly key: Mark;
  readonly value: Located;
}

/** What stands at a path, and the key or list item that leads there. */
export interface Spot {
  /** Undefined where nothing stands at the path. */
  readonly node: Located | undefined;
  /** The last key on the way that exists; the document itself where none does. */
  readonly head: Mark;
}

/** The value as plain data. Keys are sorted, because their order in a file means nothing. */
export function plain(node: Located): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(sortedEntries(node.entries).map(([key, entry]) => [key, plain(entry.value)]));
}

/** Entries by name of key, independent of the order in the file and of the locale. */
export function sortedEntries<T>(entries: ReadonlyMap<string, T>): [string, T][] {
  return [...entries].sort(([a], [b]) => compareText(a, b));
}

/** Plain data of an app's file as a tree in which everything stands at one place. */
export function locatedAt(mark: Mark, value: unknown): Located {
  const { place, span } = mark;
  if (Array.isArray(value)) return { kind: 'list', place, span, items: value.map((item) => locatedAt(mark, item)) };
  if (!isPlainObject(value)) return { kind: 'scalar', place, span, value, text: String(value) };
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]): [string, LocatedEntry] => [key, { key: mark, value: locatedAt(mark, item) }]);
  return { kind: 'mapping', place, span, entries: new Map(entries) };
}

/** Whether a value is a mapping as YAML knows it, and not an instance of some class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Follows a path of keys and indices. */
export function spotAt(document: Located, path: readonly PropertyKey[]): Spot {
  let spot: Spot = { node: document, head: document };
  for (const step of path) {
    const { node, head } = spot;
    if (node?.kind === 'mapping') {
      const entry = node.entries.get(String(step));
      spot = { node: entry?.value, head: entry?.key ?? head };
    } else {
      const item = node?.kind === 'list' ? node.items[Number(step)] : undefined;
      spot = { node: item, head: item ?? head };
    }
  }
  return spot;
}

/** The entries of the mapping under a key; none where there is no mapping. */
export function entriesAt(node: Located, key: string): LocatedEntries {
  const value = spotAt(node, [key]).node;
  return value?.kind === 'mapping' ? value.entries : new Map<string, LocatedEntry>();
}

/** The text under a key with its place, or undefined where there is none. */
export function locatedTextAt(node: Located, key: string): LocatedText | undefined {
  const value = spotAt(node, [key]).node;
  return value && isText(value) ? value : undefined;
}

/** The text under a key, or undefined where there is none. */
export function textAt(node: Located, key: string): string | undefined {
  return locatedTextAt(node, key)?.value;
}

export function isText(node: Located): node is LocatedText {
  return node.kind === 'scalar' && typeof node.value === 'string';
}
