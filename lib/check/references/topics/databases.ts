import type { Fault } from '../../../model/finding';
import { fault } from '../fault';
import { instead } from '../instead';
import type { Item } from '../item';
import { CONFIG_MAP, SECRET, SERVICE_ACCOUNT, STORAGE_CLASS, type TargetKind } from '../kinds';
import { asText, fieldsAt, route, valueAt } from '../loosely';
import { below, type Reference, type Topic } from '../reference';
import type { World } from '../world';
import { ENVIRONMENT } from './pods';

const GROUP = 'postgresql.cnpg.io';
const CLUSTER: TargetKind = { group: GROUP, kind: 'Cluster', code: 'reference/database' };
const OBJECT_STORE: TargetKind = {
  group: 'barmancloud.cnpg.io',
  kind: 'ObjectStore',
  code: 'reference/object-store',
};
const OF_CLUSTER: readonly Reference[] = [{ at: 'spec.cluster', to: CLUSTER }];

const SECRETS_OF_CLUSTER = [
  ...['initdb', 'recovery', 'pg_basebackup'].map((way) => `bootstrap.${way}.secret`),
  ...['serverCASecret', 'serverTLSSecret', 'clientCASecret', 'replicationTLSSecret'].map(
    (key) => `certificates.${key}`,
  ),
  ...['password', 'sslKey', 'sslCert', 'sslRootCert'].map((key) => `externalClusters.*.${key}`),
  'imagePullSecrets.*',
  'managed.roles.*.passwordSecret',
  'monitoring.customQueriesSecret.*',
  'superuserSecret',
];

const SQL = ['postInitSQLRefs', 'postInitApplicationSQLRefs', 'postInitTemplateSQLRefs'];

const REFERENCES: readonly Reference[] = [
  ...ENVIRONMENT,
  ...SECRETS_OF_CLUSTER.map((at) => ({ at, to: SECRET })),
  ...SQL.flatMap((refs) => [
    { at: `bootstrap.initdb.${refs}.secretRefs.*`, to: SECRET },
    { at: `bootstrap.initdb.${refs}.configMapRefs.*`, to: CONFIG_MAP },
  ]),
  { at: 'monitoring.customQueriesConfigMap.*', to: CONFIG_MAP },
  { at: 'serviceAccountName', to: SERVICE_ACCOUNT },
  { at: 'imageCatalogRef', to: { group: GROUP, kind: 'ImageCatalog', code: 'reference/object' } },
  { at: 'bootstrap.recovery.backup', to: { group: GROUP, kind: 'Backup', code: 'reference/database' } },
  ...['plugins.*', 'externalClusters.*.plugin'].map((plugin) => ({
    at: `${plugin}.parameters.barmanObjectName`,
    to: OBJECT_STORE,
  })),
  ...['storage', 'walStorage', 'tablespaces.*.storage'].flatMap((storage) =>
    ['storageClass', 'pvcTemplate.storageClassName'].map((key) => ({ at: `${storage}.${key}`, to: STORAGE_CLASS })),
  ),
];

const STORE_SECRETS = [
  ...['accessKeyId', 'secretAccessKey', 'sessionToken', 'region'].map((key) => `s3Credentials.${key}`),
  ...['connectionString', 'storageAccount', 'storageKey', 'storageSasToken'].map((key) => `azureCredentials.${key}`),
  'googleCredentials.applicationCredentials',
  'endpointCA',
];

/** What belongs to a PostgreSQL cluster names one that is there, and a cluster what it is made of. */
export const DATABASES: Topic = {
  references: {
    'barmancloud.cnpg.io/ObjectStore': STORE_SECRETS.map((at) => ({ at: `spec.configuration.${at}`, to: SECRET })),
    [`${GROUP}/Backup`]: OF_CLUSTER,
    [`${GROUP}/Cluster`]: below('spec', REFERENCES),
    [`${GROUP}/Database`]: OF_CLUSTER,
    [`${GROUP}/DatabaseRole`]: OF_CLUSTER,
    [`${GROUP}/Pooler`]: [
      ...OF_CLUSTER,
      ...['authQuerySecret', 'serverTLSSecret', 'serverCASecret', 'clientTLSSecret', 'clientCASecret'].map((key) => ({
        at: `spec.pgbouncer.${key}`,
        to: SECRET,
      })),
    ],
    [`${GROUP}/Publication`]: OF_CLUSTER,
    [`${GROUP}/ScheduledBackup`]: OF_CLUSTER,
    [`${GROUP}/Subscription`]: OF_CLUSTER,
  },
  checks: { [`${GROUP}/Cluster`]: peerFaults, [`${GROUP}/Subscription`]: publisherFaults },
};

const PEERS = [
  'bootstrap.initdb.import.source.externalCluster',
  'bootstrap.recovery.source',
  'bootstrap.pg_basebackup.source',
  'replica.self',
  'replica.primary',
  'replica.source',
].map((at) => route(`spec.${at}`));

const LISTED = route('spec.externalClusters.*.name');

/** A cluster knows others, also those of other regions, by names that it lists itself. */
function peerFaults({ object }: Item): readonly Fault[] {
  return PEERS.flatMap((steps) => fieldsAt(object, steps)).flatMap(({ value, path }) =>
    notListed(asText(value), path, object),
  );
}

function publisherFaults(item: Item, world: World): readonly Fault[] {
  const name = asText(valueAt(item.object.spec, 'cluster', 'name')) ?? '';
  const [cluster] = world.things.find({ ...CLUSTER, namespace: item.id.namespace, name });
  const publisher = asText(valueAt(item.object.spec, 'externalClusterName'));
  return cluster?.object ? notListed(publisher, ['spec', 'externalClusterName'], cluster.object) : [];
}

function notListed(name: string | undefined, path: Fault['path'], cluster: Item['object']): readonly Fault[] {
  const listed = fieldsAt(cluster, LISTED).flatMap(({ value }) => asText(value) ?? []);
  if (name === undefined || listed.includes(name)) return [];
  const other = instead(name, listed);
  const message = `externalClusters of Cluster/${cluster.metadata.name} has no "${name}", ${other.text}`;
  return [fault('reference/database', path, message, other.fix('add it to externalClusters'))];
}
