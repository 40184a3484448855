import type { KubernetesObject } from '../../../model/manifest';
import { isReplica } from '../../schema/values/cnpg/replica-role';
import { asList, asMapping, asText, fieldsAt, route, valueAt, type Mapping } from '../loosely';
import { madeSecret, TLS_KEYS, type MadeObject } from './made-object';

/** https://cloudnative-pg.io/documentation/current/applications/#secrets */
const LOGIN_KEYS = [
  ...['username', 'user', 'password', 'dbname', 'host', 'port', 'pgpass'],
  ...['uri', 'jdbc-uri', 'fqdn-uri', 'fqdn-jdbc-uri'],
];

/** The port of every Service that CloudNativePG makes of a Cluster, by number and name. */
const SERVICE_PORTS = ['5432', 'postgres'];

/** What CloudNativePG makes of a Cluster. */
export function madeByPostgres(cluster: KubernetesObject, name: string): readonly MadeObject[] {
  return [
    ...loginsOf(cluster, name),
    ...certificatesOf(asMapping(valueAt(cluster.spec, 'certificates')), name),
    ...servicesOf(cluster, name),
    ...accountOf(cluster, name),
    { kind: 'ConfigMap', name: 'cnpg-default-monitoring', parts: ['queries'] },
    { kind: 'PersistentVolumeClaim', name: `${name}-*` },
  ];
}

/** The logins that are not given; a cluster that follows another has those of the other. */
function loginsOf(cluster: KubernetesObject, name: string): readonly MadeObject[] {
  const { enableSuperuserAccess, superuserSecret } = asMapping(cluster.spec);
  const app = bringsLogin(cluster.spec) || isReplica(cluster) ? [] : [madeSecret(`${name}-app`, LOGIN_KEYS)];
  if (enableSuperuserAccess !== true || superuserSecret) return app;
  return [...app, madeSecret(`${name}-superuser`, LOGIN_KEYS)];
}

function bringsLogin(spec: unknown): boolean {
  const ways = ['initdb', 'recovery', 'pg_basebackup'];
  return ways.some((way) => Boolean(valueAt(spec, 'bootstrap', way, 'secret', 'name')));
}

/** The certificates that are not given; one authority signs for servers and for clients. */
function certificatesOf(given: Mapping, name: string): readonly MadeObject[] {
  const lacks = (field: string): boolean => asText(given[field]) === undefined;
  return [
    ...(lacks('serverCASecret') || lacks('clientCASecret') ? [madeSecret(`${name}-ca`, ['ca.crt', 'ca.key'])] : []),
    ...(lacks('serverTLSSecret') ? [madeSecret(`${name}-server`, TLS_KEYS)] : []),
    ...(lacks('replicationTLSSecret') ? [madeSecret(`${name}-replication`, TLS_KEYS)] : []),
  ];
}

function servicesOf({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  const disabled = asList(valueAt(spec, 'managed', 'services', 'disabledDefaultServices'));
  const own = ['rw', 'ro', 'r'].filter((type) => type === 'rw' || !disabled.includes(type));
  const inherited = asMapping(valueAt(spec, 'inheritedMetadata', 'labels'));
  const labels = { ...inherited, ...labelsOfMade(name, 'database'), 'cnpg.io/cluster': name };
  return [
    ...own.map((type) => ({ kind: 'Service', name: `${name}-${type}`, parts: SERVICE_PORTS, labels })),
    ...asList(valueAt(spec, 'managed', 'services', 'additional')).flatMap((service) => {
      const template = valueAt(service, 'serviceTemplate');
      const added = asText(valueAt(template, 'metadata', 'name'));
      if (added === undefined) return [];
      const parts = [...SERVICE_PORTS, ...portsOf(template)];
      const ofTemplate = asMapping(valueAt(template, 'metadata', 'labels'));
      return [
        { kind: 'Service', name: added, parts, labels: { ...ofTemplate, ...labels, 'cnpg.io/isManaged': 'true' } },
      ];
    }),
  ];
}

/** The ports that the template of a Service has, by number and name. */
function portsOf(template: unknown): readonly string[] {
  return fieldsAt(template, PORTS).flatMap(({ value }) => {
    const { port, name } = asMapping(value);
    return [...(typeof port === 'number' ? [String(port)] : []), ...(asText(name) === undefined ? [] : [String(name)])];
  });
}

const PORTS = route('spec.ports.*');

/** The labels that say what an object of CloudNativePG is part of. @param component `database` or `pooler` */
export function labelsOfMade(cluster: string, component: string): Readonly<Record<string, string>> {
  return {
    'app.kubernetes.io/name': 'postgresql',
    'app.kubernetes.io/instance': cluster,
    'app.kubernetes.io/component': component,
    'app.kubernetes.io/managed-by': 'cloudnative-pg',
  };
}

function accountOf({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  return asText(valueAt(spec, 'serviceAccountName')) === undefined ? [{ kind: 'ServiceAccount', name }] : [];
}

/** What CloudNativePG makes of a Pooler. */
export function madeByPooler(pooler: KubernetesObject, name: string): readonly MadeObject[] {
  const cluster = asText(valueAt(pooler.spec, 'cluster', 'name')) ?? '';
  const template = valueAt(pooler.spec, 'serviceTemplate');
  const labels = {
    ...asMapping(valueAt(template, 'metadata', 'labels')),
    ...labelsOfMade(cluster, 'pooler'),
    'cnpg.io/poolerName': name,
    'cnpg.io/podRole': 'pooler',
    'cnpg.io/cluster': cluster,
  };
  return [
    { kind: 'Service', name, parts: ['5432', 'pgbouncer', ...portsOf(template)], labels },
    madeSecret(`${cluster}-pooler`, ['tls.crt', 'tls.key']),
    ...accountOf(pooler, name),
  ];
}

/** What CloudNativePG makes of a DatabaseRole that is to log in by certificate. */
export function madeByDatabaseRole({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  const certificate = valueAt(spec, 'clientCertificate');
  if (certificate === undefined || valueAt(certificate, 'enabled') === false) return [];
  return [madeSecret(`${name}-client-cert`, ['tls.crt', 'tls.key'])];
}
