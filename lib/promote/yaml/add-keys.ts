import { isMap, isScalar } from 'yaml';
import { isPlainObject } from '../../workspace/yaml/located';
import type { Edit } from '../promotion';
import { appendPairs } from './append-pairs';
import { fill } from './fill';
import { rewriteValue } from './rewrite-value';
import { endOfLine, endOfPair, endOfSeparator, leadingSpaces, stepAt } from './spans';
import { laidOut, writtenPairs } from './written';
import { isWritten, isInFlow, pairOf, type SourcePair, type Spot, type YamlSource } from './yaml-source';

/** Keys to add, each with its value; a mapping is added to the one that is there. */
export type Keys = Readonly<Record<string, unknown>>;

/**
 * Adds keys to the mapping under a spot, written as their neighbours are: in lines or in brackets, with their quotes.
 *
 * @param last Keys that stay behind those that are added.
 */
export function addKeys(spot: Spot, keys: Keys, source: YamlSource, last: readonly string[] = []): readonly Edit[] {
  const { value } = spot.pair;
  if (!isMap(value)) return makeMapping(spot, keys, source);
  const pairs = value.items as readonly SourcePair[];
  const known = Object.entries(keys).flatMap(([name, inner]) => {
    const pair = pairOf(pairs, name);
    if (!pair) return [];
    if (!isPlainObject(inner)) throw new Error(`${name} is to be added, and is there already`);
    return addKeys({ pair, around: [...spot.around, value] }, inner, source);
  });
  const fresh = Object.entries(keys).filter(([name]) => !pairOf(pairs, name));
  // Inner keys come first: where both end up behind the same line, that is the order they have to have.
  return fresh.length === 0
    ? known
    : [...known, ...appendPairs(value, Object.fromEntries(fresh), { source, last, step: stepAt(spot, source.text) })];
}

/** Makes a mapping of a key that has no value, or a null. */
function makeMapping(spot: Spot, keys: Keys, source: YamlSource): readonly Edit[] {
  const { file, text, lineEnd } = source;
  const { key, value } = spot.pair;
  if (isWritten(value) && !(isScalar(value) && value.value === null)) {
    throw new Error(`${String(key)} is to have keys, and is no mapping`);
  }
  const colon = endOfSeparator(spot.pair);
  if (isInFlow(spot) || colon === undefined) {
    return isWritten(value) ? rewriteValue(spot, keys, source) : [fill(spot, keys, source)];
  }
  const step = stepAt(spot, text);
  const indent = leadingSpaces(text, key.range[0]) + step;
  const lines = `\n${writtenPairs(keys, { flow: false, style: 'PLAIN', step }).join('\n')}`;
  const at = endOfLine(text, endOfPair(spot.pair, text));
  const added: Edit = { file, range: [at, at], text: laidOut(lines, indent, lineEnd) };
  return isWritten(value) ? [{ file, range: withSpaces(text, value.range), text: '' }, added] : [added];
}

/** A stretch of a line with the spaces in front of it. */
function withSpaces(text: string, [start, end]: readonly [number, number, number]): readonly [number, number] {
  const [spaces = ''] = /[ \t]*$/.exec(text.slice(0, start)) ?? [];
  return [start - spaces.length, end];
}
