import { LABEL_VALUE } from '../format/names';
import { labelKey } from '../object/labels';
import { broken, FINE, misplaced, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isEmpty, isSet } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** Taints that a pod bears. */
export const tolerations: Rule = items(
  all(
    fields({ key: (value) => (value === '' ? FINE : labelKey(value)) }),
    across((toleration) => {
      const { operator, value } = toleration;
      const flaws: Flaw[] = [];
      if (isEmpty(toleration.key) && operator !== 'Exists') {
        flaws.push(
          broken('operator must be Exists where no key is set', 'set operator: Exists, or a key', ['operator']),
        );
      }
      if (operator === 'Exists' && !isEmpty(value)) flaws.push(misplaced('value', 'where the operator is Exists'));
      else if (typeof value === 'string' && !LABEL_VALUE.test(value)) {
        flaws.push(wrong(value, LABEL_VALUE.expected, ['value']));
      }
      if (isSet(toleration.tolerationSeconds) && toleration.effect !== 'NoExecute') {
        flaws.push(misplaced('tolerationSeconds', 'unless the effect is NoExecute'));
      }
      return flaws;
    }),
  ),
);
