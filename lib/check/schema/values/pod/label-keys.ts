import { broken, FINE, lacking } from '../rule/flaw';
import { isMapping, listAt, mappingAt } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** Keys whose value the pod itself gives need a selector to be added to, and cannot be in it already. */
export const keysBesideSelector: Rule = across((term) => {
  const keys = [...listAt(term, 'matchLabelKeys'), ...listAt(term, 'mismatchLabelKeys')];
  if (keys.length === 0) return FINE;
  if (!isMapping(term.labelSelector)) return [lacking('labelSelector')];
  const labels = mappingAt(term.labelSelector, 'matchLabels');
  const at = listAt(term, 'matchLabelKeys').findIndex((key) => typeof key === 'string' && Object.hasOwn(labels, key));
  if (at < 0) return FINE;
  return [broken('labelSelector has this key already', 'remove one of them', ['matchLabelKeys', at])];
});
