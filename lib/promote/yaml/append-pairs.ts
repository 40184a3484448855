import { isScalar } from 'yaml';
import type { Scalar, YAMLMap } from 'yaml';
import type { Edit } from '../promotion';
import { columnOfKeys, endOfLine, endOfPair, startOfLine } from './spans';
import { laidOut, writtenPairs } from './written';
import type { SourcePair, YamlSource } from './yaml-source';

/** What is left of a line behind a pair in brackets that has the rest of the line to itself. */
const REST_OF_LINE = /^[ \t]*(,?)[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/;

/** How keys are put behind others. */
export interface Appending {
  readonly source: YamlSource;
  /** Keys that stay behind the new ones. */
  readonly last: readonly string[];
  /** How much deeper a mapping below the new keys is indented. */
  readonly step: number;
}

/** Puts new keys behind those of a mapping, written as they are. */
export function appendPairs(
  map: YAMLMap.Parsed,
  keys: Readonly<Record<string, unknown>>,
  { source, last, step }: Appending,
): readonly Edit[] {
  const pairs = map.items as readonly SourcePair[];
  const before = pairs.findLast(({ key }) => !(isScalar(key) && last.includes(String(key.value)))) ?? pairs.at(-1);
  const written = writtenPairs(keys, { flow: map.flow === true, style: styleOf(pairs), step });
  if (!before) return [intoEmpty(map, written, source)];
  return map.flow ? inBrackets(before, written, source) : [inLines(map, before, written, source)];
}

function inLines(map: YAMLMap.Parsed, before: SourcePair, written: readonly string[], source: YamlSource): Edit {
  const { file, text, lineEnd } = source;
  const at = endOfLine(text, endOfPair(before, text));
  const lines = laidOut(`\n${written.join('\n')}`, columnOfKeys(map, text), lineEnd);
  return { file, range: [at, at], text: lines };
}

/** Where a pair has a line to itself, and perhaps a comment, the new ones get lines too, and the comment stays. */
function inBrackets(before: SourcePair, written: readonly string[], source: YamlSource): readonly Edit[] {
  const { file, text, lineEnd } = source;
  const end = endOfPair(before, text);
  const rest = REST_OF_LINE.exec(text.slice(end));
  if (!rest) return [{ file, range: [end, end], text: `, ${written.join(', ')}` }];
  const comma = rest[1] ?? '';
  const at = endOfLine(text, end);
  const indent = before.key.range[0] - startOfLine(text, before.key.range[0]);
  const lines: Edit = { file, range: [at, at], text: laidOut(`\n${written.join(',\n')}${comma}`, indent, lineEnd) };
  return comma === '' ? [{ file, range: [end, end], text: ',' }, lines] : [lines];
}

function intoEmpty(map: YAMLMap.Parsed, written: readonly string[], { file, text }: YamlSource): Edit {
  const at = map.range[0] + 1;
  return { file, range: [at, at], text: ` ${written.join(', ')}${text[at] === '}' ? ' ' : ''}` };
}

/** The quotes of the last text among the neighbours. */
function styleOf(pairs: readonly SourcePair[]): Scalar.Type {
  const texts = pairs.flatMap(({ value }) => (isScalar(value) && typeof value.value === 'string' ? value : []));
  const style = texts.at(-1)?.type;
  return style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE' ? style : 'PLAIN';
}
