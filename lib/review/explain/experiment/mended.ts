import type { Edit } from '../inputs/edit';
import { OFF, type Switch } from '../source/switches';
import type { Laboratory, Mistake, Outcome } from './laboratory';

/** So many rounds find all that hangs on one thing, unless that is everything. */
const ROUNDS = 32;

/** Edits, and what came of them. */
export interface Attempt {
  readonly edits: readonly Edit[];
  readonly outcome: Outcome;
}

/** What may be done to mend mistakes: say new names, or also leave out what cannot be any more. */
export type Mends = 'names' | 'all';

/**
 * Tries edits together with what they make necessary: what calls an app that has another name calls it by that, and what
 * cannot be without a thing that is left out, or without its name, is left out too.
 */
export function tryMended(laboratory: Laboratory, edits: readonly Edit[], mends: Mends): Attempt {
  const known = edits.flatMap((edit) => (edit.in === 'name' ? laboratory.namings(edit) : []));
  let attempt = attemptOf(laboratory, [...edits, ...known]);
  for (let round = 0; round < ROUNDS && attempt.outcome.mistakes; round++) {
    const { mistakes } = attempt.outcome;
    const more = mistakes.flatMap((mistake) =>
      mending(mistake, { edits: attempt.edits, meant: edits }, laboratory, mends),
    );
    // One mistake that cannot be mended is enough; an error that is no mistake of a user's tells nothing at all.
    if (more.length === 0 || more.length < mistakes.length) break;
    attempt = attemptOf(laboratory, [...attempt.edits, ...more]);
  }
  return attempt;
}

function attemptOf(laboratory: Laboratory, edits: readonly Edit[]): Attempt {
  return { edits, outcome: laboratory.run(edits) };
}

/** Edits that were tried. */
interface Tried {
  readonly edits: readonly Edit[];
  /** Those of them that mend nothing. */
  readonly meant: readonly Edit[];
}

function mending(
  { file, statement }: Mistake,
  { edits, meant }: Tried,
  laboratory: Laboratory,
  mends: Mends,
): readonly Edit[] {
  const switches = (file === undefined ? undefined : laboratory.sources.modules.get(file)?.switches) ?? [];
  const culprit = statement === undefined ? undefined : switches[statement];
  if (file === undefined || !culprit) return [];
  const among = (all: readonly Edit[]): readonly Switch[] =>
    all.flatMap((edit) => (edit.in === 'source' && edit.file === file ? (switches[edit.at] ?? []) : []));
  const edited = among(edits);
  const names = edits.flatMap((edit) => {
    if (edit.in !== 'name' || edit.of.kind !== 'app') return [];
    const calls = switches.filter(
      (each) => each.value === edit.from && liesIn(each, culprit) && !edited.includes(each),
    );
    return calls.map(({ id }) => laboratory.learnNaming(edit, file, id));
  });
  if (names.length > 0) return names;
  // What was written otherwise on purpose is not mended away.
  const isOnPurpose = edited.includes(culprit) || among(meant).some((each) => liesIn(each, culprit));
  return mends === 'names' || isOnPurpose ? [] : [{ in: 'source', file, at: culprit.id, value: OFF }];
}

function liesIn(inner: Switch, outer: Switch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
