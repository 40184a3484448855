import { isDeepStrictEqual } from 'node:util';
import { sameImage } from '../../model/image';
import { setByEnvironment, type Leaf, type Running } from '../leaf';
import { holdsImage, isPromotable } from '../promotable';

/** One value that an app is given on some clusters, and that has to be proven. */
export interface Claim {
  readonly leaf: Leaf;
  readonly clusters: readonly string[];
}

/**
 * What has to be proven of an app: every image, wherever it comes from, and what the environment sets of the settings
 * that are promoted. A default that differs by tier was never promoted.
 */
export function claimsOf(running: readonly Running[], listed: readonly string[]): readonly Claim[] {
  const leaves = running.flatMap((each) => [...each.leaves.values()]);
  const claims = new Map<string, Claim>();
  for (const leaf of leaves) {
    if (!holdsImage(leaf) && !(setByEnvironment(leaf) && isPromotable(leaf, listed))) continue;
    const key = JSON.stringify([leaf.setting, leaf.origin.value]);
    const known = claims.get(key);
    claims.set(key, { leaf: known?.leaf ?? leaf, clusters: [...(known?.clusters ?? []), leaf.cluster] });
  }
  return [...claims.values()];
}

/** Whether a value is what a claim is about. */
export function isClaimed({ leaf }: Claim, value: unknown): boolean {
  return sameImage(leaf.origin.value, value) || isDeepStrictEqual(leaf.origin.value, value);
}
