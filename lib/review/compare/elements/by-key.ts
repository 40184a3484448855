import type { Identified } from './identify';
import { longestCommon } from './longest-common';
import type { Pair } from './pair';

/** Pairs what has the same merge keys, wherever it stands. */
export function byKey(before: readonly Identified[], after: readonly Identified[]): readonly Pair[] {
  const came = new Map(
    after.map(({ id, step, element }): [string, Pair] => [id, { step, before: undefined, after: element }]),
  );
  const pairs = before.map(({ id, step, element }): Pair => {
    const now = came.get(id)?.after;
    came.delete(id);
    return { step, before: element, after: now };
  });
  return [...pairs, ...came.values()];
}

/**
 * Pairs what has the same merge keys and kept its place among the others; what moved goes and comes. What came, went or
 * moved is told by its position, for there the place is the news; but for what only follows the last one that stayed.
 */
export function byKeyInOrder(before: readonly Identified[], after: readonly Identified[]): readonly Pair[] {
  const kept = longestCommon(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  const stayed = new Set(kept.map(([at]) => before[at]?.id));
  const staying = (side: readonly Identified[]): readonly Identified[] => side.filter(({ id }) => stayed.has(id));
  return [
    ...byKey(staying(before), staying(after)),
    ...leaving(before, after, stayed).map(([step, element]): Pair => ({ step, before: element, after: undefined })),
    ...leaving(after, before, stayed).map(([step, element]): Pair => ({ step, before: undefined, after: element })),
  ];
}

/** The elements of a side that did not stay, and how each is told. */
function leaving(
  side: readonly Identified[],
  otherSide: readonly Identified[],
  stayed: ReadonlySet<string | undefined>,
): readonly (readonly [step: Pair['step'], element: unknown])[] {
  const moved = new Set(otherSide.map(({ id }) => id));
  const last = side.findLastIndex(({ id }) => stayed.has(id));
  return side.flatMap(({ id, step, element }, at) => {
    if (stayed.has(id)) return [];
    const onlyFollows = at === last + 1 && at === side.length - 1 && !moved.has(id);
    return [[onlyFollows ? step : at, element] as const];
  });
}
