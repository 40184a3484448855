import { MISSING, NONE, testCases } from './planted';

const apiVersion = 'rbac.authorization.k8s.io/v1';
const metadata = { name: 'system:shop' };
const rule = { apiGroups: [''], resources: ['pods'], verbs: ['get'] };

describe('a Role', () => {
  testCases({ apiVersion, kind: 'Role', metadata, rules: [rule] }, [
    ['metadata.name', 'Shop:a b', 'a/b'],
    ['metadata.name', '...', '..'],
    ['rules.0.verbs', ['*'], []],
    ['rules.0.apiGroups', ['apps'], [], 'rules.0.apiGroups', MISSING],
    ['rules.0.resources', ['*'], NONE, 'rules.0.resources', MISSING],
  ]);
  testCases({ apiVersion, kind: 'Role', metadata, rules: [rule] }, [
    ['rules.0', rule, { nonResourceURLs: ['/healthz'], verbs: ['get'] }, 'rules.0.nonResourceURLs'],
  ]);
  testCases({ apiVersion, kind: 'Role', metadata, rules: [{ ...rule, resourceNames: ['a', 'b'] }] }, [
    ['rules.0.resources', ['pods'], ['pods', 'services'], 'rules.0.resourceNames'],
  ]);
});

describe('a ClusterRole', () => {
  testCases({ apiVersion, kind: 'ClusterRole', metadata, rules: [{ nonResourceURLs: ['/healthz'], verbs: ['get'] }] }, [
    ['rules.0.resources', NONE, ['pods']],
    [
      'aggregationRule',
      { clusterRoleSelectors: [{}] },
      { clusterRoleSelectors: [] },
      'aggregationRule.clusterRoleSelectors',
    ],
  ]);
});

describe('a binding', () => {
  const subjects = [
    { kind: 'ServiceAccount', name: 'shop', namespace: 'shop' },
    { kind: 'User', name: 'a b' },
  ];
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' };
  testCases({ apiVersion, kind: 'RoleBinding', metadata, subjects, roleRef }, [
    ['roleRef.kind', 'Role', 'role'],
    ['roleRef.apiGroup', 'rbac.authorization.k8s.io', 'rbac'],
    ['roleRef.name', 'system:view', 'a/b'],
    ['subjects.0.name', 'shop', 'Shop'],
    ['subjects.0.apiGroup', '', 'rbac.authorization.k8s.io'],
    ['subjects.1.apiGroup', 'rbac.authorization.k8s.io', 'v1'],
    ['subjects.1.kind', 'Group', 'Team'],
  ]);
  testCases({ apiVersion, kind: 'ClusterRoleBinding', metadata, subjects, roleRef }, [
    ['roleRef.kind', 'ClusterRole', 'Role'],
    ['subjects.0.namespace', 'shop', '', 'subjects.0.namespace', MISSING],
  ]);
});
