import { CelError } from '../cel-error';
import type { Overload } from '../library/functions';
import type { Typed } from './typed';

/** What a call may cost to be made while an expression is compiled. */
const CHEAP = 100;

/**
 * A call whose arguments are known, such as `quantity('1Gi')`, made once and for all. One that fails is left as it is.
 * @param early Where the expression itself is at fault for a failure; undefined where it is not.
 * @throws CelError of the kind `type`
 */
export function folded(
  call: Typed,
  overloads: readonly Overload[],
  args: readonly Typed[],
  early: number | undefined,
): Typed {
  const values = args.map(({ constant }) => constant);
  if (values.includes(undefined)) return call;
  const overload = overloads.find(({ guards }) => guards.every((guard, i) => guard(values[i])));
  if (!overload || (overload.cost?.(...values) ?? 1) > CHEAP) return call;
  try {
    const value = overload.call(...values);
    return { ...call, evaluate: () => value, constant: value };
  } catch (error) {
    if (early !== undefined && error instanceof CelError) {
      throw new CelError('type', error.message, early);
    }
    return call;
  }
}
