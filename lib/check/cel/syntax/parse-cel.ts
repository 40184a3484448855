import { CelError } from '../cel-error';
import type { Element, Entry, Node } from './ast';
import { numberValue, textValue } from './literals';
import { tokensOf, type Token } from './tokens';

/** As in cel-go: longer expressions, and deeper ones, are refused. */
const LONGEST = 100_000;
const DEEPEST = 250;
/** What may stand in one row without brackets, such as the terms of a sum. */
const LONGEST_CHAIN = 1_000;

/** From the operators that bind least to those that bind most; && and || have rules of their own. */
const LEVELS: readonly (readonly string[])[] = [
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
];
const END: Token = { kind: 'end', text: '', offset: 0 };
const CONSTANTS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const RESERVED = new Set(
  'as break const continue else for function if import in let loop package namespace return var void while'.split(' '),
);

/**
 * Parses an expression. Macros such as `all` are calls.
 * @throws CelError of the kind `syntax`
 */
export function parseCel(expression: string): Node {
  if (expression.length > LONGEST) throw new CelError('syntax', `longer than ${LONGEST} characters`);
  return new Parser(tokensOf(expression)).whole();
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.expression();
    if (this.token.kind !== 'end') throw this.unexpected('an operator or the end');
    return node;
  }

  private expression(): Node {
    if (++this.depth > DEEPEST) throw new CelError('syntax', 'nested too deeply', this.token.offset);
    const condition = this.logic('||');
    const { offset } = this.token;
    if (!this.take('?')) return this.rise(condition);
    const yes = this.logic('||');
    this.expect(':');
    return this.rise({ kind: 'choice', condition, yes, no: this.expression(), offset });
  }

  private rise(node: Node): Node {
    this.depth--;
    return node;
  }

  private logic(operator: '&&' | '||'): Node {
    const { offset } = this.token;
    const operands: Node[] = [];
    do operands.push(operator === '||' ? this.logic('&&') : this.binary(0));
    while (this.take(operator));
    const [only] = operands;
    return operands.length === 1 && only ? only : { kind: 'logic', operator, operands, offset };
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let node = this.binary(level + 1);
    for (let length = 1; operators.includes(this.token.text); length++) {
      const { text: name, offset } = this.token;
      if (length > LONGEST_CHAIN) throw new CelError('syntax', `more than ${LONGEST_CHAIN} operators in a row`, offset);
      this.next++;
      const args = [node, this.binary(level + 1)];
      node = { kind: 'call', target: undefined, name: name === 'in' ? '@in' : `_${name}_`, args, offset };
    }
    return node;
  }

  /** A minus before a number belongs to it, so that the smallest int can be written. */
  private unary(): Node {
    const signs: Token[] = [];
    const sign = this.token.text;
    while (this.token.kind === 'mark' && (sign === '-' || sign === '!') && this.token.text === sign) {
      signs.push(this.token);
      this.next++;
    }
    const negative = sign === '-' && signs.length > 0 && this.token.kind === 'number';
    if (signs.length > DEEPEST) throw new CelError('syntax', 'nested too deeply', this.token.offset);
    const operand = this.member(negative);
    const name = sign === '-' ? '-_' : '!_';
    return signs
      .slice(negative ? 1 : 0)
      .reduceRight<Node>(
        (node, { offset }) => ({ kind: 'call', target: undefined, name, args: [node], offset }),
        operand,
      );
  }

  private member(negative: boolean): Node {
    let node = this.primary(negative);
    for (let length = 1; ; length++) {
      const { offset } = this.token;
      if (length > LONGEST_CHAIN) throw new CelError('syntax', `more than ${LONGEST_CHAIN} fields in a row`, offset);
      if (this.take('.')) node = this.field(node, offset);
      else if (this.take('[')) {
        const optional = this.take('?');
        node = { kind: 'index', operand: node, index: this.expression(), optional, offset };
        this.expect(']');
      } else return node;
    }
  }

  private field(operand: Node, offset: number): Node {
    const optional = this.take('?');
    const { text: name } = this.name();
    if (!optional && this.take('(')) return { kind: 'call', target: operand, name, args: this.args(), offset };
    return { kind: 'select', operand, field: name, optional, offset };
  }

  private primary(negative: boolean): Node {
    const { token } = this;
    const { offset } = token;
    if (token.kind === 'number') {
      this.next++;
      return { kind: 'literal', value: numberValue(token, negative), offset };
    }
    if (token.kind === 'text') {
      this.next++;
      return { kind: 'literal', value: textValue(token), offset };
    }
    if (this.take('(')) {
      const node = this.expression();
      this.expect(')');
      return node;
    }
    if (this.take('[')) return { kind: 'list', elements: this.elements(), offset };
    if (this.take('{')) return { kind: 'map', entries: this.entries(), offset };
    return this.named();
  }

  private named(): Node {
    this.take('.');
    const { token } = this;
    const { text: name, offset } = token;
    if (token.kind === 'name' && CONSTANTS.has(name)) {
      this.next++;
      return { kind: 'literal', value: CONSTANTS.get(name), offset };
    }
    if (token.kind === 'name' && RESERVED.has(name)) {
      throw new CelError('syntax', `${name} is a reserved word`, offset);
    }
    if (token.kind !== 'name') throw this.unexpected('a value');
    this.next++;
    if (this.token.text === '{' && this.token.kind === 'mark') {
      throw new CelError('syntax', `${name}{…} would make an object of a type, and there is none to make`, offset);
    }
    if (!this.take('(')) return { kind: 'name', name, offset };
    return { kind: 'call', target: undefined, name, args: this.args(), offset };
  }

  private args(): Node[] {
    return this.separated(')', () => this.expression(), false);
  }

  private elements(): Element[] {
    return this.separated(']', () => ({ optional: this.take('?'), value: this.expression() }), true);
  }

  private entries(): Entry[] {
    return this.separated(
      '}',
      () => {
        const optional = this.take('?');
        const key = this.expression();
        this.expect(':');
        return { optional, key, value: this.expression() };
      },
      true,
    );
  }

  private separated<T>(end: string, item: () => T, trailing: boolean): T[] {
    const items: T[] = [];
    if (this.take(end)) return items;
    do {
      if (trailing && items.length > 0 && this.take(end)) return items;
      items.push(item());
    } while (this.take(','));
    this.expect(end);
    return items;
  }

  private name(): Token {
    const { token } = this;
    if (token.kind !== 'name') throw this.unexpected('the name of a field');
    if (CONSTANTS.has(token.text) || token.text === 'in') {
      throw new CelError(
        'syntax',
        `${token.text} is a reserved word; write ['${token.text}'] for the field`,
        token.offset,
      );
    }
    this.next++;
    return token;
  }

  private get token(): Token {
    return this.tokens[this.next] ?? END;
  }

  private take(mark: string): boolean {
    const found = this.token.kind === 'mark' && this.token.text === mark;
    if (found) this.next++;
    return found;
  }

  private expect(mark: string): void {
    if (!this.take(mark)) throw this.unexpected(mark);
  }

  private unexpected(expected: string): CelError {
    const { text, offset } = this.token;
    return new CelError('syntax', `found ${text === '' ? 'the end' : text}, expected ${expected}`, offset);
  }
}
