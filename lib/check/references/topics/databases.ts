import type { Fault } from '../../../model/finding';
import { fault } from '../fault';
import { instead } from '../instead';
import type { Item } from '../item';
import { CONFIG_MAP, SECRET, SERVICE_ACCOUNT, STORAGE_CLASS } from '../kinds';
import { asText, fieldsAt, route, valueAt } from '../loosely';
import { below, type Reference, type Topic } from '../reference';
import type { World } from '../world';
import { CLUSTER, CNPG, IMAGE_CATALOG, OBJECT_STORE, SNAPSHOT_CLASS } from './database-kinds';
import {
  catalogFaults,
  methodFaults,
  namesakeFaults,
  sameDatabaseFaults,
  sameRoleFaults,
  secondBudgetFaults,
} from './database-companions';
import { sharedArchiveFaults, sidecarFaults } from './database-stores';
import { ENVIRONMENT } from './pods';

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
  'postgresql.ldap.bindSearchAuth.bindPassword',
  'superuserSecret',
];

const SECRETS_OF_POOLER = [
  ...['authQuerySecret', 'serverTLSSecret', 'serverCASecret', 'clientTLSSecret', 'clientCASecret'],
];

const SNAPSHOTS = ['className', 'walClassName'].map((key) => `backup.volumeSnapshot.${key}`);

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
  { at: 'imageCatalogRef', to: IMAGE_CATALOG },
  { at: 'bootstrap.recovery.backup', to: { group: CNPG, kind: 'Backup', code: 'reference/database' } },
  ...SNAPSHOTS.map((at) => ({ at, to: SNAPSHOT_CLASS })),
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
    'barmancloud.cnpg.io/ObjectStore': [
      ...STORE_SECRETS.map((at) => ({ at: `spec.configuration.${at}`, to: SECRET })),
      ...below('spec.instanceSidecarConfiguration', ENVIRONMENT),
    ],
    [`${CNPG}/Backup`]: OF_CLUSTER,
    [`${CNPG}/Cluster`]: below('spec', REFERENCES),
    [`${CNPG}/Database`]: OF_CLUSTER,
    [`${CNPG}/DatabaseRole`]: [...OF_CLUSTER, { at: 'spec.passwordSecret', to: SECRET }],
    [`${CNPG}/Pooler`]: [
      ...OF_CLUSTER,
      ...SECRETS_OF_POOLER.map((key) => ({ at: `spec.pgbouncer.${key}`, to: SECRET })),
      { at: 'spec.pgbouncer.imageCatalogRef', to: IMAGE_CATALOG },
      { at: 'spec.serviceAccountName', to: SERVICE_ACCOUNT },
    ],
    [`${CNPG}/Publication`]: OF_CLUSTER,
    [`${CNPG}/ScheduledBackup`]: OF_CLUSTER,
    [`${CNPG}/Subscription`]: OF_CLUSTER,
  },
  checks: {
    [`${CNPG}/Backup`]: methodFaults,
    [`${CNPG}/Cluster`]: (item, world) => [
      ...peerFaults(item),
      ...catalogFaults(item, world),
      ...sharedArchiveFaults(item, world),
      ...sidecarFaults(item, world),
    ],
    [`${CNPG}/Database`]: sameDatabaseFaults,
    [`${CNPG}/DatabaseRole`]: sameRoleFaults,
    [`${CNPG}/Pooler`]: (item, world) => [...namesakeFaults(item, world), ...catalogFaults(item, world)],
    [`${CNPG}/ScheduledBackup`]: methodFaults,
    [`${CNPG}/Subscription`]: publisherFaults,
    'policy/PodDisruptionBudget': secondBudgetFaults,
  },
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
