import { contentText } from '../content-text';
import { BY_NAME, type KeyedList } from '../shape/list-rule';
import { shapeOfItems, type Shape } from '../shape/shape';
import { byContent, type Contents } from './by-content';
import { byKey, byKeyInOrder } from './by-key';
import { identify } from './identify';
import type { Pair } from './pair';

type List = readonly unknown[];

/** What of two lists is to be compared with what: by the rule for the list, or by position where that tells nothing apart. */
export function pairElements(before: List, after: List, shape: Shape): readonly Pair[] {
  const rule = shape.list ?? BY_NAME;
  const keyed = rule === 'set' ? undefined : pairByKeys(before, after, rule);
  return keyed ?? byContent(contentsOf(before, shape), contentsOf(after, shape), rule !== 'set');
}

function pairByKeys(before: List, after: List, { keySets, order }: KeyedList): readonly Pair[] | undefined {
  for (const keys of keySets) {
    const was = identify(before, keys);
    const is = was && identify(after, keys);
    if (!was || !is) continue;
    const free = order === 'free' || (order !== 'kept' && order(before) === order(after));
    return free ? byKey(was, is) : byKeyInOrder(was, is);
  }
  return undefined;
}

function contentsOf(elements: List, shape: Shape): Contents {
  const items = shapeOfItems(shape);
  return { elements, texts: elements.map((element) => contentText(element, items)) };
}
