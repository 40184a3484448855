import { definePolicy } from '../../define-policy';
import { ADVICE } from '../severities';
import { names, role, roleRule } from './rbac-rule';

const READS_SECRETS =
  `(${names('apiGroups', [''])}) && 'secrets' in rule.?resources.orValue([]) && ` +
  `(${names('verbs', ['get', 'list', 'watch'])}) && rule.?resourceNames.orValue([]).size() == 0`;

/** The Secrets of all are read by few. */
export const SECRET_READERS = definePolicy({
  id: 'access/secret-readers',
  severity: ADVICE,
  what: 'A cluster role does not grant reading all Secrets',
  why: 'Among the Secrets of a cluster are the tokens and certificates of its most powerful parts. Whoever can read them all can become any of those; list and watch show the content as get does.',
  fix: 'use a Role in the namespace where they are needed, or list the Secrets in resourceNames',
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets',
  spec: roleRule({
    granted: READS_SECRETS,
    text: "'a rule grants ' + variables.granting.map(rule, rule.verbs.join(', ')).join(' and ') + ' on all secrets'",
    expected: 'resourceNames, or a Role in one namespace',
    resources: ['clusterroles'],
  }),
  examples: {
    passing: [
      role('Role', [''], ['secrets'], ['get', 'list']),
      role('ClusterRole', [''], ['secrets'], ['create']),
      role('ClusterRole', ['external-secrets.io'], ['secrets'], ['get']),
    ],
    failing: [
      role('ClusterRole', [''], ['secrets'], ['list']),
      role('ClusterRole', [''], ['configmaps', 'secrets'], ['get', 'list', 'watch']),
    ],
  },
});
