/** An element of a list, or the key and value of a map; `optional` where it is left out when there is no value. */
export interface Element {
  readonly value: Node;
  readonly optional: boolean;
}

export interface Entry extends Element {
  readonly key: Node;
}

/** A part of an expression; `offset` counts UTF-16 units from 0. */
export type Node = { readonly offset: number } & (
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'select'; readonly operand: Node; readonly field: string; readonly optional: boolean }
  | { readonly kind: 'index'; readonly operand: Node; readonly index: Node; readonly optional: boolean }
  | { readonly kind: 'call'; readonly target: Node | undefined; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'list'; readonly elements: readonly Element[] }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] }
  | { readonly kind: 'logic'; readonly operator: '&&' | '||'; readonly operands: readonly Node[] }
  | { readonly kind: 'choice'; readonly condition: Node; readonly yes: Node; readonly no: Node }
);

export type NodeOf<K extends Node['kind']> = Extract<Node, { readonly kind: K }>;
