import type { KubernetesObject } from '../../../model/manifest';
import { asList, asMapping, asText, valueAt, type Mapping } from '../loosely';
import { madeSecret, TLS_KEYS, type MadeObject } from './made-object';

/** What Crunchy's operator labels by. */
export const CRUNCHY = 'postgres-operator.crunchydata.com';

/** What Crunchy's operator makes of a PostgresCluster. */
export function madeByCrunchy({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  const port = portText(valueAt(spec, 'port'));
  const repos = asList(valueAt(spec, 'backups', 'pgbackrest', 'repos')).map(asMapping);
  const onDisk = repos.filter(({ volume }) => volume !== undefined).flatMap((repo) => asText(repo.name) ?? []);
  return [
    ...secrets(spec, name),
    service(name, 'primary', [port, 'postgres'], { [`${CRUNCHY}/role`]: 'primary' }),
    service(name, 'replicas', [port, 'postgres'], { [`${CRUNCHY}/role`]: 'replica' }),
    service(name, 'ha', [port, 'postgres'], { [`${CRUNCHY}/patroni`]: `${name}-ha` }),
    service(name, 'pods', [], {}),
    ...(poolerOf(spec) ? [pooler(spec, name)] : []),
    ...['instance', ...(repos.length > 0 ? ['pgbackrest'] : []), ...(onDisk.length > 0 ? ['repohost'] : [])].map(
      (part) => ({ kind: 'ServiceAccount', name: `${name}-${part}` }),
    ),
    ...onDisk.map((repo) => ({ kind: 'PersistentVolumeClaim', name: `${name}-${repo}` })),
  ];
}

/** PgBouncer's settings; undefined for a cluster without it. */
export function poolerOf(spec: unknown): Mapping | undefined {
  const pgBouncer = valueAt(spec, 'proxy', 'pgBouncer');
  return pgBouncer === undefined || pgBouncer === null ? undefined : asMapping(pgBouncer);
}

function pooler(spec: unknown, name: string): MadeObject {
  const port = portText(poolerOf(spec)?.port);
  return service(name, 'pgbouncer', [port, 'pgbouncer'], { [`${CRUNCHY}/role`]: 'pgbouncer' });
}

function service(cluster: string, part: string, parts: readonly string[], labels: Mapping): MadeObject {
  return { kind: 'Service', name: `${cluster}-${part}`, parts, labels: { [`${CRUNCHY}/cluster`]: cluster, ...labels } };
}

function portText(port: unknown): string {
  return String(typeof port === 'number' ? port : 5432);
}

const AUTHORITY_KEYS = ['root.crt', 'root.key'];
const REPO_KEYS = ['pgbackrest.ca-roots', 'pgbackrest-client.crt', 'pgbackrest-client.key'];
const POOLER_KEYS = ['pgbouncer-password', 'pgbouncer-users.txt', 'pgbouncer-verifier'];
const POOLER_TLS_KEYS = ['pgbouncer-frontend.ca-roots', 'pgbouncer-frontend.crt', 'pgbouncer-frontend.key'];

function secrets(spec: unknown, name: string): readonly MadeObject[] {
  const bouncer = poolerOf(spec);
  const poolerKeys = [...POOLER_KEYS, ...(bouncer?.customTLSSecret ? [] : POOLER_TLS_KEYS)];
  return [
    ...usersOf(spec, name).map((user) =>
      madeSecret(`${name}-pguser-${user.name}`, loginKeys(user, bouncer !== undefined)),
    ),
    ...(valueAt(spec, 'customTLSSecret') ? [] : [madeSecret(`${name}-cluster-cert`, TLS_KEYS)]),
    ...(valueAt(spec, 'customReplicationTLSSecret') ? [] : [madeSecret(`${name}-replication-cert`, TLS_KEYS)]),
    madeSecret('pgo-root-cacert', AUTHORITY_KEYS),
    ...(valueAt(spec, 'backups', 'pgbackrest') ? [madeSecret(`${name}-pgbackrest`, REPO_KEYS)] : []),
    ...(bouncer ? [madeSecret(`${name}-pgbouncer`, poolerKeys)] : []),
    ...([valueAt(spec, 'monitoring', 'pgmonitor', 'exporter'), valueAt(spec, 'instrumentation')].some(Boolean)
      ? [madeSecret(`${name}-monitoring`, ['password', 'verifier'])]
      : []),
  ];
}

interface User {
  readonly name: string;
  readonly hasDatabase: boolean;
}

/** Where no users are asked for there is one, called like the cluster, with a database of that name. */
function usersOf(spec: unknown, name: string): readonly User[] {
  const users = valueAt(spec, 'users');
  if (users === undefined || users === null) return [{ name, hasDatabase: true }];
  return asList(users)
    .map(asMapping)
    .flatMap((user) => {
      const known = asText(user.name);
      return known === undefined ? [] : { name: known, hasDatabase: asList(user.databases).length > 0 };
    });
}

function loginKeys({ hasDatabase }: User, pooled: boolean): readonly string[] {
  const ofDatabase = hasDatabase ? ['dbname', 'uri', 'jdbc-uri'] : [];
  const ofPooler = ['host', 'port', ...(hasDatabase ? ['uri', 'jdbc-uri'] : [])].map((key) => `pgbouncer-${key}`);
  return ['host', 'port', 'user', 'password', 'verifier', ...ofDatabase, ...(pooled ? ofPooler : [])];
}
