import { CLUSTER_ADMIN } from '../../../../lib/check/policy/packs/access/cluster-admin';
import { DEFAULT_TOKEN } from '../../../../lib/check/policy/packs/access/default-token';
import { ESCALATION } from '../../../../lib/check/policy/packs/access/escalation';
import { SECRET_READERS } from '../../../../lib/check/policy/packs/access/secret-readers';
import { WILDCARDS } from '../../../../lib/check/policy/packs/access/wildcards';
import { cronJob, deployment, object, rule } from './rule-verdicts';

const RBAC = 'rbac.authorization.k8s.io';

type Grant = Readonly<{ apiGroups?: string[]; resources?: string[]; verbs: string[]; resourceNames?: string[] }>;

const role = (kind: 'Role' | 'ClusterRole', ...rules: Grant[]) => object(`${RBAC}/v1`, kind, { rules });
const grant = (apiGroup: string, resource: string, ...verbs: string[]): Grant => ({
  apiGroups: [apiGroup],
  resources: [resource],
  verbs,
});

rule(WILDCARDS, [
  ['verbs and resources', role('Role', grant('', 'pods', 'get', 'list')), undefined],
  ['any verb', role('Role', grant('apps', 'deployments', '*')), 'a rule grants * on deployments'],
  ['any resource', role('ClusterRole', grant('', '*', 'get')), 'a rule grants get on *'],
  ['any group', role('ClusterRole', grant('*', 'pods', 'get')), undefined],
  ['everything', role('ClusterRole', grant('*', '*', '*')), 'a rule grants * on *'],
  ['a subresource of any resource', role('ClusterRole', grant('*', '*/scale', 'get')), undefined],
  ["all of an operator's own", role('ClusterRole', grant('cert-manager.io', '*', '*')), undefined],
  ['all of one of Kubernetes', role('ClusterRole', grant('storage.k8s.io', '*', 'get')), 'get on *'],
  ['paths', role('ClusterRole', { verbs: ['*'] }), undefined],
  ['one rule of two', role('Role', grant('', 'pods', 'get'), grant('batch', 'jobs', '*')), 'grants * on jobs'],
  ['a role that others make up', object(`${RBAC}/v1`, 'ClusterRole', { aggregationRule: {} }), undefined],
]);

rule(ESCALATION, [
  ['bind', role('ClusterRole', grant(RBAC, 'clusterroles', 'bind')), 'grants bind on clusterroles'],
  ['bind to one', role('ClusterRole', { ...grant(RBAC, 'clusterroles', 'bind'), resourceNames: ['view'] }), undefined],
  ['bind of something else', role('ClusterRole', grant('example.com', 'sockets', 'bind')), undefined],
  ['impersonate', role('ClusterRole', grant('', 'serviceaccounts', 'impersonate')), 'impersonate'],
  ['writing roles, which the API server limits', role('Role', grant(RBAC, 'roles', 'create', 'update')), undefined],
  ['a wildcard is another rule', role('ClusterRole', grant('*', '*', '*')), undefined],
]);

rule(SECRET_READERS, [
  ['list', role('ClusterRole', grant('', 'secrets', 'list')), 'grants list on all secrets'],
  ['some of them', role('ClusterRole', { ...grant('', 'secrets', 'get'), resourceNames: ['ca'] }), undefined],
  ['write', role('ClusterRole', grant('', 'secrets', 'create', 'update', 'patch')), undefined],
  ['in one namespace', role('Role', grant('', 'secrets', 'list')), undefined],
  ['those of another group', role('ClusterRole', grant('vault.example.com', 'secrets', 'list')), undefined],
]);

const binding = (kind: string, name: string) =>
  object(`${RBAC}/v1`, kind, { roleRef: { kind: 'ClusterRole', name }, subjects: [{ kind: 'User', name: 'ada' }] });

rule(CLUSTER_ADMIN, [
  ['everywhere', binding('ClusterRoleBinding', 'cluster-admin'), 'cluster-admin is bound to User ada'],
  ['in a namespace', binding('RoleBinding', 'cluster-admin'), undefined],
  ['a name that resembles it', binding('ClusterRoleBinding', 'cluster-administrators'), undefined],
]);

rule(DEFAULT_TOKEN, [
  ['nothing said', deployment(), 'the token of the default service account'],
  ['its name', cronJob({}, {}, { serviceAccountName: 'default' }), 'the token'],
  ['an account of its own', deployment({ serviceAccountName: 'web' }), undefined],
  ['no token', deployment({ automountServiceAccountToken: false }), undefined],
]);
