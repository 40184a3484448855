import { CelError } from '../cel-error';
import type { Overload } from '../library/functions';
import { isOpen, type Type } from '../types/type';
import { kindOf } from '../values/kind-of';
import { callText } from './call-text';
import type { Evaluate, Frame, Typed } from './typed';

/** The code of a call: of the overload that fits, which types that are open show only when it runs. */
export function callOf(name: string, overloads: readonly Overload[], args: readonly Typed[], offset: number): Evaluate {
  const [only] = overloads;
  const evaluates = args.map(({ evaluate }) => evaluate);
  if (only && overloads.length === 1 && args.every(({ type }, i) => isCertain(type, only.parameters[i]))) {
    return directCall(only, evaluates, offset);
  }
  return dispatchedCall(name, overloads, evaluates, offset);
}

/** A type with parameters that stand open is certain enough: guards look at the outside only. */
function isCertain(type: Type, parameter: Type | undefined): boolean {
  return parameter !== undefined && (isOpen(parameter) || type.name === parameter.name);
}

/** One and two arguments are most of all calls and need no list. */
function directCall(overload: Overload, [first, second, ...rest]: readonly Evaluate[], offset: number): Evaluate {
  if (!first || rest.length > 0) return listedCall(() => overload, [first, second, ...rest].filter(isThere), offset);
  const { call, cost } = overload;
  if (!second) {
    return (frame) => {
      const value = first(frame);
      frame.offset = offset;
      frame.budget.spend(cost ? cost(value) : 1);
      return call(value);
    };
  }
  return (frame) => {
    const [a, b] = [first(frame), second(frame)];
    frame.offset = offset;
    frame.budget.spend(cost ? cost(a, b) : 1);
    return call(a, b);
  };
}

function dispatchedCall(
  name: string,
  overloads: readonly Overload[],
  evaluates: readonly Evaluate[],
  offset: number,
): Evaluate {
  const fitting = (values: readonly unknown[]): Overload => {
    for (const overload of overloads) if (fits(overload, values)) return overload;
    const call = callText(name, overloads[0]?.member ?? false, values.map(kindOf));
    throw new CelError('run', `no such overload: ${call}`, offset);
  };
  return listedCall(fitting, evaluates, offset);
}

function listedCall(
  choose: (values: readonly unknown[]) => Overload,
  evaluates: readonly Evaluate[],
  offset: number,
): Evaluate {
  return (frame: Frame) => {
    const values = evaluates.map((evaluate) => evaluate(frame));
    const { call, cost } = choose(values);
    frame.offset = offset;
    frame.budget.spend(cost ? cost(...values) : 1);
    return call(...values);
  };
}

function fits({ guards }: Overload, values: readonly unknown[]): boolean {
  for (let i = 0; i < guards.length; i++) if (!guards[i]?.(values[i])) return false;
  return true;
}

function isThere(evaluate: Evaluate | undefined): evaluate is Evaluate {
  return evaluate !== undefined;
}
