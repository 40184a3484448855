import { external, found } from '../cluster';

const THERE = `
{ apiVersion: v1, kind: ServiceAccount, metadata: { name: shop } }
---
{ apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: { name: reader } }
---
{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: { name: lister } }
---
`;

function binding(role: string, subject: string, kind = 'RoleBinding'): string {
  return `{ apiVersion: rbac.authorization.k8s.io/v1, kind: ${kind}, metadata: { name: a }, roleRef: { apiGroup: rbac.authorization.k8s.io, ${role} }, subjects: [${subject}] }`;
}

const SHOP = '{ kind: ServiceAccount, name: shop, namespace: shop }';

test.each<[string, string, readonly string[]]>([
  ['a Role', binding('kind: Role, name: reader', SHOP), []],
  ['no Role', binding('kind: Role, name: raeder', SHOP), ['reference/role roleRef.name']],
  ['a Role by the name of a ClusterRole', binding('kind: Role, name: lister', SHOP), ['reference/role roleRef.name']],
  ['a ClusterRole', binding('kind: ClusterRole, name: lister', SHOP, 'ClusterRoleBinding'), []],
  ['one of Kubernetes', binding('kind: ClusterRole, name: view', SHOP), []],
  ['one of its system', binding('kind: ClusterRole, name: "system:auth-delegator"', SHOP), []],
  ['no ClusterRole', binding('kind: ClusterRole, name: reader', SHOP), ['reference/role roleRef.name']],
  ['people', binding('kind: ClusterRole, name: view', '{ kind: User, name: ann }, { kind: Group, name: all }'), []],
  [
    'no ServiceAccount',
    binding('kind: ClusterRole, name: view', '{ kind: ServiceAccount, name: shop, namespace: default }'),
    ['reference/service-account subjects.0.name'],
  ],
  [
    'a ServiceAccount of no namespace, by a ClusterRoleBinding',
    binding('kind: ClusterRole, name: view', '{ kind: ServiceAccount, name: shop }', 'ClusterRoleBinding'),
    ['reference/service-account subjects.0.namespace'],
  ],
  [
    'a ServiceAccount of no namespace, which is that of the binding',
    binding('kind: ClusterRole, name: view', '{ kind: ServiceAccount, name: shop }'),
    [],
  ],
])('a binding to %s', (_, yaml, expected) => {
  expect(found(THERE + yaml)).toEqual(expected);
});

test('what is external', () => {
  const externals = [external('ClusterRole', 'other'), external('ServiceAccount', 'bot', { namespace: 'ci' })];
  const yaml = binding('kind: ClusterRole, name: other', '{ kind: ServiceAccount, name: bot, namespace: ci }');
  expect(found(yaml)).toHaveLength(2);
  expect(found(yaml, externals)).toEqual([]);
});
