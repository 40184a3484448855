import { CelError } from '../cel-error';
import { kindOf } from '../values/kind-of';
import { absorbable, type Evaluate } from './typed';

/** The code of `a && b && …`, decided by the first false, or of `a || b || …`, decided by the first true. */
export function logicOf(operator: '&&' | '||', operands: readonly Evaluate[], offset: number): Evaluate {
  const decisive = operator === '||';
  return (frame) => {
    let failure: CelError | undefined;
    for (const operand of operands) {
      try {
        const value = operand(frame);
        if (value === decisive) return decisive;
        if (typeof value !== 'boolean') failure ??= noBool(value, operator, offset);
      } catch (error) {
        failure ??= absorbable(error);
      }
    }
    if (failure) throw failure;
    return !decisive;
  };
}

/** The code of `condition ? yes : no`. */
export function choiceOf(condition: Evaluate, yes: Evaluate, no: Evaluate, offset: number): Evaluate {
  return (frame) => {
    const value = condition(frame);
    if (typeof value !== 'boolean') throw noBool(value, '? :', offset);
    return value ? yes(frame) : no(frame);
  };
}

/** The error for a value that decides something and is neither true nor false. */
export function noBool(value: unknown, where: string, offset: number): CelError {
  return new CelError('run', `no such overload: ${where} asks for bool, found ${kindOf(value)}`, offset);
}
