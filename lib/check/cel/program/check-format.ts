import { CelError } from '../cel-error';
import { CLAUSE } from '../library/format-text';
import type { Node } from '../syntax/ast';
import { isOpen, typeText } from '../types/type';
import type { Context } from './context';

const TIMES = ['google.protobuf.Timestamp', 'google.protobuf.Duration'];
const NUMBERS = ['int', 'uint'];
const DOUBLES = ['double', 'string'];
const BYTES = [...NUMBERS, 'string', 'bytes'];
const TYPES: Readonly<Record<string, readonly string[]>> = {
  s: [...BYTES, ...TIMES, 'double', 'bool', 'list', 'map', 'type', 'null_type'],
  d: NUMBERS,
  f: DOUBLES,
  e: DOUBLES,
  b: [...NUMBERS, 'bool'],
  x: BYTES,
  X: BYTES,
  o: NUMBERS,
};

/**
 * Checks the clauses of a literal format against the literal list of its values, as the API server does before it
 * takes an expression.
 * @throws CelError of the kind `type` for a clause that is unknown or has no value, and for values that do not fit
 */
export function checkFormat(format: unknown, list: Node | undefined, offset: number, context: Context): void {
  if (typeof format !== 'string' || list?.kind !== 'list') return;
  const verbs = Array.from(format.matchAll(CLAUSE)).filter(([clause]) => clause !== '%%');
  const unknown = verbs.find(([, , verb]) => verb === undefined);
  if (unknown) throw new CelError('type', `unknown clause ${unknown[0]}`, offset);
  if (verbs.length !== list.elements.length) {
    const message = `format asks for ${verbs.length} values, found ${list.elements.length}`;
    throw new CelError('type', message, offset);
  }
  for (const [i, [clause, , verb = '']] of verbs.entries()) {
    const element = list.elements[i];
    if (element && !element.optional) checkClause(clause, verb, element.value, context);
  }
}

function checkClause(clause: string, verb: string, node: Node, context: Context): void {
  const type = context.inference.resolve(context.translate(node, context).type);
  if (isOpen(type) || TYPES[verb]?.includes(type.name)) return;
  throw new CelError('type', `${clause} cannot show a value of type ${typeText(type)}`, node.offset);
}
