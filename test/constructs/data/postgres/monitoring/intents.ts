import type { Archive, PostgresIntent, SiteRole, Topology } from '../../../../../lib/constructs/data/postgres/intent';
import { defaultsFor } from '../../../../../lib/defaults/defaults';
import type { PostgresOperatorName } from '../../../../../lib/model/postgres';

function archive(name: string): Archive {
  const store = { destination: 's3://backups', credentials: { secret: 'backups' } };
  return { store, path: 's3://backups/prod/eu-1', name };
}

/** The database `orders` of production, with all that it can have; one day of backups, every six hours. */
export function intentFor(operator: PostgresOperatorName, more: Partial<PostgresIntent> = {}): PostgresIntent {
  return {
    name: 'orders',
    namespace: 'shop',
    labels: {},
    owner: 'team-orders',
    tier: 'production',
    defaults: defaultsFor('production'),
    platform: { operator, operatorNamespace: 'operators', images: {} },
    major: 18,
    workload: 'oltp',
    instances: 3,
    placement: { shareNodes: false, shareZones: false },
    cpu: '2',
    memory: '8Gi',
    storage: { size: '50Gi' },
    walStorage: { size: '20Gi' },
    durability: { standbys: 1, required: true },
    parameters: [],
    databases: [{ name: 'orders', owner: 'orders', extensions: [] }],
    roles: [],
    pooler: { instances: 2, mode: 'transaction', clients: 1000, poolSize: 20, cpu: '500m', memory: '128Mi' },
    backups: { archive: archive('orders-18'), schedule: '0 */6 * * *', retentionDays: 1 },
    monitoring: {
      namespace: 'monitoring',
      labels: { release: 'prometheus' },
      runbooks: 'https://runbooks.example.com/postgres.md',
      severity: { urgent: 'critical', later: 'warning' },
    },
    ...more,
  };
}

/** The same database without what it may do without. */
export function without(
  intent: PostgresIntent,
  ...props: readonly ('backups' | 'monitoring' | 'pooler' | 'walStorage')[]
): PostgresIntent {
  return Object.fromEntries(
    Object.entries(intent).filter(([name]) => !props.some((prop) => prop === name)),
  ) as unknown as PostgresIntent;
}

/** `eu-1` and `us-1`; this is `eu-1`, and follows the other by streaming where that has a host. */
export function topology(role: SiteRole, host?: string): Topology {
  return {
    sites: [
      { cluster: 'eu-1', archive: archive('orders-eu-1-18') },
      { cluster: 'us-1', archive: archive('orders-us-1-18'), ...(host === undefined ? {} : { host }) },
    ],
    self: 'eu-1',
    primary: role.is === 'primary' ? 'eu-1' : 'us-1',
    role,
    source: 'us-1',
  };
}
