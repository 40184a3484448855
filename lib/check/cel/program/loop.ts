import { CelError } from '../cel-error';
import type { Node } from '../syntax/ast';
import { DYN, INT, isOpen, typeText, type Type } from '../types/type';
import type { Loop } from './comprehensions';
import type { Context, Variable } from './context';
import type { Typed } from './typed';

/** A call whose arguments are no values: variables, a condition, and a body that is computed for them. */
export interface MacroCall {
  readonly name: string;
  readonly target: Node;
  /** Where the variables stand. */
  readonly names: readonly Node[];
  readonly condition: Node | undefined;
  readonly body: Node;
  readonly offset: number;
}

/** A loop, and what its body is compiled with. */
export interface OpenLoop {
  readonly loop: Loop;
  /** The types of what the variables stand for. */
  readonly types: readonly [first: Type, second: Type];
  readonly inside: Context;
}

/**
 * Opens a loop with one or two variables over a list or map.
 * @throws CelError for a range that cannot be gone through, and for variables that are no plain names
 */
export function openLoop(range: Typed, { names, offset }: MacroCall, context: Context): OpenLoop {
  const [name, secondName] = names.map(variableName);
  if (name === secondName) throw new CelError('syntax', `two variables are called ${name ?? ''}`, offset);
  const types = turnTypes(range.type, names.length, offset, context);
  const first: Variable = { slot: context.newSlot(), type: types[0] };
  const second: Variable = { slot: secondName === undefined ? -1 : context.newSlot(), type: types[1] };
  const variables = new Map(context.variables).set(name ?? '', first);
  if (secondName !== undefined) variables.set(secondName, second);
  const loop = { range: range.evaluate, first: first.slot, second: secondName === undefined ? undefined : second.slot };
  return { loop: { ...loop, offset }, types, inside: { ...context, variables } };
}

/** The name that a macro takes for a variable. */
export function variableName(node: Node): string {
  if (node.kind === 'name') return node.name;
  throw new CelError('syntax', 'the variable of a macro must be a plain name', node.offset);
}

/** One variable stands for the element of a list or the key of a map; two for position and element, or key and value. */
function turnTypes(range: Type, count: number, offset: number, { inference }: Context): readonly [Type, Type] {
  const type = inference.resolve(range);
  const [first = DYN, second = DYN] = type.parameters;
  if (type.name === 'list') return count === 1 ? [first, DYN] : [INT, first];
  if (type.name === 'map') return [first, second];
  if (isOpen(type)) return [DYN, DYN];
  throw new CelError('type', `cannot go through a value of type ${typeText(type)}`, offset);
}
