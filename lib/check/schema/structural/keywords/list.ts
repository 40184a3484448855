import { badValue, duplicate, fieldName, foundText } from '../../faults';
import { Interned } from '../interned';
import { isMapping } from '../is-mapping';
import type { StructuralSchema } from '../structural-schema';
import type { Check } from '../walk';
import { countPhrase } from './count-phrase';

type List = readonly unknown[];

/** What a schema asks of a list: its length, that nothing stands in it twice, and its items. */
export function listChecks(schema: StructuralSchema, item: Check | undefined): readonly Check[] {
  const kind = schema['x-kubernetes-list-type'];
  const unique = schema.uniqueItems === true || kind === 'set';
  return [
    ...sizeChecks(schema),
    ...(item ? [itemsCheck(item)] : []),
    ...(unique ? [duplicatesCheck((value) => value, foundText)] : []),
    ...(kind === 'map' ? [keyedCheck(schema['x-kubernetes-list-map-keys'] ?? [])] : []),
  ];
}

function sizeChecks({ minItems, maxItems }: StructuralSchema): readonly Check[] {
  if (minItems === undefined && maxItems === undefined) return [];
  const [least, most] = [minItems ?? 0, maxItems ?? Infinity];
  const words = `a list of ${countPhrase(minItems, maxItems, 'item')}`;
  return [
    (value, walk) => {
      if (!Array.isArray(value) || (value.length >= least && value.length <= most)) return;
      walk.fail((path) => badValue(path, `${fieldName(path)} must be ${words}, found ${value.length}`));
    },
  ];
}

function itemsCheck(item: Check): Check {
  return (value, walk) => {
    if (!Array.isArray(value)) return;
    (value as List).forEach((each, index) => {
      walk.into(index, each, item);
    });
  };
}

/** Two items of one key are one item for the API server; a key that an item does not have counts as one too. */
function keyedCheck(keys: readonly string[]): Check {
  const keyOf = (item: unknown): unknown => keys.map((key) => (isMapping(item) ? item[key] : undefined));
  return duplicatesCheck(keyOf, (item) =>
    keys.map((key) => `${key} ${foundText(isMapping(item) ? item[key] : undefined)}`).join(' and '),
  );
}

function duplicatesCheck(keyOf: (item: unknown) => unknown, words: (item: unknown) => string): Check {
  return (value, walk) => {
    if (!Array.isArray(value) || value.length < 2) return;
    const interned = new Interned();
    const first = new Map<string, number>();
    (value as List).forEach((item, index) => {
      const text = interned.textOf(keyOf(item));
      const other = first.get(text);
      if (other === undefined) first.set(text, index);
      else walk.into(index, item, duplicateOf(other, words));
    });
  };
}

function duplicateOf(other: number, words: (item: unknown) => string): Check {
  return (item, walk) => {
    walk.fail((path) => {
      const before = fieldName([...path.slice(0, -1), other]);
      return duplicate(path, `${fieldName(path)} repeats ${words(item)} of ${before}`);
    });
  };
}
