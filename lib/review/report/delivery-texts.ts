import { compareText } from '../../model/compare-text';
import type { Act, Delivery } from '../delivery/delivery';
import type { ReviewEntry } from '../review';

/** What one agent does with one object, and what two do. */
const ACTS: Readonly<Record<Act, readonly [one: string, both: string]>> = {
  applies: ['applies it', 'apply it'],
  deletes: ['deletes it', 'delete it'],
  orphans: ['leaves it in place and looks after it no more', 'leave it in place and look after it no more'],
  replaces: ['deletes it and makes it anew', 'delete it and make it anew'],
  runs: ['runs it anew at every sync', 'run it anew at every sync'],
  ignores: ['leaves it as it is', 'leave it as it is'],
};

/**
 * What agents do with the objects of an entry, a sentence for each way: `Argo CD and Flux delete it`. Nothing where they
 * simply apply it.
 */
export function deliveryTexts({ delivery, objects }: Pick<ReviewEntry, 'delivery' | 'objects'>): readonly string[] {
  const ways = new Map<string, Delivery[]>();
  for (const each of delivery) {
    const key = JSON.stringify([each.act, each.notes]);
    ways.set(key, [...(ways.get(key) ?? []), each]);
  }
  return [...ways.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first || (first.act === 'applies' && first.notes.length === 0)) return [];
    const agents = [...new Set(alike.map(({ agent }) => agent))].sort(compareText);
    const [one, both] = ACTS[first.act];
    const does = agents.length === 1 ? one : both;
    const what = objects.length === 1 ? does : does.replace(/\bit\b/g, 'them');
    return [[`${agents.join(' and ')} ${what}`, ...first.notes].join('; ')];
  });
}
