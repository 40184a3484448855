import { stepBetween } from '../image-step';
import type { Change } from '../promotion';
import type { Wish } from './wish';

/** The changes that wishes come to: clusters that have the same now are told together. */
export function changesOf(wishes: readonly Wish[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const { app, setting, cluster, now, value } of wishes) {
    const before = now?.origin.value;
    const key = JSON.stringify([app, setting, before ?? null, now !== undefined]);
    const clusters = [...(found.get(key)?.clusters ?? []), cluster];
    const step = stepBetween(before, value);
    found.set(key, { app, setting, clusters, before, after: value, ...(step && { step }) });
  }
  return [...found.values()];
}
