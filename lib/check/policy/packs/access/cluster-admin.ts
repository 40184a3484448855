import { definePolicy } from '../../define-policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';

function binding(kind: 'RoleBinding' | 'ClusterRoleBinding', name: string) {
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name };
  const subjects = [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }];
  return { object: exampleObject('rbac.authorization.k8s.io/v1', kind, { roleRef, subjects }) };
}

/** Nobody may do everything. */
export const CLUSTER_ADMIN = definePolicy({
  id: 'access/cluster-admin',
  severity: BEFORE_PRODUCTION,
  what: 'Nobody is bound to cluster-admin for the whole cluster',
  why: 'Whoever takes over one of the pods or persons behind it has the cluster, all its Secrets and mostly the cloud account too.',
  fix: 'bind a role that lists what is needed, or bind it in one namespace by a RoleBinding',
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
  spec: {
    matchConstraints: matching({ 'rbac.authorization.k8s.io': ['clusterrolebindings'] }),
    ...refusing({
      variables: [pointingTo('roleRef')],
      found: when(
        "dyn(object).?roleRef.?name.orValue('') == 'cluster-admin'",
        "'cluster-admin is bound to ' + dyn(object).?subjects.orValue([])" +
          ".map(subject, subject.?kind.orValue('') + ' ' + subject.?name.orValue('')).join(', ')",
      ),
      expected: 'a role that lists what is needed',
    }),
  },
  examples: {
    passing: [binding('ClusterRoleBinding', 'view'), binding('RoleBinding', 'cluster-admin')],
    failing: [binding('ClusterRoleBinding', 'cluster-admin')],
  },
});
