import type { Laboratory } from './experiment/laboratory';
import { Search } from './experiment/search';
import type { Overridden } from './explained';
import { liesIn, type Input } from './inputs/input';
import type { Leaf } from './leaves/leaf-tree';
import { originOf } from './origin-of';
import { rankedFor, type Found } from './ranked';

/** So many layers can lie on each other: cluster, app, environment, fleet, tier, construct. */
const MOST_LAYERS = 6;

/**
 * What would hold for a leaf without its origin, then without that too, and so on down to the default. Each is left out
 * in turn, and what the leaf follows from then is looked for.
 *
 * @param found What the leaf follows from, the most specific first.
 * @param candidates What could hold instead.
 */
export function overriddenBy(
  laboratory: Laboratory,
  leaf: Leaf,
  found: readonly Found[],
  candidates: readonly Input[],
): readonly Overridden[] {
  const layers: Overridden[] = [];
  const known = found.map(({ input }) => input);
  let at: Bared | undefined = { laboratory, leaf };
  for (let top = known[0]; top && layers.length < MOST_LAYERS; top = known.at(-1)) {
    at = bared(at, top);
    const next =
      at &&
      heldInstead(
        at,
        candidates.filter((input) => !isKnown(input, known)),
      );
    if (!at || !next) break;
    layers.push({ ...originOf(next), value: at.leaf.value });
    known.push(next.input);
  }
  return layers;
}

/** A leaf once something is left out. */
interface Bared {
  readonly laboratory: Laboratory;
  readonly leaf: Leaf;
}

/** Leaves out an input, or the smallest thing around it that can be; undefined where the leaf goes with it. */
function bared({ laboratory, leaf }: Bared, input: Input): Bared | undefined {
  for (let each: Input | undefined = input; each; each = each.parent) {
    if (!each.without || !laboratory.run(each.without).picture) continue;
    const without = laboratory.with(each.without);
    const [left] = without.atRest.files.has(leaf.file) ? without.atRest.tree(leaf.file).at(leaf.path) : [];
    return left && { laboratory: without, leaf: left };
  }
  return undefined;
}

function heldInstead({ laboratory, leaf }: Bared, candidates: readonly Input[]): Found | undefined {
  const search = new Search(laboratory, new Set([leaf]));
  search.among(candidates);
  return rankedFor(leaf, search.reaches)[0];
}

function isKnown(input: Input, known: readonly Input[]): boolean {
  return known.some((each) => each === input || liesIn(input, each));
}
