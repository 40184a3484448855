import type { Input } from '../inputs/input';
import type { Leaf } from '../leaves/leaf-tree';
import type { Laboratory } from './laboratory';
import { reachOf, type Reach } from './reach-of';
import { tryTogether, type Together } from './together';

/** Up to so many leaves are followed by halves; of more it takes fewer runs to see which inputs they change with. */
const FEW_LEAVES = 8;

/**
 * Finds the inputs that some leaves follow from, by changing inputs and watching the leaves: all at once first, then in
 * ever smaller groups. Every input that is found was changed alone in the end.
 */
export class Search {
  /** What was found: the inputs that the watched leaves follow from, and which leaves follow from each. */
  readonly reaches = new Map<Input, Reach>();
  /** The inputs of which no other value was valid, so that nothing is known of them. */
  readonly fixed: Input[] = [];
  private readonly files: ReadonlySet<string>;

  constructor(
    private readonly laboratory: Laboratory,
    private readonly watched: ReadonlySet<Leaf>,
  ) {
    this.files = new Set([...watched].map(({ file }) => file));
  }

  /** Adds those of the inputs that a watched leaf follows from to what was found. */
  among(inputs: readonly Input[]): void {
    const { reaches } = this.laboratory;
    for (const input of inputs) if (reaches.has(input)) this.alone(input);
    const left = inputs.filter((input) => !reaches.has(input));
    // Apart, because what names a thing must not have another name while that has one.
    const names = left.filter(isName);
    this.inHalves(names);
    const { group, changed } = this.together(left.filter((input) => !names.includes(input)));
    if (changed?.size === 0) return;
    if (this.watched.size > FEW_LEAVES) this.bySuspicion(group);
    else this.halves(group);
  }

  private halves(inputs: readonly Input[]): void {
    const middle = Math.ceil(inputs.length / 2);
    for (const half of [inputs.slice(0, middle), inputs.slice(middle)]) this.inHalves(half);
  }

  private inHalves(inputs: readonly Input[]): void {
    const { group, changed } = this.together(inputs);
    if (changed?.size === 0) return;
    if (group.length > 1) this.halves(group);
    else for (const input of group) this.alone(input);
  }

  /**
   * Changes half of the inputs at a time, and each time another half: those are tried alone for which there is a leaf
   * that changed whenever they did.
   */
  private bySuspicion(inputs: readonly Input[]): void {
    const suspicion = new Map<Input, ReadonlySet<Leaf>>(inputs.map((input) => [input, this.watched]));
    for (let bit = 1; bit < inputs.length; bit *= 2) {
      for (const side of [0, bit]) {
        const half = inputs.filter((input, at) => (at & bit) === side && (suspicion.get(input)?.size ?? 0) > 0);
        const { group, changed } = this.together(half);
        for (const input of half) if (!group.includes(input)) suspicion.delete(input);
        for (const input of group) if (changed) suspicion.set(input, common(suspicion.get(input), changed));
      }
    }
    for (const [input, leaves] of suspicion) if (leaves.size > 0) this.alone(input);
  }

  /** Changes inputs at once; what has to be tried alone is. @returns The others, and the watched leaves that changed. */
  private together(inputs: readonly Input[]): {
    readonly group: readonly Input[];
    readonly changed?: ReadonlySet<Leaf>;
  } {
    if (inputs.length === 0) return { group: [], changed: new Set() };
    const { group, edits, picture, stubborn } = tryTogether(this.laboratory, inputs);
    // Of a few things that an input may say, not each needs to change the same.
    const choices = inputs.length > 1 ? group.filter((input) => this.laboratory.waysOf(input).isChoice) : [];
    for (const input of [...stubborn, ...choices]) this.alone(input);
    const left = group.filter((input) => !choices.includes(input));
    return { group: left, ...(picture && { changed: this.seenIn(picture, edits) }) };
  }

  private alone(input: Input): void {
    const reach = reachOf(this.laboratory, input);
    if (!reach) this.fixed.push(input);
    else if (common(this.watched, reach.leaves).size > 0) this.reaches.set(input, reach);
  }

  private seenIn(picture: NonNullable<Together['picture']>, edits: Together['edits']): ReadonlySet<Leaf> {
    return common(this.watched, this.laboratory.changed(picture, edits, this.files));
  }
}

function isName({ changes: [first = []] }: Input): boolean {
  return first.some((edit) => edit.in === 'name');
}

function common(some: ReadonlySet<Leaf> = new Set(), others: ReadonlySet<Leaf>): ReadonlySet<Leaf> {
  return new Set([...some].filter((leaf) => others.has(leaf)));
}
