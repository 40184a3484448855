import { CONFIG_MAP, SECRET, STORAGE_CLASS, VOLUME_CLAIM, type TargetKind } from '../kinds';
import { asText } from '../loosely';
import { below, type Reference, type Topic } from '../reference';
import { ENVIRONMENT } from './pods';

const GROUP = 'postgres-operator.crunchydata.com';
const CLUSTER: TargetKind = { group: GROUP, kind: 'PostgresCluster', code: 'reference/database' };
const PRIORITY: TargetKind = { group: 'scheduling.k8s.io', kind: 'PriorityClass', code: 'reference/priority-class' };

/** Files that pods are given. */
const FILES = [
  'backups.pgbackrest.configuration',
  'config.files',
  'dataSource.pgbackrest.configuration',
  'instrumentation.config.files',
  'monitoring.pgmonitor.exporter.configuration',
  'proxy.pgBouncer.config.files',
  'userInterface.pgAdmin.config.files',
];

const SECRETS = [
  'backups.pgbackrest.repoHost.sshSecret',
  'customReplicationTLSSecret',
  'customTLSSecret',
  'imagePullSecrets.*',
  'monitoring.pgmonitor.exporter.customTLSSecret',
  'proxy.pgBouncer.customTLSSecret',
  'userInterface.pgAdmin.config.ldapBindPassword',
];

const CONFIG_MAPS = [
  'backups.pgbackrest.repoHost.sshConfigMap',
  'databaseInitSQL',
  'instrumentation.metrics.customQueries.add.*.queries',
];

const CLAIMS = [
  ...['dataVolumeClaimSpec', 'walVolumeClaimSpec', 'volumes.temp', 'tablespaceVolumes.*.dataVolumeClaimSpec'].map(
    (claim) => `instances.*.${claim}`,
  ),
  'backups.pgbackrest.repos.*.volume.volumeClaimSpec',
  'userInterface.pgAdmin.dataVolumeClaimSpec',
];

const PODS = [
  ...['jobs', 'repoHost', 'restore'].map((part) => `backups.pgbackrest.${part}`),
  ...['pgbackrest', 'postgresCluster'].map((source) => `dataSource.${source}`),
  'instances.*',
  'proxy.pgBouncer',
  'userInterface.pgAdmin',
];

const REFERENCES: readonly Reference[] = [
  ...SECRETS.map((at) => ({ at, to: SECRET })),
  ...CONFIG_MAPS.map((at) => ({ at, to: CONFIG_MAP })),
  ...FILES.flatMap((at) => [
    { at: `${at}.*.secret`, to: SECRET },
    { at: `${at}.*.configMap`, to: CONFIG_MAP },
  ]),
  ...CLAIMS.map((claim) => ({ at: `${claim}.storageClassName`, to: STORAGE_CLASS })),
  ...PODS.flatMap((pods) => [
    { at: `${pods}.priorityClassName`, to: PRIORITY },
    { at: `${pods}.volumes.additional.*`, to: VOLUME_CLAIM, name: 'claimName' },
  ]),
  ...['instances.*', 'proxy.pgBouncer'].flatMap((pods) => below(`${pods}.containers.*`, ENVIRONMENT)),
  { at: 'instrumentation.config.environmentVariables.*.valueFrom.secretKeyRef', to: SECRET },
  { at: 'instrumentation.config.environmentVariables.*.valueFrom.configMapKeyRef', to: CONFIG_MAP },
  ...['pgBackRestVolume', 'pgDataVolume', 'pgWALVolume'].map((volume) => ({
    at: `dataSource.volumes.${volume}`,
    to: VOLUME_CLAIM,
    name: 'pvcName',
  })),
  // What is restored from in another namespace names that in a field of its own.
  ...['dataSource.postgresCluster', 'backups.pgbackrest.restore'].map((at) => ({
    at,
    to: CLUSTER,
    name: 'clusterName',
    when: ({ clusterNamespace }: Readonly<Record<string, unknown>>) => asText(clusterNamespace) === undefined,
  })),
];

/** A cluster of Crunchy's operator is made of what is there, and an upgrade is that of a cluster. */
export const CRUNCHY: Topic = {
  references: {
    [`${GROUP}/PGUpgrade`]: [
      { at: 'spec', to: CLUSTER, name: 'postgresClusterName' },
      { at: 'spec.imagePullSecrets.*', to: SECRET },
      { at: 'spec.priorityClassName', to: PRIORITY },
    ],
    [`${GROUP}/PostgresCluster`]: below('spec', REFERENCES),
  },
};
