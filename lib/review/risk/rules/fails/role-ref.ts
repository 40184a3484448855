import type { FieldChange } from '../../../change';
import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule, type FixedField } from './fixed-field-rule';

const GROUP = 'rbac.authorization.k8s.io';

function isDefault({ path, before, after }: FieldChange): boolean {
  return path.at(-1) === 'apiGroup' && (before ?? GROUP) === (after ?? GROUP);
}

function roleRefOf(kind: string): readonly FixedField[] {
  const fix = `keep it, and bind the new role with a ${kind} of another name; or delete the ${kind} right before the sync, which takes the access away until it is back`;
  return [{ at: 'roleRef', allows: ({ changes }) => changes.every(isDefault), fix }];
}

function binding(role: string, subject = 'web'): string {
  return exampleObject(
    'rbac.authorization.k8s.io/v1',
    'RoleBinding/web',
    `roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${role} }`,
    `subjects: [{ kind: ServiceAccount, name: ${subject}, namespace: shop }]`,
  );
}

/** A binding gives one role to whomever it lists. */
export const ROLE_REF = fixedFieldRule({
  id: 'fails/role-ref',
  title: 'A binding is to give another role',
  reason:
    'Who may edit the subjects of a binding could otherwise give away a role that nobody meant to share. The API server keeps the role of a binding as it was made.',
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#clusterrolebinding-example',
  fields: {
    'rbac.authorization.k8s.io/RoleBinding': roleRefOf('RoleBinding'),
    'rbac.authorization.k8s.io/ClusterRoleBinding': roleRefOf('ClusterRoleBinding'),
  },
  examples: [
    { name: 'another role', before: binding('view'), after: binding('edit'), says: ['roleRef changes'] },
    { name: 'the same role for others', before: binding('view'), after: binding('view', 'worker'), says: [] },
  ],
});
