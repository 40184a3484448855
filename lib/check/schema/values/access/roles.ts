import { labelSelector } from '../object/labels';
import { broken, FINE, misplaced } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { misplacedOnes, needs } from '../rule/presence';
import { isEmpty, listAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { notEmpty } from '../rule/scalar';

const needsResources = needs('apiGroups', 'resources');

/** A rule is about resources of API groups, or about URLs. */
function resourcesOrUrls(rule: Mapping): readonly Flaw[] {
  if (!isEmpty(rule.nonResourceURLs)) {
    return misplacedOnes(rule, ['apiGroups', 'resources', 'resourceNames'], 'beside nonResourceURLs');
  }
  const flaws = needsResources(rule);
  if (flaws.length > 0 || isEmpty(rule.resourceNames) || listAt(rule, 'resources').length === 1) return flaws;
  return [broken('resourceNames cannot name objects of several resources', 'write a rule for each', ['resourceNames'])];
}

const rule: Rule = all(fields({ verbs: notEmpty }), across(resourcesOrUrls));

/** A Role. */
export const role: Rule = fields({
  rules: items(
    all(
      rule,
      across((each) =>
        isEmpty(each.nonResourceURLs) ? FINE : [misplaced('nonResourceURLs', 'in the Role of a namespace')],
      ),
    ),
  ),
});

/** A ClusterRole. */
export const clusterRole: Rule = fields({
  rules: items(rule),
  aggregationRule: fields({ clusterRoleSelectors: all(notEmpty, items(labelSelector)) }),
});
