import { isMapping } from '../../check/schema/structural/is-mapping';
import { compareText } from '../../model/compare-text';
import { identify } from './elements/identify';
import { isList, settledField, type Mapping } from './settled';
import { BY_NAME } from './shape/list-rule';
import { FREE_FORM, shapeBelow, shapeOfItems, type Shape } from './shape/shape';

/** What a value comes to as text: two values are the same to `changedFields` where this text is. */
export function contentText(value: unknown, shape: Shape, key = ''): string {
  if (isMapping(value)) return mappingText(value, shape);
  if (isList(value)) return listText(value, shape);
  const reading = shape.read?.(value, key);
  if (reading === undefined) return JSON.stringify(value);
  const { as, is } = reading;
  return `${as} ${typeof is === 'object' ? contentText(is, FREE_FORM) : String(is)}`;
}

function mappingText(mapping: Mapping, shape: Shape): string {
  const texts = Object.keys(mapping)
    .sort(compareText)
    .flatMap((key) => {
      const below = shapeBelow(shape, key);
      const value = settledField(mapping, key, below);
      return value === undefined ? [] : `${JSON.stringify(key)}:${contentText(value, below, key)}`;
    });
  return `{${texts.join()}}`;
}

function listText(list: readonly unknown[], shape: Shape): string {
  const items = shapeOfItems(shape);
  const texts = list.map((element) => contentText(element, items));
  const rule = shape.list ?? BY_NAME;
  if (rule === 'set') return `[${texts.sort(compareText).join()}]`;
  if (rule.order === 'kept' || !rule.keySets.some((keys) => identify(list, keys))) return `[${texts.join()}]`;
  return `[${rule.order === 'free' ? '' : rule.order(list)}|${texts.sort(compareText).join()}]`;
}
