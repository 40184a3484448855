/** How far apart two versions are; `unknown` where they cannot be put in order, or nobody can say what the step means. */
export type VersionChange = 'major' | 'minor' | 'patch' | 'digest' | 'back' | 'unknown';

const PARTS = ['major', 'minor', 'patch'] as const;

/** A longer number alone is a date, a build or a commit, whose first digits mean nothing. */
const NUMBERS = /^()v?(\d+(?:\.\d+){1,2}|\d{1,3})(?:[-+_.].*)?$/;
/** Some name first what the version stands on: `ubi9-16.4-2440`. */
const NUMBERS_AFTER_A_WORD = /^([A-Za-z]\w*)-v?(\d+(?:\.\d+){1,2})(?:[-+_.].*)?$/;
const DAY = /^(?:RELEASE\.)?(\d{4}-\d{2}-\d{2}.*)$/;

/**
 * The step from one version to another.
 *
 * @param before As `imageVersion` writes it: a tag, a digest behind an `@`, or both.
 */
export function versionStep(before: string, after: string): VersionChange {
  const [was = ''] = before.split('@');
  const [is = ''] = after.split('@');
  if (was === is) return 'digest';
  const [, from] = DAY.exec(was) ?? [];
  const [, to] = DAY.exec(is) ?? [];
  // What comes with a day nobody can tell from the day.
  return from !== undefined && to !== undefined && from > to ? 'back' : stepOfNumbers(was, is);
}

function stepOfNumbers(before: string, after: string): VersionChange {
  const [from, to] = [numbersIn(before), numbersIn(after)];
  if (!from || from.of !== to?.of) return 'unknown';
  const at = [0, 1, 2].find((part) => (from.numbers[part] ?? 0) !== (to.numbers[part] ?? 0));
  if (at === undefined) return 'unknown';
  return (from.numbers[at] ?? 0) > (to.numbers[at] ?? 0) ? 'back' : (PARTS[at] ?? 'unknown');
}

/** The numbers of a version, and the word before them. */
function numbersIn(tag: string): { readonly of: string; readonly numbers: readonly number[] } | undefined {
  const [, of = '', numbers] = NUMBERS.exec(tag) ?? NUMBERS_AFTER_A_WORD.exec(tag) ?? [];
  return numbers === undefined ? undefined : { of, numbers: numbers.split('.').map(Number) };
}
