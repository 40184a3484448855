/** Where a merge key stands in an element, and what counts where it is missing. */
export interface MergeKey {
  /** As it is written in the table: `port`, or `metadata.name` for one that lies deeper. */
  readonly name: string;
  readonly route: readonly string[];
  readonly otherwise?: string;
}

/** A list whose elements are told apart by some of their fields. */
export interface KeyedList {
  /** Tried one after the other, until one tells all elements apart. An element need not have every key of a set. */
  readonly keySets: readonly (readonly MergeKey[])[];
  /**
   * Whether the order of elements means something. As a function: what the order of a list comes to; it means nothing
   * between two lists for which that is the same.
   */
  readonly order: 'free' | 'kept' | ((list: readonly unknown[]) => string);
}

/** How the elements of a list are told apart: by all that they are, in any order, or by merge keys. */
export type ListRule = 'set' | KeyedList;

/** What has no rule. */
export const BY_NAME: KeyedList = { keySets: [mergeKeys('name')], order: 'kept' };

/** Reads a set of merge keys such as `port protocol=TCP`, where what follows `=` counts where the key is missing. */
export function mergeKeys(text: string): readonly MergeKey[] {
  return text.split(' ').map((key) => {
    const [name = '', otherwise] = key.split('=');
    return { name, route: name.split('.'), ...(otherwise !== undefined && { otherwise }) };
  });
}
