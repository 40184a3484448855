import { isDeepStrictEqual } from 'node:util';
import { placeText } from '../../errors/format';
import { setByEnvironment, type Leaf, type Running } from '../leaf';
import type { Remark } from '../remark';
import { overrideRemark, sharedRemark, wideRemark } from './writing-remarks';
import type { Wish } from './wish';

/** A value that becomes another where it is written. */
export interface Rewrite {
  readonly leaf: Leaf;
  readonly value: unknown;
}

/** A value that the entry of an app is given. */
export interface Addition {
  readonly app: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Which places of the target's file change, and what is to be said of them. */
export interface Writing {
  readonly rewrites: readonly Rewrite[];
  readonly additions: readonly Addition[];
  readonly remarks: readonly Remark[];
}

/** A place of the target's file, by all that take their value from there. */
type Takers = ReadonlyMap<string, readonly Leaf[]>;

/**
 * Finds where the target's file is to change: at the narrowest place that sets a value there, or in the entry of the app
 * where none does. The fleet's file and defaults are never touched, because other environments take them too.
 *
 * @param running All that the target runs.
 */
export function writeWhere(wishes: readonly Wish[], running: readonly Running[]): Writing {
  const wished = new Map(wishes.map((wish) => [idOf(wish), wish]));
  const takers = takersIn(running);
  const set = wishes.flatMap(({ now }) => (now && setByEnvironment(now) ? now : []));
  const rewrites = [...takersOf(set)].map(([place, leaves]) => rewriteAt(takers.get(place) ?? leaves, leaves, wished));
  const unset = new Map(
    wishes.filter(({ now }) => !now || !setByEnvironment(now)).map((wish) => [`${wish.app} ${wish.setting}`, wish]),
  );
  return {
    rewrites: rewrites.flatMap(({ rewrite }) => rewrite ?? []),
    additions: [...unset.values()],
    remarks: [...rewrites.flatMap(({ remarks }) => remarks), ...[...unset.values()].flatMap(overrideRemark)],
  };
}

/** @param takers All that take their value from the place. @param wishing Those of them that are to have another. */
function rewriteAt(
  takers: readonly Leaf[],
  wishing: readonly Leaf[],
  wished: ReadonlyMap<string, Wish>,
): { readonly rewrite?: Rewrite; readonly remarks: readonly Remark[] } {
  const [leaf] = wishing;
  if (!leaf) return { remarks: [] };
  const wish = wished.get(idOf(leaf));
  const others = takers.filter((taker) => {
    const other = wished.get(idOf(taker));
    return !other || !isDeepStrictEqual(other.value, wish?.value);
  });
  if (others.length > 0) return { remarks: [sharedRemark(leaf, others)] };
  return { rewrite: { leaf, value: wish?.value }, remarks: wideRemark(leaf, wishing) };
}

function takersIn(running: readonly Running[]): Takers {
  return takersOf(running.flatMap(({ leaves }) => [...leaves.values()].filter(setByEnvironment)));
}

function takersOf(leaves: readonly Leaf[]): Takers {
  const found = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const place = placeText(leaf.origin.place);
    const there = found.get(place);
    if (there) there.push(leaf);
    else found.set(place, [leaf]);
  }
  return found;
}

function idOf({ app, cluster, setting }: Wish | Leaf): string {
  return `${app} ${cluster} ${setting}`;
}
