import { isMap } from '../values/kind-of';
import { mapSize, type MapValue } from '../values/map-value';

/** What it costs to walk one character, and to walk a text with one character of a regular expression. */
const WALK = 0.1;
const PATTERN = 0.25;

/** Characters of a text, bytes, elements of a list or entries of a map; 1 for all else. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value) || value instanceof Uint8Array) return value.length;
  return isMap(value) ? mapSize(value as MapValue) : 1;
}

/** The cost of walking a text or list once. */
export function walk(value: unknown): number {
  return Math.ceil(sizeOf(value) * WALK);
}

/** The cost of walking a text and writing another like it. */
export function walkTwice(value: unknown): number {
  return Math.ceil(sizeOf(value) * 2 * WALK);
}

/** The cost of walking two values as far as the shorter of them goes. */
export function walkShorter(a: unknown, b: unknown): number {
  return typeof a === 'object' || typeof a === 'string' ? Math.ceil(Math.min(sizeOf(a), sizeOf(b)) * WALK) : 1;
}

/** The cost of copying two texts into one. */
export function walkBoth(a: unknown, b: unknown): number {
  return Math.ceil((sizeOf(a) + sizeOf(b)) * WALK);
}

/** The cost of looking for one text in another. */
export function walkFor(text: string, search: string): number {
  return walk(text) * walk(search);
}

/** The cost of matching a text with a regular expression of so many characters. */
export function walkMatching(text: string, patternLength: number): number {
  return Math.ceil((1 + text.length) * WALK) * Math.ceil(patternLength * PATTERN);
}

/** The cost of walking all that a list holds, which is 1 for each element but for text and lists. */
export function walkAll(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((cost, each) => cost + walkAll(each), 0);
  if (typeof value === 'string' || value instanceof Uint8Array) return Math.floor(value.length * WALK);
  return 1;
}
