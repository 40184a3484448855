import { countOrShare } from '../format/amounts';
import { labelSelector } from '../object/labels';
import { exactlyOneOf } from '../rule/presence';
import { all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** The `spec` of a PodDisruptionBudget. */
export const disruptionBudget: Rule = all(
  fields({ selector: labelSelector, minAvailable: countOrShare, maxUnavailable: countOrShare }),
  exactlyOneOf('minAvailable', 'maxUnavailable'),
);
