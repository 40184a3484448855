import { definePolicy } from '../../define-policy';
import { BEFORE_PRODUCTION } from '../severities';
import { names, role, roleRule } from './rbac-rule';

/** The verbs by which RBAC lets its own limits be passed, and what they apply to. */
const BY_ROLES = `(${names('verbs', ['escalate', 'bind'])}) && (${names('resources', ['roles', 'clusterroles'])})`;
const BY_PERSONS = `(${names('verbs', ['impersonate'])}) && (${names('resources', ['users', 'groups', 'serviceaccounts'])})`;

const ESCALATES = ['escalate', 'bind', 'impersonate'].map((verb) => `'${verb}' in rule.verbs`).join(' || ');

/** Nobody gives themselves more than they have. */
export const ESCALATION = definePolicy({
  id: 'access/escalation',
  severity: BEFORE_PRODUCTION,
  what: 'A role does not grant escalate, bind or impersonate without naming of what',
  why: 'Each of these verbs is a way around all other roles: with escalate or bind a role is raised to any other, with impersonate one acts as somebody else.',
  fix: 'remove the verb, or list in resourceNames the roles and accounts it is for',
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#escalate-verb',
  spec: roleRule({
    granted: `(${ESCALATES}) && rule.?resourceNames.orValue([]).size() == 0 && ` + `((${BY_ROLES}) || (${BY_PERSONS}))`,
    text:
      "'a rule grants ' + variables.granting.map(rule, rule.verbs.join(', ') + ' on ' + " +
      "rule.resources.join(', ')).join(' and ')",
    expected: 'no escalate, bind or impersonate of just any',
  }),
  examples: {
    passing: [
      role('ClusterRole', ['rbac.authorization.k8s.io'], ['roles'], ['get', 'create']),
      role('ClusterRole', ['policy.networking.k8s.io'], ['tunnels'], ['bind']),
    ],
    failing: [
      role('ClusterRole', ['rbac.authorization.k8s.io'], ['clusterroles'], ['bind']),
      role('ClusterRole', [''], ['users', 'groups'], ['impersonate']),
    ],
  },
});
