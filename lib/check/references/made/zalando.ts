import type { KubernetesObject } from '../../../model/manifest';
import { asList, asMapping, asText, valueAt, type Mapping } from '../loosely';
import { openPorts, type ContainerPort } from '../pod-template';
import { madeSecret, type MadeObject } from './made-object';
import type { MadePods } from './pods';

/** Made for every cluster; these and all other names are those of an operator that is configured as its chart has it. */
const SYSTEM_ROLES = ['postgres', 'standby'];

const LOGIN_KEYS = ['username', 'password'];

/** What Zalando's operator makes of a `postgresql`. */
export function madeByZalando({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  const poolers = poolersOf(spec, name);
  const roles = [...SYSTEM_ROLES, ...(poolers.length > 0 ? [poolerRole(spec)] : []), ...loginRoles(spec)];
  return [
    ...roles.map((role) => madeSecret(credentialsOf(role, name), LOGIN_KEYS)),
    service(name, ['5432', 'postgresql'], { ...clusterLabels(name, spec), 'spilo-role': 'master' }),
    service(`${name}-repl`, ['5432', 'postgresql'], { ...clusterLabels(name, spec), 'spilo-role': 'replica' }),
    ...poolers.map((pooler) => service(pooler, ['5432', pooler], poolerLabels(pooler, name))),
    { group: 'apps', kind: 'StatefulSet', name },
    ...poolers.map((pooler) => ({ group: 'apps', kind: 'Deployment', name: pooler })),
    { kind: 'PersistentVolumeClaim', name: `pgdata-${name}-*` },
    { kind: 'ServiceAccount', name: 'postgres-pod' },
    ...['pdb', 'critical-op-pdb'].map((end) => ({
      group: 'policy',
      kind: 'PodDisruptionBudget',
      name: `postgres-${name}-${end}`,
    })),
  ];
}

/** The pods of the instances, and those of the poolers. */
export function zalandoPods(name: string, { spec }: KubernetesObject): readonly MadePods[] {
  return [
    {
      labels: { ...clusterLabels(name, spec), 'statefulset.kubernetes.io/pod-name': `${name}-*` },
      more: (key, value) =>
        key === 'critical-operation' ||
        (key === 'spilo-role' && (value === undefined || value === 'master' || value === 'replica')),
      ports: [...[5432, 8008, 8080].map(unnamed), ...openPorts({ spec: { containers: valueAt(spec, 'sidecars') } })],
    },
    ...poolersOf(spec, name).map((pooler) => ({
      labels: {
        ...poolerLabels(pooler, name),
        team: valueAt(spec, 'teamId'),
        'spilo-role': pooler.endsWith('-repl') ? 'replica' : 'master',
      },
      ports: [unnamed(5432)],
    })),
  ];
}

/** The Secret with a role's login: `orders-rw.shop.credentials.postgresql.acid.zalan.do` for `orders_rw`. */
function credentialsOf(role: string, cluster: string): string {
  return `${role.replaceAll('_', '-')}.${cluster}.credentials.postgresql.acid.zalan.do`;
}

/** The roles that may log in, of the manifest's own and of what databases are prepared with. */
function loginRoles(spec: unknown): readonly string[] {
  const users = Object.entries(asMapping(valueAt(spec, 'users'))).flatMap(([role, flags]) =>
    asList(flags).some((flag) => asText(flag)?.toUpperCase() === 'NOLOGIN') ? [] : role,
  );
  const prepared = Object.entries(asMapping(valueAt(spec, 'preparedDatabases'))).flatMap(([database, value]) => [
    ...usersOf(database, value),
    ...Object.entries(asMapping(asMapping(value).schemas)).flatMap(([schema, each]) =>
      usersOf(`${database}_${schema}`, each),
    ),
  ]);
  return [...users, ...prepared];
}

function usersOf(prefix: string, prepared: unknown): readonly string[] {
  const roles = asMapping(prepared).defaultUsers === true ? ['owner', 'reader', 'writer'] : [];
  return roles.map((role) => `${prefix}_${role}_user`);
}

function poolersOf(spec: unknown, name: string): readonly string[] {
  const { enableConnectionPooler: main, enableReplicaConnectionPooler: replica, connectionPooler } = asMapping(spec);
  const hasMain = main === true || (connectionPooler !== undefined && main === undefined);
  return [...(hasMain ? [`${name}-pooler`] : []), ...(replica === true ? [`${name}-pooler-repl`] : [])];
}

function poolerRole(spec: unknown): string {
  return asText(valueAt(spec, 'connectionPooler', 'user')) ?? 'pooler';
}

function clusterLabels(name: string, spec: unknown): Mapping {
  return { application: 'spilo', 'cluster-name': name, team: valueAt(spec, 'teamId') };
}

function poolerLabels(pooler: string, name: string): Mapping {
  return { application: 'db-connection-pooler', 'cluster-name': name, 'connection-pooler': pooler };
}

function service(name: string, parts: readonly string[], labels: Mapping): MadeObject {
  return { kind: 'Service', name, parts, labels };
}

function unnamed(number: number): ContainerPort {
  return { name: undefined, number, protocol: 'TCP' };
}
