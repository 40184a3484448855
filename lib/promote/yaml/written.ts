import { Document, Scalar, visit } from 'yaml';

/** How a value is to be written. */
export interface Manner {
  /** Whether collections have brackets and stay on one line. */
  readonly flow: boolean;
  /** How text is written where it can be; PLAIN puts it in quotes only where it must be. */
  readonly style: Scalar.Type;
  /** How much deeper a mapping in a mapping is indented. */
  readonly step: number;
}

/** Keys with their values, each as YAML. */
export function writtenPairs(keys: Readonly<Record<string, unknown>>, manner: Manner): readonly string[] {
  return Object.entries(keys).map(([key, value]) => writtenPair(key, value, manner));
}

/** A key with its value as YAML. Its first line is not indented, its last one not ended. */
function writtenPair(key: string, value: unknown, { flow, style, step }: Manner): string {
  const document = new Document(null, { version: '1.2' });
  document.contents = document.createNode({ [key]: value }, { flow, aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (at, node) => {
      if (at !== 'key' && typeof node.value === 'string') node.type = styleFor(node.value, style);
    },
  });
  const text = document.toString({
    lineWidth: 0,
    indent: step,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return flow ? text.replace(/^\{ ([^]*) \}\n$/, '$1') : text.replace(/\n$/, '');
}

/** A value as YAML, as it stands behind its key or, where it takes lines of its own, below it. */
export function writtenValue(value: unknown, manner: Manner): string {
  const text = writtenPair('k', value, manner).replace(/^k:[ \n]/, '');
  const [indent = ''] = /^ */.exec(text) ?? [];
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

/** The lines of a text as they stand in a file: all but the first indented, ended as the file ends them. */
export function laidOut(text: string, indent: number, lineEnd: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 || line === '' ? line : ' '.repeat(indent) + line))
    .join(lineEnd);
}

/**
 * Double quotes for text whose spaces or characters another style could lose. Line breaks are safe in a block, but not
 * several at its end, to which empty lines below it would count.
 */
function styleFor(text: string, style: Scalar.Type): Scalar.Type {
  const isBlock = style === Scalar.BLOCK_LITERAL || style === Scalar.BLOCK_FOLDED;
  const unsafe = isBlock ? /^\s|^$|\n\n$|(?!\n)[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u : /^$|[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u;
  return unsafe.test(text) ? Scalar.QUOTE_DOUBLE : style;
}
