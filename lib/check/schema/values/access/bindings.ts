import { DNS_SUBDOMAIN, PATH_SEGMENT } from '../format/names';
import { FINE, lacking, unlisted, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isEmpty, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, notEmpty, oneOf } from '../rule/scalar';

const RBAC = 'rbac.authorization.k8s.io';

/** Users and groups belong to the API group of roles, service accounts to the core. */
function subjectFlaws(subject: Mapping, needsNamespace: boolean): readonly Flaw[] {
  const group = textAt(subject, 'apiGroup');
  if (subject.kind !== 'ServiceAccount') {
    const known = group === '' || group === RBAC;
    return known ? FINE : [unlisted(group, [RBAC], ['apiGroup'])];
  }
  if (group !== '') return [wrong(group, 'empty for a ServiceAccount', ['apiGroup'])];
  if (needsNamespace && isEmpty(subject.namespace)) return [lacking('namespace')];
  const name = textAt(subject, 'name');
  return name === '' || DNS_SUBDOMAIN.test(name) ? FINE : [wrong(name, DNS_SUBDOMAIN.expected, ['name'])];
}

function binding(kinds: readonly string[], needsNamespace: boolean): Rule {
  return fields({
    roleRef: fields({ apiGroup: oneOf(RBAC, ''), kind: oneOf(...kinds), name: has(PATH_SEGMENT) }),
    subjects: items(
      all(
        fields({ kind: oneOf('ServiceAccount', 'User', 'Group'), name: notEmpty }),
        across((subject) => subjectFlaws(subject, needsNamespace)),
      ),
    ),
  });
}

/** A RoleBinding. */
export const roleBinding: Rule = binding(['Role', 'ClusterRole'], false);

/** A ClusterRoleBinding. */
export const clusterRoleBinding: Rule = binding(['ClusterRole'], true);
