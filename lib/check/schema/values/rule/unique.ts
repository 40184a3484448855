import type { FieldPath } from '../../../../model/field-path';
import { FINE, repeated } from './flaw';
import type { Flaw } from './flaw';
import { isEmpty, valueAt } from './read';
import type { Rule } from './rule';

/** The items of a list must differ in a field; those that have none are left out. */
export function uniqueBy(field: string): Rule {
  return unique(field, (item) => valueAt(item, field), [field]);
}

/** The items of a list must differ. @param what names one of them */
export function uniqueItems(what: string): Rule {
  return unique(what, (item) => item, []);
}

/**
 * The items of a list must differ in a key.
 *
 * @param what Names the key in the message.
 * @param keyOf Undefined for an item that does not count.
 * @param path The way from the item to what is marked.
 */
export function unique(what: string, keyOf: (item: unknown) => unknown, path: FieldPath): Rule {
  return (value) => {
    if (!Array.isArray(value) || value.length < 2) return FINE;
    const seen = new Set<unknown>();
    let flaws: Flaw[] | undefined;
    value.forEach((item: unknown, index) => {
      const key = keyOf(item);
      if (isEmpty(key) || typeof key === 'object') return;
      if (seen.has(key)) (flaws ??= []).push(repeated(what, key, [index, ...path]));
      seen.add(key);
    });
    return flaws ?? FINE;
  };
}
