import { mergeKeys, type KeyedList } from './list-rule';
import { FREE_FORM, type Trait } from './shape';

/** A list whose order means nothing, of elements that are told apart by all that they are. */
export const SET: Trait = { list: 'set' };

/** A mapping that is as good as none where it is empty. */
export const EMPTY_IS_NONE: Trait = { absent: 'empty' };

/** What follows no rule of Kubernetes: values of a chart, a schema, an embedded file. */
export const ANYTHING: Trait = { ...FREE_FORM, rest: FREE_FORM };

/**
 * A list whose order means nothing, of elements that are told apart by merge keys.
 *
 * @param keySets Each such as `name` or `port protocol=TCP`, tried one after the other.
 */
export function by(...keySets: readonly string[]): Trait {
  return { list: keyed(keySets, 'free') };
}

/** The same for a list whose order means something. */
export function inOrderBy(...keySets: readonly string[]): Trait {
  return { list: keyed(keySets, 'kept') };
}

/** The same for a list of which only a part of the order means something. @param order What the order of a list comes to. */
export function partlyInOrderBy(order: (list: readonly unknown[]) => string, ...keySets: readonly string[]): Trait {
  return { list: keyed(keySets, order) };
}

function keyed(keySets: readonly string[], order: KeyedList['order']): KeyedList {
  return { keySets: keySets.map(mergeKeys), order };
}
