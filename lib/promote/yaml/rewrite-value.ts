import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { ParsedNode } from 'yaml';
import { isPlainObject } from '../../workspace/yaml/located';
import type { Edit } from '../promotion';
import { fill } from './fill';
import { endOf, indentAt, startOfLine, stepAt } from './spans';
import { laidOut, writtenValue } from './written';
import { isInFlow, isWritten, type SourcePair, type Spot, type YamlSource } from './yaml-source';

/** What a value stands in. */
interface Around {
  readonly source: YamlSource;
  /** Whether it stands in brackets. */
  readonly flow: boolean;
  /** How much deeper a mapping is indented than the one around it. */
  readonly step: number;
}

/** Changes the value at a spot, and no more of it than differs: comments, quotes and brackets stay as they are. */
export function rewriteValue(spot: Spot, value: unknown, source: YamlSource): readonly Edit[] {
  const node = spot.pair.value;
  if (!isWritten(node)) return [fill(spot, value, source)];
  return changed(node, value, { source, flow: isInFlow(spot), step: stepAt(spot, source.text) });
}

function changed(node: ParsedNode, value: unknown, around: Around): readonly Edit[] {
  if (isDeepStrictEqual(node.toJS(around.source.document), value)) return [];
  const pieces = piecesOf(node, value);
  if (!pieces) return [replaced(node, value, around)];
  const within = { ...around, flow: around.flow || (isCollection(node) && node.flow === true) };
  return pieces.flatMap(([piece, wanted]) => changed(piece, wanted, within));
}

/** The values inside that can change one by one, each with what it is to be; undefined where the form differs. */
function piecesOf(node: ParsedNode, value: unknown): readonly (readonly [ParsedNode, unknown])[] | undefined {
  if (isSeq(node) && Array.isArray(value) && value.length === node.items.length) {
    const items = node.items as readonly ParsedNode[];
    return items.every(isWritten) ? items.map((item, at) => [item, value[at]]) : undefined;
  }
  if (!isMap(node) || !isPlainObject(value)) return undefined;
  const pairs = node.items as readonly SourcePair[];
  const names = pairs.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const sameKeys = names.length === Object.keys(value).length && names.every((name) => Object.hasOwn(value, name));
  if (!sameKeys) return undefined;
  const pieces = pairs.flatMap(({ value: piece }, at) =>
    isWritten(piece) ? [[piece, value[names[at] ?? '']] as const] : [],
  );
  return pieces.length === pairs.length ? pieces : undefined;
}

function replaced(node: ParsedNode, value: unknown, around: Around): Edit {
  const { file, text, lineEnd } = around.source;
  const [start] = node.range;
  const inLines = !around.flow && isCollection(node) && !node.flow;
  if (inLines && !takesSameLines(node, value)) return pulledUp(node, value, around);
  const flow = around.flow || (!inLines && typeof value === 'object');
  const written = writtenValue(value, { flow, style: styleOf(node), step: around.step });
  const indent = inLines ? start - startOfLine(text, start) : indentAt(text, start);
  return { file, range: [start, endOf(node, text)], text: laidOut(written, indent, lineEnd) };
}

/** A value that needs no lines of its own goes where the key is that the lines belonged to. */
function pulledUp(node: ParsedNode, value: unknown, { source, step }: Around): Edit {
  const { file, text } = source;
  const [start] = node.range;
  const gap = gapBefore(text, start);
  const written = writtenValue(value, { flow: true, style: Scalar.PLAIN, step });
  return { file, range: [start - gap, endOf(node, text)], text: `${' '.repeat(gap > 0 ? 1 : step)}${written}` };
}

/** Whether a value is written in lines as the node is: a mapping would need to be indented where a list need not. */
function takesSameLines(node: ParsedNode, value: unknown): boolean {
  if (isSeq(node)) return Array.isArray(value) && value.length > 0;
  return isPlainObject(value) && Object.keys(value).length > 0;
}

/** How far lines stand from the colon that they belong to; 0 where there is more than a line break between. */
function gapBefore(text: string, start: number): number {
  const lineBefore = startOfLine(text, Math.max(0, startOfLine(text, start) - 1));
  return /^[^#\r\n]*:([ \t]*\r?\n[ \t]*)$/.exec(text.slice(lineBefore, start))?.[1]?.length ?? 0;
}

/** How the first text in a value is written. */
function styleOf(node: ParsedNode): Scalar.Type {
  let found: Scalar.Type = Scalar.PLAIN;
  visit(node, {
    Scalar: (at, scalar) => {
      if (at === 'key' || typeof scalar.value !== 'string') return undefined;
      found = scalar.type ?? found;
      return visit.BREAK;
    },
  });
  return found;
}
