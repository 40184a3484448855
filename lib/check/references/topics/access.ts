import type { Fault } from '../../../model/finding';
import { fault } from '../fault';
import type { Item } from '../item';
import { SERVICE_ACCOUNT, type TargetKind } from '../kinds';
import { asMapping, asText, fieldsAt, route } from '../loosely';
import type { Reference, Topic } from '../reference';

const ROLE: TargetKind = { group: 'rbac.authorization.k8s.io', kind: 'Role', code: 'reference/role' };

const ROLE_REF: Reference = { at: 'roleRef', to: ROLE };
const SUBJECT: Reference = { at: 'subjects.*', to: SERVICE_ACCOUNT, when: ({ kind }) => kind === 'ServiceAccount' };
const CLUSTER_SUBJECT: Reference = {
  ...SUBJECT,
  when: ({ kind, namespace }) => kind === 'ServiceAccount' && asText(namespace) !== undefined,
};

const SUBJECTS = route('subjects.*');

/** Bindings give a role that is there to those who are there. */
export const ACCESS: Topic = {
  references: {
    'rbac.authorization.k8s.io/ClusterRoleBinding': [ROLE_REF, CLUSTER_SUBJECT],
    'rbac.authorization.k8s.io/RoleBinding': [ROLE_REF, SUBJECT],
  },
  checks: {
    'rbac.authorization.k8s.io/ClusterRoleBinding': homelessSubjects,
  },
};

/** A ClusterRoleBinding has no namespace that its subjects could be taken to be in. */
function homelessSubjects({ object }: Item): readonly Fault[] {
  return fieldsAt(object, SUBJECTS).flatMap(({ value, path }) => {
    const { kind, name, namespace } = asMapping(value);
    if (kind !== 'ServiceAccount' || asText(namespace) !== undefined) return [];
    const message = `ServiceAccount "${asText(name) ?? ''}" is named without its namespace`;
    return [
      fault('reference/service-account', [...path, 'namespace'], message, 'write the namespace of the ServiceAccount'),
    ];
  });
}
