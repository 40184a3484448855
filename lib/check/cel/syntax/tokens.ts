import { CelError } from '../cel-error';

/** A piece of an expression: a name, a literal, or an operator, whose text is its kind. */
export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'end' | 'mark';
  readonly text: string;
  readonly offset: number;
}

/** Spaces and comments; then the token: a literal of text, a number, a name, or a mark. */
const SPACE = /(?:[ \t\r\n\f]|\/\/[^\n]*)+/y;
const TEXT = /[bB]?(?:"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*')/y;
const RAW_TEXT = /[bB]?[rR](?:"""[^]*?"""|'''[^]*?'''|"[^"\r\n]*"|'[^'\r\n]*')/y;
const NUMBER = /0[xX][0-9a-fA-F]+[uU]?|(?:\d+\.\d+|\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+[uU]?/y;
const NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y;
const MARK = /==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]{}]/y;

const KINDS = [
  [RAW_TEXT, 'text'],
  [TEXT, 'text'],
  [NUMBER, 'number'],
  [NAME, 'name'],
  [MARK, 'mark'],
] as const;

/**
 * Splits an expression into tokens, of which the last has the kind `end`.
 * @throws CelError of the kind `syntax`
 */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = skipSpace(expression, 0);
  while (offset < expression.length) {
    const token = tokenAt(expression, offset);
    tokens.push(token);
    offset = skipSpace(expression, offset + token.text.length);
  }
  return [...tokens, { kind: 'end', text: '', offset }];
}

function skipSpace(expression: string, offset: number): number {
  return offset + (matchAt(SPACE, expression, offset)?.length ?? 0);
}

function tokenAt(expression: string, offset: number): Token {
  for (const [pattern, kind] of KINDS) {
    const text = matchAt(pattern, expression, offset);
    if (text !== undefined) return { kind, text, offset };
  }
  const found = String.fromCodePoint(expression.codePointAt(offset) ?? 0);
  const message = found === '"' || found === "'" ? 'text without an end' : `unexpected character ${found}`;
  throw new CelError('syntax', message, offset);
}

function matchAt(pattern: RegExp, expression: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(expression)?.[0];
}
