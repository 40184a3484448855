import { CelError } from '../cel-error';
import { FUNCTIONS } from '../library/functions';
import { compilePattern } from '../library/regex';
import type { Node, NodeOf } from '../syntax/ast';
import { callOf } from './call';
import { checkFormat } from './check-format';
import { suggestion, type Context } from './context';
import { folded } from './fold';
import { MACRO_NAMES, translateMacro } from './macros';
import { resolveOverloads } from './resolve-overloads';
import { dottedName, translateHas } from './translate-members';
import type { Typed } from './typed';

/** Functions that the API server calls with a literal before it takes an expression. */
const READ_EARLY: ReadonlySet<string> = new Set([
  'bool',
  'bytes',
  'double',
  'duration',
  'int',
  'string',
  'timestamp',
  'uint',
]);
const PATTERN_SECOND: ReadonlySet<string> = new Set(['matches', 'find', 'findAll']);

/** Compiles a call: of a macro, a function, or a method; `sets.contains(…)` is a function with a dot in its name. */
export function translateCall(node: NodeOf<'call'>, context: Context): Typed {
  const { target, name, args } = node;
  if (!target) return name === 'has' ? translateHas(node, context) : translateFunction(name, node, args, context);
  const qualifier = dottedName(target);
  const qualified = `${qualifier ?? ''}.${name}`;
  if (FUNCTIONS.has(qualified)) return translateFunction(qualified, { ...node, target: undefined }, args, context);
  return translateMacro(node, target, context) ?? translateFunction(name, node, [target, ...args], context);
}

function translateFunction(
  name: string,
  { offset, target }: NodeOf<'call'>,
  nodes: readonly Node[],
  context: Context,
): Typed {
  if (!FUNCTIONS.has(name)) throw unknownFunction(name, target, nodes, offset, context);
  const inside = name === 'format' ? { ...context, mixes: true } : context;
  const args = nodes.map((node) => context.translate(node, inside));
  const { type, overloads } = resolveOverloads(name, target !== undefined, args, offset, context);
  const call: Typed = { type, evaluate: callOf(name, overloads, args, offset) };
  checkPattern(name, args, offset);
  if (name === 'format') checkFormat(args[0]?.constant, nodes[1], offset, inside);
  return folded(call, overloads, args, READ_EARLY.has(name) ? offset : undefined);
}

function checkPattern(name: string, [, pattern]: readonly Typed[], offset: number): void {
  if (!PATTERN_SECOND.has(name) || typeof pattern?.constant !== 'string') return;
  try {
    compilePattern(pattern.constant);
  } catch (error) {
    throw error instanceof CelError ? new CelError('type', error.message, offset) : error;
  }
}

/** What stands before the name is looked at first, because it may be what is wrong. */
function unknownFunction(
  name: string,
  target: Node | undefined,
  nodes: readonly Node[],
  offset: number,
  context: Context,
): CelError {
  const qualifier = target && dottedName(target);
  const [root = ''] = qualifier?.split('.') ?? [];
  const isValue = qualifier === undefined || context.variables.has(root) || root === 'authorizer';
  if (target && isValue) context.translate(target, context);
  const count = nodes.length - (target ? 1 : 0);
  if (MACRO_NAMES.includes(name)) return new CelError('type', `${name}() does not take ${count} arguments`, offset);
  const known = [...FUNCTIONS.keys(), ...MACRO_NAMES].filter((each) => /^[a-z]/i.test(each));
  const full = isValue ? name : `${qualifier}.${name}`;
  return new CelError('type', `unknown function ${full}${suggestion(full, known)}`, offset);
}
