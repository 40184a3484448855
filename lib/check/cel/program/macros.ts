import { ALWAYS } from '../library/library';
import type { Node, NodeOf } from '../syntax/ast';
import { assertSince, type Context } from './context';
import type { MacroCall } from './loop';
import { all, exists, existsOne, filter, sortBy, transformList, transformMap, transformMapEntry } from './loop-macros';
import { flatMapOptional, mapOptional, or, orValue } from './optional-macros';
import type { Typed } from './typed';

type Macro = (call: MacroCall, context: Context) => Typed;

const OPTIONALS = '1.29';
const TWO_VARIABLES = '1.33';
const EXTENDED_LISTS = '1.35';

/** Macros by name and number of arguments: how many of those are variables, and which version brought them. */
const MACROS: ReadonlyMap<string, readonly [macro: Macro, variables: number, since: string]> = new Map([
  ['all/2', [all, 1, ALWAYS]],
  ['exists/2', [exists, 1, ALWAYS]],
  ['exists_one/2', [existsOne, 1, ALWAYS]],
  ['filter/2', [filter, 1, ALWAYS]],
  ['map/2', [transformList, 1, ALWAYS]],
  ['map/3', [transformList, 1, ALWAYS]],
  ['all/3', [all, 2, TWO_VARIABLES]],
  ['exists/3', [exists, 2, TWO_VARIABLES]],
  ['exists_one/3', [existsOne, 2, TWO_VARIABLES]],
  ['existsOne/3', [existsOne, 2, TWO_VARIABLES]],
  ['transformList/3', [transformList, 2, TWO_VARIABLES]],
  ['transformList/4', [transformList, 2, TWO_VARIABLES]],
  ['transformMap/3', [transformMap, 2, TWO_VARIABLES]],
  ['transformMap/4', [transformMap, 2, TWO_VARIABLES]],
  ['transformMapEntry/3', [transformMapEntry, 2, TWO_VARIABLES]],
  ['transformMapEntry/4', [transformMapEntry, 2, TWO_VARIABLES]],
  ['sortBy/2', [sortBy, 1, EXTENDED_LISTS]],
  ['optMap/2', [mapOptional, 1, OPTIONALS]],
  ['optFlatMap/2', [flatMapOptional, 1, OPTIONALS]],
  ['or/1', [or, 0, OPTIONALS]],
  ['orValue/1', [orValue, 0, OPTIONALS]],
]);

/** Names of all macros. */
export const MACRO_NAMES: readonly string[] = ['has', ...Array.from(MACROS.keys(), (key) => key.replace(/\/.*/, ''))];

/**
 * Compiles a call of a macro; undefined where it is none.
 * @throws CelError of the kind `type` or `syntax`
 */
export function translateMacro(
  { name, args, offset }: NodeOf<'call'>,
  target: Node,
  context: Context,
): Typed | undefined {
  const row = MACROS.get(`${name}/${args.length}`);
  const body = args.at(-1);
  if (!row || !body) return undefined;
  const [macro, variables, since] = row;
  assertSince(variables === 2 ? `${name}() with two variables` : `${name}()`, since, offset, context);
  const condition = args.length > variables + 1 ? args[variables] : undefined;
  return macro({ name, target, names: args.slice(0, variables), condition, body, offset }, context);
}
