import { ANNOTATION_KEY, LABEL_VALUE, QUALIFIED_NAME } from '../format/names';
import { FINE, misplaced, lacking, unlisted, wrong } from '../rule/flaw';
import { isEmpty, isMapping, listAt, mappingAt, textAt } from '../rule/read';
import { across, all, entries, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';

/** Bytes that the annotations of an object can have together. */
const MAX_ANNOTATIONS = 256 * 1024;

const LIST_OPERATORS = ['In', 'NotIn'];
const BARE_OPERATORS = ['Exists', 'DoesNotExist'];

/** Key of a label, standing as a value. */
export const labelKey: Rule = has(QUALIFIED_NAME);

/** Labels, or what selects them one by one. */
export const labels: Rule = entries(labelKey, has(LABEL_VALUE));

/** Annotations: the form of their keys, and how much they are together. */
export const annotations: Rule = all(
  entries(has(ANNOTATION_KEY)),
  across((mapping) => {
    let size = 0;
    for (const key in mapping) size += bytes(key) + bytes(mapping[key]);
    return size > MAX_ANNOTATIONS ? [wrong(size, `at most ${MAX_ANNOTATIONS} bytes, keys and values together`)] : FINE;
  }),
);

/** An operator takes a list of values, or none. */
const valuesFitOperator: Rule = across((requirement) => {
  const operator = textAt(requirement, 'operator');
  if (LIST_OPERATORS.includes(operator)) return isEmpty(requirement.values) ? [lacking('values')] : FINE;
  if (BARE_OPERATORS.includes(operator)) {
    return isEmpty(requirement.values) ? FINE : [misplaced('values', `where the operator is ${operator}`)];
  }
  return operator === '' ? FINE : [unlisted(operator, [...LIST_OPERATORS, ...BARE_OPERATORS], ['operator'])];
});

/** A selector of labels, as almost all kinds have it. */
export const labelSelector: Rule = fields({
  matchLabels: labels,
  matchExpressions: items(all(fields({ key: labelKey, values: items(has(LABEL_VALUE)) }), valuesFitOperator)),
});

/** Whether a selector picks objects with these labels; true for a selector that is broken, which is a flaw of its own. */
export function selects(selector: unknown, present: unknown): boolean {
  const own = isMapping(present) ? present : {};
  const wanted = Object.entries(mappingAt(selector, 'matchLabels'));
  if (!wanted.every(([key, value]) => Object.hasOwn(own, key) && own[key] === value)) return false;
  return listAt(selector, 'matchExpressions').every((requirement) => {
    const key = textAt(requirement, 'key');
    const listed = Object.hasOwn(own, key) && listAt(requirement, 'values').includes(own[key]);
    const operator = textAt(requirement, 'operator');
    if (operator === 'In') return listed;
    if (operator === 'NotIn') return !listed;
    if (operator === 'Exists') return Object.hasOwn(own, key);
    return operator !== 'DoesNotExist' || !Object.hasOwn(own, key);
  });
}

function bytes(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : 0;
}
