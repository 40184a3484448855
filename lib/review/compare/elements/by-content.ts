import { longestCommon, type Match } from './longest-common';
import type { Pair } from './pair';

/** What is to be compared: elements, and what each comes to as text. */
export interface Contents {
  readonly elements: readonly unknown[];
  readonly texts: readonly string[];
}

/**
 * The elements that are on one side only, each told by its position. Two that stand at the same position are one that
 * changed.
 *
 * @param ordered Whether an element that moved is the same no more.
 */
export function byContent(before: Contents, after: Contents, ordered: boolean): readonly Pair[] {
  const kept = ordered ? longestCommon(before.texts, after.texts) : commonElements(before.texts, after.texts);
  const was = othersOf(before, new Set(kept.map(([at]) => at)));
  const is = othersOf(after, new Set(kept.map(([, at]) => at)));
  const positions = new Set([...was.keys(), ...is.keys()]);
  return [...positions].flatMap((at): readonly Pair[] => {
    const pair: Pair = { step: at, before: was.get(at), after: is.get(at) };
    const crossed = was.has(at) && is.has(at) && before.texts[at] === after.texts[at];
    // What stands where it stood, and yet is no match, has another place among the others.
    return crossed
      ? [
          { ...pair, after: undefined },
          { ...pair, before: undefined },
        ]
      : [pair];
  });
}

function othersOf({ elements }: Contents, kept: ReadonlySet<number>): ReadonlyMap<number, unknown> {
  return new Map([...elements.entries()].filter(([at]) => !kept.has(at)));
}

/** The positions of what both sides have, wherever it stands, as often as both have it. */
function commonElements(before: readonly string[], after: readonly string[]): readonly Match[] {
  const positions = new Map<string, number[]>();
  after.forEach((text, at) => {
    const known = positions.get(text);
    if (known) known.push(at);
    else positions.set(text, [at]);
  });
  return before.flatMap((text, at): readonly Match[] => {
    const match = positions.get(text)?.shift();
    return match === undefined ? [] : [[at, match]];
  });
}
