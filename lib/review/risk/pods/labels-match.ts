import { labelSelector, matches } from '../../../check/references/label-selector';
import { asMapping } from '../../../check/references/loosely';

/** Whether labels are what a LabelSelector asks for; an empty one asks for nothing, a missing one takes nothing. */
export function labelsMatch(selector: unknown, labels: unknown): boolean {
  if (selector === undefined || selector === null) return false;
  return matches(labelSelector(selector), { labels: asMapping(labels) });
}
