import { CelError } from '../cel-error';
import { FUNCTIONS, type Overload } from '../library/functions';
import { isSince } from '../library/is-since';
import { DYN, typeText, type Type } from '../types/type';
import { callText } from './call-text';
import { assertSince, type Context } from './context';
import type { Typed } from './typed';

/** The overloads of a function that may fit, and the type of what they give. */
export interface Resolution {
  readonly type: Type;
  readonly overloads: readonly Overload[];
}

/**
 * Finds the overloads of a function for arguments of certain types, among those that the cluster's API server has.
 * @param member Whether the first argument stands before the name.
 * @throws CelError of the kind `type` where none fits
 */
export function resolveOverloads(
  name: string,
  member: boolean,
  args: readonly Typed[],
  offset: number,
  context: Context,
): Resolution {
  const { inference, kubernetes } = context;
  const known = (FUNCTIONS.get(name) ?? []).filter((overload) => overload.member === member);
  const types = args.map((arg) => arg.type);
  const overloads: Overload[] = [];
  let type: Type | undefined;
  for (const overload of known) {
    if (!isSince(kubernetes, overload.since)) continue;
    const [result = DYN, ...parameters] = inference.instantiate([overload.result, ...overload.parameters]);
    if (!inference.assign(parameters, types)) continue;
    overloads.push(overload);
    const found = inference.resolve(result);
    type = type && typeText(type) !== typeText(found) ? DYN : found;
  }
  if (type) return { type, overloads };
  const call = callText(
    name,
    member,
    types.map((each) => typeText(inference.resolve(each))),
  );
  for (const { parameters, since } of known) {
    if (inference.assign(inference.instantiate(parameters), types)) assertSince(call, since, offset, context);
  }
  throw new CelError('type', `no matching overload for ${call}`, offset);
}
