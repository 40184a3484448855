import { isCollection, isMap, isScalar } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import { isWritten, type SourcePair, type Spot } from './yaml-source';

/** Where the text of a value ends, without the comment and the line break behind it. */
export function endOf(node: ParsedNode, text: string): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1) as ParsedNode | SourcePair | undefined;
    if (last) return 'key' in last ? endOfPair(last, text) : endOf(last, text);
  }
  const [, end] = node.range;
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  return isBlock ? end - (/\r?\n$/.exec(text.slice(node.range[0], end))?.[0].length ?? 0) : end;
}

/** Where the text of a key and its value ends. */
export function endOfPair(pair: SourcePair, text: string): number {
  const { key, value } = pair;
  const afterKey = endOfSeparator(pair) ?? endOf(key, text);
  return isWritten(value) ? Math.max(afterKey, endOf(value, text)) : afterKey;
}

/** Where the colon and an anchor behind it end; undefined where there is no colon. */
export function endOfSeparator({ srcToken }: SourcePair): number | undefined {
  const tokens = srcToken?.sep?.filter(({ type }) => type === 'map-value-ind' || type === 'anchor' || type === 'tag');
  const last = tokens?.at(-1);
  return last && last.offset + last.source.length;
}

/** Where the line of an offset ends, before the line break. */
export function endOfLine(text: string, offset: number): number {
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(offset)) ?? [];
  return offset + line.length;
}

/** Where the line of an offset starts. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** How far the line of an offset is indented. */
export function leadingSpaces(text: string, offset: number): number {
  return /^ */.exec(text.slice(startOfLine(text, offset)))?.[0].length ?? 0;
}

/** The column that the keys of a mapping in lines stand in; an anchor of the first one is not a part of the mapping. */
export function columnOfKeys({ range: [start] }: YAMLMap.Parsed, text: string): number {
  return text.slice(startOfLine(text, start), start).replace(/&\S+ +$/, '').length;
}

/** How far the keys of a line are indented: behind the dashes of a list too, if it stands in one. */
export function indentAt(text: string, offset: number): number {
  return /^ *(?:[-?] +)*/.exec(text.slice(startOfLine(text, offset)))?.[0].length ?? 0;
}

/** How much deeper a mapping is indented than the one around it, as far as the keys that lead to a spot tell. @default 2 */
export function stepAt({ pair, around }: Spot, text: string): number {
  const { key, value } = pair;
  const indent = leadingSpaces(text, key.range[0]);
  if (isMap(value) && !value.flow) return Math.max(1, columnOfKeys(value, text) - indent);
  const levels = around.length - 1;
  return levels === 0 ? 2 : Math.max(1, Math.round(indent / levels));
}
