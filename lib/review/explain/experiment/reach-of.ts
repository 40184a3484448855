import type { Edit } from '../inputs/edit';
import type { Input } from '../inputs/input';
import type { Leaf } from '../leaves/leaf-tree';
import type { Laboratory } from './laboratory';
import { tryMended, type Mends } from './mended';

/** What an input was seen to do. */
export interface Reach {
  /** All leaves of the picture that changed with it. */
  readonly leaves: ReadonlySet<Leaf>;
  /** The changes that showed it. */
  readonly shownBy: readonly (readonly Edit[])[];
}

/** So many ways to change one input are tried. */
const MOST_TRIES = 6;

/** All leaves that follow from an input; undefined where no other value of it is valid. It is tried once. */
export function reachOf(laboratory: Laboratory, input: Input): Reach | undefined {
  const { reaches } = laboratory;
  if (!reaches.has(input)) {
    // What has to be left out with it would seem to follow from it too, so that is done where nothing else is valid.
    const byItself = input.grain === 'value' ? tryOut(laboratory, input, 'names') : undefined;
    reaches.set(input, byItself ?? tryOut(laboratory, input, 'all'));
  }
  return reaches.get(input);
}

function tryOut(laboratory: Laboratory, input: Input, mends: Mends): Reach | undefined {
  const ways = laboratory.waysOf(input);
  const tried = new Set<readonly Edit[]>();
  const leaves = new Set<Leaf>();
  const shownBy: (readonly Edit[])[] = [];
  let valid = 0;
  while (tried.size < MOST_TRIES && valid < ways.enough) {
    const change = ways.all.find((each) => !tried.has(each));
    if (!change) break;
    tried.add(change);
    const { edits, outcome } = tryMended(laboratory, change, mends);
    if (outcome.mistakes) {
      ways.learn(outcome.mistakes);
      continue;
    }
    const changed = laboratory.changed(outcome.picture, edits);
    for (const leaf of changed) leaves.add(leaf);
    if (changed.size > 0) shownBy.push(change);
    valid += 1;
  }
  return valid === 0 ? undefined : { leaves, shownBy };
}
