import { stringify } from 'yaml';
import type { Archive, PostgresIntent, Site, Topology } from '../../../../../lib/constructs/data/postgres/intent';
import { CRUNCHY } from '../../../../../lib/constructs/data/postgres/operators/crunchy/crunchy';
import type { ObjectStorage } from '../../../../../lib/model/postgres';
import type { Tier } from '../../../../../lib/model/tier';
import type { PostgresClusterSpec } from '../../../../../lib/resources/crunchy';
import { smallestIntent } from '../smallest-intent';

export const AWS_ROLE = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/backups' };
export const GOOGLE_ACCOUNT = { 'iam.gke.io/gcp-service-account': 'backups@shop.iam.gserviceaccount.com' };

/** Object stores by how a cluster gets into them. */
export const STORES = {
  awsRole: { destination: 's3://backups', region: 'eu-west-1', credentials: { identity: AWS_ROLE } },
  awsPods: { destination: 's3://backups', region: 'eu-west-1', credentials: { identity: {} } },
  awsSecret: { destination: 's3://backups/databases', region: 'eu-west-1', credentials: { secret: 'store' } },
  minio: {
    destination: 's3://backups',
    endpoint: 'https://minio.storage.svc:9000',
    region: 'eu-1',
    credentials: { secret: 'store' },
  },
  google: { destination: 'gs://backups', credentials: { secret: 'store' } },
  googleIdentity: { destination: 'gs://backups', credentials: { identity: GOOGLE_ACCOUNT } },
  azureChina: { destination: 'https://shop.blob.core.chinacloudapi.cn/backups', credentials: { secret: 'store' } },
  azure: { destination: 'https://shop.blob.core.windows.net/backups', credentials: { secret: 'store' } },
} as const satisfies Readonly<Record<string, ObjectStorage>>;

export function archiveOf(name: string, store: ObjectStorage = STORES.awsRole, cluster = 'eu-1'): Archive {
  return { store, path: `${store.destination}/prod/${cluster}`, name };
}

export function backupsTo(store: ObjectStorage, name = 'shop-db-18') {
  return { archive: archiveOf(name, store), schedule: '0 2 * * *', retentionDays: 30 };
}

/** The smallest database of a tier. */
export function intentOf(more: Partial<PostgresIntent> = {}, tier: Tier = 'production'): PostgresIntent {
  return smallestIntent('crunchy', more, tier);
}

/** What production asks for: three instances apart, a volume for the log, a pooler, backups, monitoring. */
export function fullIntent(more: Partial<PostgresIntent> = {}): PostgresIntent {
  return intentOf({
    instances: 3,
    placement: { shareNodes: false, shareZones: false },
    storage: { size: '100Gi', storageClass: 'fast' },
    walStorage: { size: '20Gi', storageClass: 'fast' },
    durability: { standbys: 1, required: true },
    parameters: [{ parameter: 'shared_buffers', value: '2GB' }],
    pooler: { instances: 2, mode: 'transaction', clients: 1000, poolSize: 20, cpu: '500m', memory: '128Mi' },
    backups: backupsTo(STORES.awsRole),
    monitoring: {
      namespace: 'monitoring',
      labels: {},
      runbooks: '',
      severity: { urgent: 'critical', later: 'warning' },
    },
    ...more,
  });
}

/** Three sites that follow each other by the archive, seen from `self`. */
export function siteIntent(
  self: string,
  role: Topology['role'],
  store: ObjectStorage = STORES.awsRole,
  more: Partial<Topology> = {},
): PostgresIntent {
  const archive = (cluster: string): Archive => archiveOf('shop-db-18', store, cluster);
  const sites = ['ap-1', 'eu-1', 'us-1'].map((cluster): Site => ({ cluster, archive: archive(cluster) }));
  return fullIntent({
    topology: { sites, self, primary: 'eu-1', role, source: self === 'eu-1' ? 'ap-1' : 'eu-1', ...more },
    backups: { ...backupsTo(store), archive: archive(self) },
  });
}

/** The spec of the cluster. */
export function specOf(intent: PostgresIntent): PostgresClusterSpec {
  const [cluster] = CRUNCHY.objects(intent);
  expect(cluster).toMatchObject({ kind: 'PostgresCluster', name: intent.name, keep: true });
  return cluster?.body.spec as PostgresClusterSpec;
}

/** What is rendered, short enough to read. */
export function yaml(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false });
}
