import { compareText } from '../../model/compare-text';
import type { Input } from './inputs/input';
import { liesIn } from './inputs/input';
import type { Reach } from './experiment/reach-of';
import type { Leaf } from './leaves/leaf-tree';

/** An input and what follows from it. */
export interface Found {
  readonly input: Input;
  readonly reach: Reach;
}

/** What is set for an environment is nearer to a leaf of it than what holds for all. */
const ORDER: readonly Input['what'][] = ['setting', 'source', 'default'];

/**
 * The inputs that a leaf follows from, the most specific first: those that say the very value, then those whose value is
 * a part of it, then others; among these what fewer leaves follow from. What only holds another one of them is left out.
 */
export function rankedFor(leaf: Leaf, reaches: ReadonlyMap<Input, Reach>): readonly Found[] {
  const found = [...reaches].flatMap(([input, reach]) => (reach.leaves.has(leaf) ? [{ input, reach }] : []));
  return found
    .filter(({ input }) => !found.some((other) => liesIn(other.input, input)))
    .map((each) => ({ ...each, kinship: kinship(each.input.value, leaf.value) }))
    .sort(
      (a, b) =>
        a.kinship - b.kinship ||
        a.reach.leaves.size - b.reach.leaves.size ||
        ORDER.indexOf(a.input.what) - ORDER.indexOf(b.input.what) ||
        compareText(placeText(a.input), placeText(b.input)),
    )
    .map(({ input, reach }) => ({ input, reach }));
}

/** 0 where the leaf is the very value, 1 where it holds it as a word, 2 otherwise. */
function kinship(says: unknown, value: unknown): number {
  if (typeof says !== 'string' && typeof says !== 'number' && typeof says !== 'boolean') return 2;
  const [word, text] = [String(says), String(value)];
  if (word === text) return 0;
  return word.length > 1 && text.includes(word) ? 1 : 2;
}

function placeText({ mark, id }: Input): string {
  if (!mark) return String(id);
  const { file, line, column } = mark.place;
  return `${file}:${String(line).padStart(6, '0')}:${String(column).padStart(6, '0')}`;
}
