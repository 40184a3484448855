import type { Review, ReviewEntry } from '../review';
import { groupAlike } from './alike';
import { entryOf } from './entry-of';
import { fieldKeys } from './field-keys';
import { compareJudged, type Judged } from './judged';
import { groupWhole } from './whole-objects';

/**
 * Folds changes that are the same thing done to several objects into one entry each. Every change is in exactly one
 * entry, and no entry holds two of different risk. The order of the changes makes no difference.
 *
 * @param bundles Every bundle of either side, which tell what is new or gone as a whole.
 */
export function foldChanges(judged: readonly Judged[], bundles: Review['bundles']): readonly ReviewEntry[] {
  const sorted = [...judged].sort(compareJudged);
  const isOfFields = ({ change: { kind } }: Judged): boolean => kind === 'changed' || kind === 'renamed';
  const ofFields = groupAlike(sorted.filter(isOfFields), fieldKeys);
  const whole = groupWhole(
    sorted.filter((each) => !isOfFields(each)),
    bundles,
  );
  return [...ofFields, ...whole].map(entryOf);
}
