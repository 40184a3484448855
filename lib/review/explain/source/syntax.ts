import { parse } from '@babel/parser';

/** A node of a syntax tree as Babel makes it; what else it holds depends on its type. */
export interface SyntaxNode {
  readonly type: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Lines from 1, columns from 0. */
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly [key: string]: unknown;
}

/** The tree of a TypeScript module; undefined for a text that is none. */
export function parseSyntax(text: string): SyntaxNode | undefined {
  try {
    return parse(text, { sourceType: 'module', plugins: ['typescript', 'decorators'] })
      .program as unknown as SyntaxNode;
  } catch {
    return undefined;
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'loc' in value && 'start' in value;
}

/** The nodes that a property of a node holds, in their order. */
export function nodesAt(node: SyntaxNode, key: string): readonly SyntaxNode[] {
  const value = node[key];
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

/** All that a node holds, in the order of the text. */
export function children(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.keys(node)
    .flatMap((key) => nodesAt(node, key))
    .sort((a, b) => a.start - b.start);
}
