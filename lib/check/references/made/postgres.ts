import type { KubernetesObject } from '../../../model/manifest';
import { asList, asMapping, valueAt } from '../loosely';
import { madeSecret, textsAt, TLS_KEYS, type MadeObject } from './made-object';

/** https://cloudnative-pg.io/documentation/current/applications/#secrets */
const LOGIN_KEYS = [
  ...['username', 'user', 'password', 'dbname', 'host', 'port', 'pgpass'],
  ...['uri', 'jdbc-uri', 'fqdn-uri', 'fqdn-jdbc-uri'],
];

/** What CloudNativePG makes of a Cluster. */
export function madeByPostgres({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  const { enableSuperuserAccess, superuserSecret, managed } = asMapping(spec);
  const disabled = asList(valueAt(managed, 'services', 'disabledDefaultServices'));
  const services = ['rw', 'ro', 'r'].filter((type) => type === 'rw' || !disabled.includes(type));
  const additional = textsAt(managed, 'services.additional.*.serviceTemplate.metadata.name');
  return [
    ...(bringsLogin(spec) ? [] : [madeSecret(`${name}-app`, LOGIN_KEYS)]),
    ...(enableSuperuserAccess === true && !superuserSecret ? [madeSecret(`${name}-superuser`, LOGIN_KEYS)] : []),
    madeSecret(`${name}-ca`, ['ca.crt', 'ca.key']),
    madeSecret(`${name}-server`, TLS_KEYS),
    madeSecret(`${name}-replication`, TLS_KEYS),
    { kind: 'ConfigMap', name: 'cnpg-default-monitoring', parts: ['queries'] },
    { kind: 'ServiceAccount', name },
    { kind: 'PersistentVolumeClaim', name: `${name}-*` },
    ...[...services.map((type) => `${name}-${type}`), ...additional].map((service) => ({
      kind: 'Service',
      name: service,
      parts: ['5432', 'postgres'],
      labels: { 'cnpg.io/cluster': name },
    })),
  ];
}

/** Whether the login of the application is given, so that none is made. */
function bringsLogin(spec: unknown): boolean {
  const ways = ['initdb', 'recovery', 'pg_basebackup'];
  return ways.some((way) => Boolean(valueAt(spec, 'bootstrap', way, 'secret', 'name')));
}

/** What CloudNativePG makes of a Pooler. */
export function madeByPooler(_: KubernetesObject, name: string): readonly MadeObject[] {
  return [
    { kind: 'Service', name, parts: ['5432', 'pgbouncer'], labels: { 'cnpg.io/poolerName': name } },
    { kind: 'ServiceAccount', name },
  ];
}
