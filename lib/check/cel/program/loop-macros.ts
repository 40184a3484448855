import { CelError } from '../cel-error';
import type { Node } from '../syntax/ast';
import { BOOL, DYN, listOf, mapOf, typeText, type Type } from '../types/type';
import { assertBool } from './assert-bool';
import { callOf } from './call';
import {
  entryTransformOf,
  exactlyOneOf,
  listTransformOf,
  mapTransformOf,
  quantifierOf,
  type Loop,
} from './comprehensions';
import type { Context } from './context';
import { openLoop, type MacroCall } from './loop';
import { resolveOverloads } from './resolve-overloads';
import type { Evaluate, Typed } from './typed';

/** Compiles `list.all(x, …)` and `list.all(i, x, …)`. */
export function all(call: MacroCall, context: Context): Typed {
  const { loop, inside } = openLoop(context.translate(call.target, context), call, context);
  return { type: BOOL, evaluate: quantifierOf(loop, conditionOf(call.body, 'all', inside), 'all') };
}

/** Compiles `list.exists(x, …)` and `list.exists(i, x, …)`. */
export function exists(call: MacroCall, context: Context): Typed {
  const { loop, inside } = openLoop(context.translate(call.target, context), call, context);
  return { type: BOOL, evaluate: quantifierOf(loop, conditionOf(call.body, 'exists', inside), 'exists') };
}

/** Compiles `list.exists_one(x, …)`, which with two variables is also written existsOne. */
export function existsOne(call: MacroCall, context: Context): Typed {
  const { loop, inside } = openLoop(context.translate(call.target, context), call, context);
  return { type: BOOL, evaluate: exactlyOneOf(loop, conditionOf(call.body, call.name, inside)) };
}

/** Compiles `list.filter(x, …)`. */
export function filter(call: MacroCall, context: Context): Typed {
  const { loop, types, inside } = openLoop(context.translate(call.target, context), call, context);
  const kept = conditionOf(call.body, 'filter', inside);
  return { type: listOf(types[0]), evaluate: listTransformOf(loop, kept, ({ slots }) => slots[loop.first]) };
}

/** Compiles `list.map(x, …)` and `list.transformList(i, x, …)`, with or without a condition. */
export function transformList(call: MacroCall, context: Context): Typed {
  return transform(call, context, listTransformOf, (_, made) => listOf(made));
}

/** Compiles `map.transformMap(k, v, …)`. */
export function transformMap(call: MacroCall, context: Context): Typed {
  return transform(call, context, mapTransformOf, mapOf);
}

/** Compiles `map.transformMapEntry(k, v, {…})`. */
export function transformMapEntry(call: MacroCall, context: Context): Typed {
  return transform(call, context, entryTransformOf, (_, made) => {
    if (!context.inference.assign([mapOf(DYN, DYN)], [made])) {
      const found = typeText(context.inference.resolve(made));
      throw new CelError('type', `transformMapEntry() asks for a map, found ${found}`, call.body.offset);
    }
    return made.name === 'map' ? made : mapOf(DYN, DYN);
  });
}

/** Compiles `list.sortBy(x, …)`; the list is kept, so that it is evaluated once for its elements and their keys. */
export function sortBy(call: MacroCall, context: Context): Typed {
  const list = context.translate(call.target, context);
  const slot = context.newSlot();
  const kept: Typed = { type: list.type, evaluate: ({ slots }) => slots[slot] };
  const { loop, inside } = openLoop(kept, call, context);
  const key = inside.translate(call.body, inside);
  const keys: Typed = { type: listOf(key.type), evaluate: listTransformOf(loop, undefined, key.evaluate) };
  const { type, overloads } = resolveOverloads('@sortBy', true, [kept, keys], call.offset, context);
  const sorted = callOf('sortBy', overloads, [kept, keys], call.offset);
  return {
    type,
    evaluate: (frame) => {
      frame.slots[slot] = list.evaluate(frame);
      return sorted(frame);
    },
  };
}

function transform(
  call: MacroCall,
  context: Context,
  codeOf: (loop: Loop, kept: Evaluate | undefined, made: Evaluate) => Evaluate,
  typeOf: (first: Type, made: Type) => Type,
): Typed {
  const { loop, types, inside } = openLoop(context.translate(call.target, context), call, context);
  const kept = call.condition && conditionOf(call.condition, call.name, inside);
  const made = inside.translate(call.body, inside);
  return { type: typeOf(types[0], made.type), evaluate: codeOf(loop, kept, made.evaluate) };
}

function conditionOf(node: Node, where: string, context: Context): Evaluate {
  const { type, evaluate } = context.translate(node, context);
  assertBool(type, where, node.offset, context);
  return evaluate;
}
