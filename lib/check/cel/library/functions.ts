import { guardOf, type Guard } from '../values/guard';
import { parseType, splitTypes, type Type } from '../types/type';
import { CIDRS } from './cidrs';
import { CONVERSIONS } from './conversions';
import { EXTENDED_LISTS } from './extended-lists';
import { FORMATS } from './formats';
import { IPS } from './ips';
import type { Library, LibraryFunction } from './library';
import { LISTS, LISTS_1 } from './lists';
import { CROSS_TYPE_ORDER, OPERATORS } from './operators';
import { OPTIONALS, OPTIONALS_2 } from './optionals';
import { QUANTITIES } from './quantities';
import { REGEX } from './regex';
import { SEMVERS } from './semvers';
import { SETS } from './sets';
import { STRINGS, STRINGS_2 } from './strings';
import { TIMES } from './times';
import { URLS } from './urls';

const LIBRARIES: readonly Library[] = [
  OPERATORS,
  CROSS_TYPE_ORDER,
  CONVERSIONS,
  STRINGS,
  STRINGS_2,
  REGEX,
  LISTS,
  LISTS_1,
  EXTENDED_LISTS,
  SETS,
  TIMES,
  URLS,
  QUANTITIES,
  OPTIONALS,
  OPTIONALS_2,
  IPS,
  CIDRS,
  FORMATS,
  SEMVERS,
];
const SIGNATURE = /^(?:\(([^()]*)\)\.)?([^()]+)\(([^()]*)\): (.+)$/;

/** A function for values of certain types. */
export interface Overload {
  /** Whether it is called as `value.name()`; its first parameter is that value. */
  readonly member: boolean;
  readonly parameters: readonly Type[];
  readonly result: Type;
  /** Whether a value may stand for the parameter, seen from outside. */
  readonly guards: readonly Guard[];
  readonly call: (...values: readonly unknown[]) => unknown;
  readonly cost: ((...values: readonly unknown[]) => number) | undefined;
  readonly since: string;
}

/** All functions by name, whatever the version. */
export const FUNCTIONS: ReadonlyMap<string, readonly Overload[]> = tableOf(LIBRARIES);

function tableOf(libraries: readonly Library[]): Map<string, Overload[]> {
  const table = new Map<string, Overload[]>();
  for (const { since, functions } of libraries) {
    for (const row of functions) {
      const [name, overload] = overloadOf(row, since);
      table.set(name, [...(table.get(name) ?? []), overload]);
    }
  }
  return table;
}

function overloadOf([signature, call, cost]: LibraryFunction, since: string): [name: string, overload: Overload] {
  const [, receiver, name, args = '', result = ''] = SIGNATURE.exec(signature) ?? [];
  if (name === undefined) throw new Error(`no signature: ${signature}`);
  const parameters = [...(receiver === undefined ? [] : [receiver]), ...splitTypes(args)].map(parseType);
  const overload = {
    member: receiver !== undefined,
    parameters,
    result: parseType(result),
    guards: parameters.map(guardOf),
    call: call as Overload['call'],
    cost: cost as Overload['cost'],
    since,
  };
  return [name, overload];
}
