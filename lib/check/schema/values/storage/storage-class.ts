import { ANNOTATION_KEY, LABEL_VALUE } from '../format/names';
import { labelKey } from '../object/labels';
import { all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, notEmpty } from '../rule/scalar';
import { uniqueBy, uniqueItems } from '../rule/unique';

/** A StorageClass. */
export const storageClass: Rule = fields({
  provisioner: has(ANNOTATION_KEY),
  allowedTopologies: items(
    fields({
      matchLabelExpressions: all(
        items(fields({ key: labelKey, values: all(notEmpty, items(has(LABEL_VALUE)), uniqueItems('value')) })),
        uniqueBy('key'),
      ),
    }),
  ),
});
