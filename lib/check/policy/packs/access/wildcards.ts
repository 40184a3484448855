import { definePolicy } from '../../define-policy';
import { BEFORE_PRODUCTION } from '../severities';
import { role, roleRule } from './rbac-rule';

/** An operator may own all of its own API group; those of Kubernetes have no dot, or end so. */
const OF_KUBERNETES = "rule.?apiGroups.orValue([]).exists(group, !group.contains('.') || group.endsWith('.k8s.io'))";

const WILDCARD = "('*' in rule.?verbs.orValue([]) || '*' in rule.?resources.orValue([]))";

/** A role says what it grants. */
export const WILDCARDS = definePolicy({
  id: 'access/wildcards',
  severity: BEFORE_PRODUCTION,
  what: "A role names the verbs and the resources that it grants in Kubernetes' own API groups",
  why: 'A star also grants what a later version of Kubernetes adds, and what nobody thought of: Secrets, tokens of other service accounts, commands in other pods.',
  fix: 'list the verbs and resources that are needed',
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
  spec: roleRule({
    granted: `${OF_KUBERNETES} && ${WILDCARD}`,
    text:
      "'a rule grants ' + variables.granting.map(rule, rule.?verbs.orValue([]).join(', ') + ' on ' + " +
      "rule.?resources.orValue([]).join(', ')).join(' and ')",
    expected: 'verbs and resources to be listed',
  }),
  examples: {
    passing: [
      role('Role', [''], ['configmaps'], ['get', 'list', 'watch']),
      role('ClusterRole', ['*'], ['*/scale'], ['get', 'update']),
      role('ClusterRole', ['cert-manager.io'], ['*'], ['*']),
    ],
    failing: [
      role('ClusterRole', ['*'], ['*'], ['*']),
      role('Role', [''], ['pods'], ['*']),
      role('Role', ['apps'], ['*'], ['get']),
    ],
  },
});
