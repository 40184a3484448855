import { labelKey, labelSelector } from '../object/labels';
import { FINE, misplaced } from '../rule/flaw';
import { isSet, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast, notEmpty } from '../rule/scalar';
import { unique } from '../rule/unique';
import { keysBesideSelector } from './label-keys';

/** How evenly the pods of a workload spread. */
export const topologySpreadConstraints: Rule = all(
  items(
    all(
      fields({
        maxSkew: atLeast(1),
        minDomains: atLeast(1),
        topologyKey: notEmpty,
        labelSelector,
        matchLabelKeys: items(labelKey),
      }),
      across((constraint) =>
        isSet(constraint.minDomains) && constraint.whenUnsatisfiable === 'ScheduleAnyway'
          ? [misplaced('minDomains', 'where whenUnsatisfiable is ScheduleAnyway')]
          : FINE,
      ),
      keysBesideSelector,
    ),
  ),
  unique(
    'pair of topologyKey and whenUnsatisfiable',
    (constraint) => `${textAt(constraint, 'topologyKey')} ${textAt(constraint, 'whenUnsatisfiable')}`,
    [],
  ),
);
