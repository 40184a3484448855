import type {
  Archive,
  PoolerIntent,
  PostgresIntent,
  Site,
  Topology,
} from '../../../../../lib/constructs/data/postgres/intent';
import { CLOUDNATIVE_PG } from '../../../../../lib/constructs/data/postgres/operators/cloudnative-pg/cloudnative-pg';
import type { RenderedObject } from '../../../../../lib/constructs/data/postgres/operators/operator';
import { defaultsFor } from '../../../../../lib/defaults/defaults';
import type { ObjectStorage } from '../../../../../lib/model/postgres';
import type { Tier } from '../../../../../lib/model/tier';

export const NAMESPACE = 'shop';

/** An object store of AWS that knows the pods by their service account. */
export const STORE: ObjectStorage = {
  destination: 's3://backups',
  region: 'eu-west-1',
  credentials: { identity: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/backups' } },
};

export function archiveOf(name: string, cluster = 'eu-1', store: ObjectStorage = STORE): Archive {
  return { store, path: `${store.destination}/prod/${cluster}`, name };
}

/** The smallest database of a tier: one instance, one database, nothing else. */
export function intentOf(more: Partial<PostgresIntent> = {}, tier: Tier = 'production'): PostgresIntent {
  return {
    name: 'shop-db',
    namespace: NAMESPACE,
    labels: { 'app.kubernetes.io/name': 'shop-db' },
    owner: 'team-shop',
    tier,
    defaults: defaultsFor(tier),
    platform: {
      operator: 'cloudnative-pg',
      operatorNamespace: 'cnpg-system',
      images: { '18': 'ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie' },
    },
    major: 18,
    workload: 'oltp',
    instances: 1,
    placement: { shareNodes: true, shareZones: true },
    cpu: '2',
    memory: '8Gi',
    storage: { size: '100Gi' },
    durability: { standbys: 0, required: false },
    parameters: [],
    databases: [{ name: 'orders', owner: 'orders', extensions: [] }],
    roles: [{ name: 'orders', memberOf: [], isOwner: true }],
    ...more,
  };
}

export const POOLER: PoolerIntent = {
  instances: 2,
  mode: 'transaction',
  clients: 1000,
  poolSize: 20,
  cpu: '500m',
  memory: '128Mi',
};

/** What production asks for: three instances apart, a pooler, backups, a volume for the log, monitoring. */
export function fullIntent(more: Partial<PostgresIntent> = {}): PostgresIntent {
  return intentOf({
    instances: 3,
    placement: { shareNodes: false, shareZones: false },
    storage: { size: '100Gi', storageClass: 'fast' },
    walStorage: { size: '20Gi', storageClass: 'fast' },
    durability: { standbys: 1, required: true },
    pooler: POOLER,
    backups: { archive: archiveOf('shop-db-18'), schedule: '0 2 * * *', retentionDays: 30 },
    monitoring: {
      namespace: 'monitoring',
      labels: {},
      runbooks: '',
      severity: { urgent: 'critical', later: 'warning' },
    },
    ...more,
  });
}

/** Three sites, of which two can be streamed from; seen from `self`. */
export function topologyOf(self: string, role: Topology['role'], more: Partial<Topology> = {}): Topology {
  const sites = ['ap-1', 'eu-1', 'us-1'].map((cluster): Site => ({
    cluster,
    archive: archiveOf('shop-db-18', cluster),
  }));
  const streamed = sites.map((site) =>
    site.cluster === 'ap-1' ? site : { ...site, host: `db.${site.cluster}.example.com` },
  );
  return { sites: streamed, self, primary: 'eu-1', role, source: self === 'eu-1' ? 'ap-1' : 'eu-1', ...more };
}

/** A site of the topology with everything around it. */
export function siteIntent(self: string, role: Topology['role'], more: Partial<Topology> = {}): PostgresIntent {
  const topology = topologyOf(self, role, more);
  const backups = { archive: archiveOf('shop-db-18', self), schedule: '0 2 * * *', retentionDays: 30 };
  return fullIntent({
    topology,
    backups,
    roles: [{ name: 'orders', secret: 'shop-db-orders', memberOf: [], isOwner: true }],
  });
}

/** What is rendered, as `Kind/name`. */
export function listed(intent: PostgresIntent): readonly string[] {
  return CLOUDNATIVE_PG.objects(intent).map(({ kind, name }) => `${kind}/${name}`);
}

/** The one object of a kind, or that of the name. */
export function rendered(intent: PostgresIntent, kind: string, name?: string): RenderedObject {
  const [found, ...others] = CLOUDNATIVE_PG.objects(intent).filter(
    (object) => object.kind === kind && (name === undefined || object.name === name),
  );
  if (!found || others.length > 0)
    throw new Error(`not one but ${others.length + (found ? 1 : 0)} ${kind} ${name ?? ''}`);
  return found;
}

/** Its `spec`. */
export function specOf(intent: PostgresIntent, kind: string, name?: string): unknown {
  return rendered(intent, kind, name).body.spec;
}
