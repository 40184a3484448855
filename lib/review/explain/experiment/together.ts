import type { Edit } from '../inputs/edit';
import type { Input } from '../inputs/input';
import type { Picture } from '../leaves/picture';
import { blamed } from './blame';
import type { Laboratory } from './laboratory';
import { tryMended } from './mended';

/** So often a group is put right; what is blamed more often is left out. */
const ROUNDS = 6;

/** What came of changing inputs at once. */
export interface Together {
  /** Those that were changed in the end. */
  readonly group: readonly Input[];
  readonly edits: readonly Edit[];
  /** Undefined where it is not known what was wrong. */
  readonly picture: Picture | undefined;
  /** Those that were wrong whatever they said, and have to be tried alone. */
  readonly stubborn: readonly Input[];
}

/** Changes inputs at once. Those that are blamed for mistakes are changed otherwise, and left out where that does not help. */
export function tryTogether(laboratory: Laboratory, inputs: readonly Input[]): Together {
  const stubborn: Input[] = [];
  let group = inputs;
  for (let round = 0; ; round++) {
    const { edits, outcome } = tryMended(laboratory, editsOf(laboratory, group), 'names');
    const suspects = blamed(outcome.mistakes ?? [], group, laboratory);
    if (suspects.size === 0 || group.length === 1) return { group, edits, picture: outcome.picture, stubborn };
    const left = [...suspects].flatMap(([input, mistakes]) => {
      const hasOther = laboratory.waysOf(input).setAside(mistakes);
      return hasOther && round < ROUNDS ? [] : [input];
    });
    stubborn.push(...left);
    group = group.filter((input) => !left.includes(input));
  }
}

function editsOf(laboratory: Laboratory, group: readonly Input[]): readonly Edit[] {
  return group.flatMap((input) => laboratory.waysOf(input).first ?? []);
}
