import { CelError } from '../cel-error';
import { DYN, isOpen, optionalOf, typeText, unwrapped, type Type } from '../types/type';
import { kindOf } from '../values/kind-of';
import { Optional } from '../values/optional';
import type { Context } from './context';
import { variableName, type MacroCall } from './loop';
import type { Evaluate, Typed } from './typed';

/** Compiles `optional.or(other)`: the other is evaluated only where there is no value. */
export function or(call: MacroCall, context: Context): Typed {
  const [optional, other] = operands(call, context);
  const type = joined(optional.type, other.type, call, context);
  return { type, evaluate: alternativeOf(optional.evaluate, other.evaluate, (found) => found, call.offset) };
}

/** Compiles `optional.orValue(value)`. */
export function orValue(call: MacroCall, context: Context): Typed {
  const [optional, other] = operands(call, context);
  const type = unwrapped(joined(optional.type, optionalOf(other.type), call, context));
  return { type, evaluate: alternativeOf(optional.evaluate, other.evaluate, ({ value }) => value, call.offset) };
}

/** Compiles `optional.optMap(x, f(x))`. */
export function mapOptional(call: MacroCall, context: Context): Typed {
  const { type, evaluate } = withValue(call, context, (value) => Optional.of(value));
  return { type: optionalOf(type), evaluate };
}

/** Compiles `optional.optFlatMap(x, f(x))`, where f gives an optional. */
export function flatMapOptional(call: MacroCall, context: Context): Typed {
  const { type, evaluate } = withValue(call, context, (value) => optionalOrError(value, call.offset));
  return { type: assertOptional(type, call, context), evaluate };
}

function operands({ target, body }: MacroCall, context: Context): readonly [Typed, Typed] {
  return [context.translate(target, context), context.translate(body, context)];
}

function joined(optional: Type, other: Type, call: MacroCall, context: Context): Type {
  const type = context.inference.join(assertOptional(optional, call, context), other);
  if (type) return type.name === 'dyn' ? optionalOf(DYN) : type;
  const [expected, found] = [optional, other].map((each) => typeText(context.inference.resolve(each)));
  throw new CelError('type', `${call.name}() asks for ${expected ?? ''}, found ${found ?? ''}`, call.offset);
}

function assertOptional(type: Type, { name, offset }: MacroCall, { inference }: Context): Type {
  const known = inference.resolve(type);
  if (known.name === 'optional_type') return known;
  if (isOpen(known)) return optionalOf(DYN);
  throw new CelError('type', `no matching overload for ${typeText(known)}.${name}()`, offset);
}

function alternativeOf(
  evaluate: Evaluate,
  other: Evaluate,
  take: (optional: Optional) => unknown,
  offset: number,
): Evaluate {
  return (frame) => {
    const optional = optionalOrError(evaluate(frame), offset);
    frame.budget.spend(1);
    return optional.value === undefined ? other(frame) : take(optional);
  };
}

function withValue(call: MacroCall, context: Context, wrap: (value: unknown) => Optional): Typed {
  const optional = context.translate(call.target, context);
  const slot = context.newSlot();
  const inner = unwrapped(assertOptional(optional.type, call, context));
  const variables = new Map(context.variables);
  for (const name of call.names) variables.set(variableName(name), { slot, type: inner });
  const { type, evaluate } = context.translate(call.body, { ...context, variables });
  return {
    type,
    evaluate: (frame) => {
      const { value } = optionalOrError(optional.evaluate(frame), call.offset);
      if (value === undefined) return Optional.NONE;
      frame.slots[slot] = value;
      return wrap(evaluate(frame));
    },
  };
}

function optionalOrError(value: unknown, offset: number): Optional {
  if (value instanceof Optional) return value;
  throw new CelError('run', `no such overload: expected an optional, found ${kindOf(value)}`, offset);
}
