import { CelError } from '../cel-error';
import type { Element, Entry, NodeOf } from '../syntax/ast';
import { DYN, isOpen, isVariable, listOf, mapOf, typeText, unwrapped, type Type } from '../types/type';
import { CelMap } from '../values/cel-map';
import { kindOf } from '../values/kind-of';
import { Optional } from '../values/optional';
import type { Context } from './context';
import { constant, type Evaluate, type Typed } from './typed';

/** What making a list or a map costs in the API server. */
const LIST_COST = 10;
const MAP_COST = 30;

/** Compiles `[a, ?b]`; all elements have one type. */
export function translateList({ elements }: NodeOf<'list'>, context: Context): Typed {
  const parts = elements.map((element) => translateElement(element, context));
  const type = listOf(commonType(parts, elements, context));
  if (parts.every(isPlainConstant))
    return constant(
      parts.map((part) => part.constant),
      type,
    );
  return {
    type,
    evaluate: (frame) => {
      const list: unknown[] = [];
      for (const { evaluate } of parts) {
        const value = evaluate(frame);
        if (value !== undefined) list.push(value);
      }
      frame.budget.spend(LIST_COST);
      return list;
    },
  };
}

/** Compiles `{a: b, ?c: d}`; all keys have one type, and all values. */
export function translateMap({ entries, offset }: NodeOf<'map'>, context: Context): Typed {
  const keys = entries.map(({ key }) => context.translate(key, context));
  const values = entries.map((entry) => translateElement(entry, context));
  const keyNodes = entries.map(({ key }) => ({ value: key }));
  const type = mapOf(commonType(keys, keyNodes, context), commonType(values, entries, context));
  return {
    type,
    evaluate: (frame) => {
      const map = new CelMap();
      for (const [i, { evaluate }] of values.entries()) {
        const key = keys[i]?.evaluate(frame);
        const value = evaluate(frame);
        frame.offset = offset;
        if (value !== undefined) map.insert(key, value);
      }
      frame.budget.spend(MAP_COST);
      return map;
    },
  };
}

/** An element; one that is optional has no value, which is undefined, where it is to be left out. */
function translateElement({ value, optional }: Element | Entry, context: Context): Typed {
  const part = context.translate(value, context);
  if (!optional) return part;
  const type = context.inference.resolve(part.type);
  if (type.name !== 'optional_type' && !isOpen(type)) {
    throw new CelError('type', `? asks for an optional, found ${typeText(type)}`, value.offset);
  }
  return { type: unwrapped(type), evaluate: unwrappedOf(part.evaluate, value.offset) };
}

function unwrappedOf(evaluate: Evaluate, offset: number): Evaluate {
  return (frame) => {
    const value = evaluate(frame);
    if (value instanceof Optional) return value.value;
    throw new CelError('run', `no such overload: ? asks for an optional, found ${kindOf(value)}`, offset);
  };
}

/** The API server does not even take what may turn out to be of the type. */
function commonType(
  parts: readonly Typed[],
  nodes: readonly Pick<Element, 'value'>[],
  { inference, mixes = false }: Context,
): Type {
  if (mixes) return parts.length === 0 ? inference.unknown() : DYN;
  let common: Type | undefined;
  for (const [i, { type }] of parts.entries()) {
    const joined = common ? inference.join(common, type) : type;
    if (!joined || !sameType(inference.resolve(common ?? type), inference.resolve(type))) {
      const [expected, found] = [common ?? type, type].map((each) => typeText(inference.resolve(each)));
      const message = `elements must have one type, found ${expected ?? ''} and ${found ?? ''}`;
      throw new CelError('type', message, nodes[i]?.value.offset);
    }
    common = joined;
  }
  return common ?? inference.unknown();
}

/** Whether two types are one, as far as is known yet. */
function sameType(one: Type, other: Type): boolean {
  if (isVariable(one) || isVariable(other)) return true;
  return one.name === other.name && one.parameters.every((each, at) => sameType(each, other.parameters[at] ?? DYN));
}

function isPlainConstant(part: Typed): boolean {
  return part.constant !== undefined;
}
