import { isAlias, isCollection, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node, ParsedNode, Pair } from 'yaml';
import type { Origin } from '../../model/origin';
import type { Place } from '../../model/place';
import { CONFIGURATION } from '../../workspace/yaml/dialect';
import { isPlainObject } from '../../workspace/yaml/located';

/** A key with its value, as the parser gives it. */
export type SourcePair = Pair<ParsedNode, ParsedNode | null>;

/** The text of a file that was read already, with the nodes that stand in it. */
export interface YamlSource {
  /** Path in the workspace. */
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** What its lines end with. */
  readonly lineEnd: string;
  readonly document: Document.Parsed;
  /** What some alias points to. */
  readonly aliased: ReadonlySet<Node>;
}

/** A key, and the mappings that it stands in. */
export interface Spot {
  readonly pair: SourcePair;
  /** From the document's own mapping down to the one that holds the key. */
  readonly around: readonly Node[];
}

/** Reads a file for editing; it was found to be valid when the workspace was loaded. */
export function yamlSource({ file, text }: { readonly file: string; readonly text: string }): YamlSource {
  const document = parseDocument(text, { ...CONFIGURATION.options, keepSourceTokens: true });
  const aliased = new Set<Node>();
  visit(document, {
    Alias: (_, alias) => {
      const target = alias.resolve(document);
      if (target) aliased.add(target);
    },
  });
  return { file, text, lineEnd: text.includes('\r\n') ? '\r\n' : '\n', document, aliased };
}

/** The key whose value was written at the place that an origin tells; of a value without text it is that of the key. */
export function spotOf({ place, value }: Pick<Origin, 'place' | 'value'>, source: YamlSource): Spot | undefined {
  const offset = offsetOf(source.text, place);
  let found: Spot | undefined;
  visit(source.document, {
    Pair: (_, node, path) => {
      const pair = node as SourcePair;
      if (startOf(pair, isPlainObject(value)) !== offset) return undefined;
      found = { pair, around: path.filter((each) => isCollection(each)) };
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * Where a value starts. A mapping in lines starts where its first key does, as does the value of that key if it has no
 * text, so one has to say which of them is meant.
 */
function startOf({ key, value }: SourcePair, isMapping: boolean): number | undefined {
  if (!isWritten(value)) return isMapping ? undefined : key.range[0];
  return isMap(value) && !isMapping ? undefined : value.range[0];
}

/** The key at the end of a path of keys; undefined where there is none, or an alias stands on the way. */
export function spotOn({ document }: YamlSource, path: readonly string[]): Spot | undefined {
  const around: Node[] = [];
  let node: unknown = document.contents;
  let pair: SourcePair | undefined;
  for (const step of path) {
    if (!isMap(node)) return undefined;
    around.push(node);
    pair = pairOf(node.items as readonly SourcePair[], step);
    node = pair?.value;
  }
  return pair && { pair, around };
}

/** The pair of a mapping that has a key. */
export function pairOf(pairs: readonly SourcePair[], name: string): SourcePair | undefined {
  return pairs.find(({ key }) => isScalar(key) && key.value === name);
}

/** Whether something is written for a value; what is not written is null. */
export function isWritten(value: ParsedNode | null): value is ParsedNode {
  return value !== null && !(isScalar(value) && value.source === '' && value.value === null);
}

/** Whether a change at a spot would be seen elsewhere too: an alias points to it, to what it stands in, or into it. */
export function isShared({ pair, around }: Spot, { aliased }: YamlSource): boolean {
  if (isAlias(pair.value) || around.some((node) => aliased.has(node))) return true;
  let within = false;
  visit(pair.value, {
    Node: (_, node) => {
      within ||= aliased.has(node);
    },
  });
  return within;
}

/** Whether a spot stands in a collection with brackets, where line breaks mean nothing. */
export function isInFlow({ around }: Spot): boolean {
  return around.some((node) => isCollection(node) && node.flow === true);
}

/** Where the key of a spot stands; the start of the file for none. */
export function placeOf(spot: Spot | undefined, { file, text }: YamlSource): Place {
  const lines = text.slice(0, spot?.pair.key.range[0] ?? 0).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
