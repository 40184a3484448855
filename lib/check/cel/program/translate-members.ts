import { CelError } from '../cel-error';
import type { Node, NodeOf } from '../syntax/ast';
import { BOOL, DYN, INT, isOpen, optionalOf, TYPE, typeText, unwrapped, type Type } from '../types/type';
import { TypeValue } from '../values/type-value';
import { assertSince, suggestion, type Context, type Variable } from './context';
import type { LazyFields } from './lazy-fields';
import { dataField, hasOf, indexOf, optionalIndexOf, optionalSelectOf, selectOf, type FieldOf } from './select';
import { TYPE_NAMES } from './type-names';
import { constant, type Typed } from './typed';

const OPTIONALS_SINCE = '1.29';

/** Compiles `operand.field` and `operand.?field`. */
export function translateSelect(node: NodeOf<'select'>, context: Context): Typed {
  const name = dottedName(node) ?? '';
  const [root = ''] = name.split('.');
  if (TYPE_NAMES.has(name) && !context.variables.has(root)) return constant(new TypeValue(name), TYPE);
  const { field, optional, offset } = node;
  const { operand, type, fieldOf } = memberOf(node, context);
  if (!optional) return { type, evaluate: selectOf(operand, field, fieldOf, offset) };
  assertSince('.?', OPTIONALS_SINCE, offset, context);
  return { type: optionalOf(unwrapped(type)), evaluate: optionalSelectOf(operand, field, fieldOf, offset) };
}

/** Compiles `has(operand.field)`. */
export function translateHas({ args, offset }: NodeOf<'call'>, context: Context): Typed {
  const [select] = args;
  if (select?.kind !== 'select' || select.optional || args.length > 1) {
    throw new CelError('syntax', 'has() asks for a field, such as has(object.spec.replicas)', offset);
  }
  const { operand, fieldOf } = memberOf(select, context);
  return { type: BOOL, evaluate: hasOf(operand, select.field, fieldOf, select.offset) };
}

/** Compiles `operand[index]` and `operand[?index]`. */
export function translateIndex({ operand, index, optional, offset }: NodeOf<'index'>, context: Context): Typed {
  const [holder, key] = [context.translate(operand, context), context.translate(index, context)];
  const type = elementType(holder.type, key.type, offset, context);
  const [from, at] = [holder.evaluate, key.evaluate];
  if (!optional) return { type, evaluate: indexOf(from, at, offset) };
  assertSince('[?', OPTIONALS_SINCE, offset, context);
  return { type: optionalOf(unwrapped(type)), evaluate: optionalIndexOf(from, at, offset) };
}

/** A name with dots, such as `google.protobuf.Duration`; undefined for what is none. */
export function dottedName(node: Node): string | undefined {
  if (node.kind === 'name') return node.name;
  if (node.kind !== 'select' || node.optional) return undefined;
  const before = dottedName(node.operand);
  return before === undefined ? undefined : `${before}.${node.field}`;
}

/** What a field is taken of, its type, and how it is found there. */
interface Member {
  readonly operand: Typed['evaluate'];
  readonly type: Type;
  readonly fieldOf: FieldOf;
}

function memberOf({ operand, field, offset }: NodeOf<'select'>, context: Context): Member {
  const variable = operand.kind === 'name' ? context.variables.get(operand.name) : undefined;
  if (variable?.fields) return lazyMember(variable, variable.fields, field, offset);
  const { type, evaluate } = context.translate(operand, context);
  return { operand: evaluate, type: fieldType(type, field, offset, context), fieldOf: dataField };
}

function lazyMember({ slot }: Variable, fields: ReadonlyMap<string, Type>, field: string, offset: number): Member {
  const type = fields.get(field);
  if (!type) throw new CelError('type', `unknown field ${field}${suggestion(field, fields.keys())}`, offset);
  return { operand: ({ slots }) => slots[slot], type, fieldOf: (holder) => (holder as LazyFields).field(field) };
}

/** Of an optional the type is optional as well. */
function fieldType(of: Type, field: string, offset: number, { inference }: Context): Type {
  const type = inference.resolve(of);
  const holder = unwrapped(type);
  const found = holder.name === 'map' ? holder.parameters[1] : isOpen(holder) ? DYN : undefined;
  if (!found) throw new CelError('type', `a value of type ${typeText(holder)} has no field ${field}`, offset);
  return type === holder ? found : optionalOf(found);
}

function elementType(of: Type, by: Type, offset: number, { inference }: Context): Type {
  const type = inference.resolve(of);
  const holder = unwrapped(type);
  const [first = DYN, second = DYN] = holder.parameters;
  const [index, element] = holder.name === 'list' ? [INT, first] : holder.name === 'map' ? [first, second] : [DYN, DYN];
  const isHolder = isOpen(holder) || holder.name === 'list' || holder.name === 'map';
  if (!isHolder || !inference.assign([index], [by])) {
    const [found, key] = [typeText(holder), typeText(inference.resolve(by))];
    throw new CelError('type', `a value of type ${found} has no elements by ${key}`, offset);
  }
  return type === holder ? element : optionalOf(element);
}
