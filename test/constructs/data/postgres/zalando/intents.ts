import type { EnvVar } from 'kubernetes-types/core/v1';
import type { Archive, PostgresIntent, Site, Topology } from '../../../../../lib/constructs/data/postgres/intent';
import { ZALANDO } from '../../../../../lib/constructs/data/postgres/operators/zalando/zalando';
import type { ObjectStorage } from '../../../../../lib/model/postgres';
import type { Tier } from '../../../../../lib/model/tier';
import type { PostgresqlSpec } from '../../../../../lib/resources/zalando';
import { smallestIntent } from '../smallest-intent';

const ROLE = 'arn:aws:iam::123456789012:role/backups';

/** Object stores by how a cluster gets into them. */
export const STORES = {
  awsRole: {
    destination: 's3://backups',
    region: 'eu-west-1',
    credentials: { identity: { 'eks.amazonaws.com/role-arn': ROLE } },
  },
  awsPods: { destination: 's3://backups', region: 'eu-west-1', credentials: { identity: {} } },
  awsSecret: { destination: 's3://backups', region: 'eu-west-1', credentials: { secret: 'store' } },
  minio: {
    destination: 's3://backups',
    endpoint: 'http://minio.storage.svc:9000',
    credentials: { secret: 'store' },
  },
  google: { destination: 'gs://backups', credentials: { secret: 'store' } },
  googleNode: { destination: 'gs://backups', credentials: { identity: {} } },
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
  return smallestIntent('zalando', more, tier);
}

/** What production asks for: three instances apart, a pooler, backups, monitoring. */
export function fullIntent(more: Partial<PostgresIntent> = {}): PostgresIntent {
  return intentOf({
    instances: 3,
    placement: { shareNodes: false, shareZones: false },
    storage: { size: '100Gi', storageClass: 'fast' },
    durability: { standbys: 1, required: true },
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
  more: Partial<Topology> = {},
  store: ObjectStorage = STORES.awsRole,
): PostgresIntent {
  const archive = (cluster: string): Archive => archiveOf('shop-db-18', store, cluster);
  const sites = ['ap-1', 'eu-1', 'us-1'].map((cluster): Site => ({ cluster, archive: archive(cluster) }));
  return fullIntent({
    topology: { sites, self, primary: 'eu-1', role, source: self === 'eu-1' ? 'ap-1' : 'eu-1', ...more },
    backups: { ...backupsTo(store), archive: archive(self) },
    roles: [{ name: 'orders', memberOf: [], isOwner: true }],
  });
}

/** The spec of the cluster. */
export function specOf(intent: PostgresIntent): PostgresqlSpec {
  const [cluster] = ZALANDO.objects(intent);
  expect(cluster).toMatchObject({ kind: 'postgresql', name: intent.name, keep: true });
  return cluster?.body.spec as PostgresqlSpec;
}

/** The variables of PostgreSQL's container: `store/ACCESS_KEY_ID` for what is kept in a Secret. */
export function variablesOf(intent: PostgresIntent): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries((specOf(intent).env ?? []).map((variable) => [variable.name, shown(variable)]));
}

function shown({ value, valueFrom }: EnvVar): string | undefined {
  const secret = valueFrom?.secretKeyRef;
  return secret ? `${secret.name ?? ''}/${secret.key}` : value;
}
