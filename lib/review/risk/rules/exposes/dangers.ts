import type { Grant } from './grants';

/** Grants that are more than they look like. */
interface Danger {
  /** Any one of them is enough. */
  readonly grants: readonly Grant[];
  /** What whoever has them can do; it follows on `which lets them`. */
  readonly means: string;
}

const RBAC = 'rbac.authorization.k8s.io';

/** The ways around all other roles, the widest first: https://kubernetes.io/docs/concepts/security/rbac-good-practices/ */
export const DANGERS: readonly Danger[] = [
  { grants: [on('*', '*', '*')], means: 'do whatever they like' },
  {
    grants: ['escalate', 'bind'].flatMap((verb) => [on(verb, 'roles', RBAC), on(verb, 'clusterroles', RBAC)]),
    means: 'give themselves any other role',
  },
  {
    grants: ['users', 'groups', 'serviceaccounts'].map((resource) => on('impersonate', resource)),
    means: 'act as somebody else',
  },
  {
    grants: ['get', 'list', 'watch'].map((verb) => on(verb, 'secrets')),
    means: 'read every credential there',
  },
  { grants: [on('create', 'serviceaccounts/token')], means: 'take the place of any service account there' },
  {
    grants: [on('create', 'pods/exec'), on('get', 'pods/exec'), on('create', 'pods/attach'), on('get', 'pods/attach')],
    means: 'run commands in every pod there',
  },
  {
    grants: ['update', 'patch'].map((verb) => on(verb, 'pods/ephemeralcontainers')),
    means: 'run containers of theirs in every pod there',
  },
  {
    grants: ['get', 'create'].map((verb) => on(verb, 'nodes/proxy')),
    means: 'reach every pod of the nodes past the API server',
  },
  {
    grants: ['create', 'update', 'patch'].flatMap((verb) => [
      on(verb, 'pods'),
      ...['deployments', 'daemonsets', 'statefulsets'].map((resource) => on(verb, resource, 'apps')),
      ...['jobs', 'cronjobs'].map((resource) => on(verb, resource, 'batch')),
    ]),
    means: 'run pods with every Secret and every service account there',
  },
  {
    grants: ['create', 'update', 'patch'].flatMap((verb) =>
      ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'].map((resource) =>
        on(verb, resource, 'admissionregistration.k8s.io'),
      ),
    ),
    means: 'read and change what anybody applies',
  },
];

function on(verb: string, resource: string, group = resource === '*' ? '*' : ''): Grant {
  return { verb, group, resource, name: undefined };
}
