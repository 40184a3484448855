import type { PostgresIntent } from '../../../../lib/constructs/data/postgres/intent';
import { defaultsFor } from '../../../../lib/defaults/defaults';
import type { PostgresPlatform } from '../../../../lib/model/postgres';
import type { Tier } from '../../../../lib/model/tier';

export const NAMESPACE = 'shop';

/** The smallest database of a tier: one instance, one database, nothing else. */
export function smallestIntent(
  operator: PostgresPlatform['operator'],
  more: Partial<PostgresIntent>,
  tier: Tier,
): PostgresIntent {
  return {
    name: 'shop-db',
    namespace: NAMESPACE,
    labels: { 'app.kubernetes.io/name': 'shop-db' },
    owner: 'team-shop',
    tier,
    defaults: defaultsFor(tier),
    platform: { operator, operatorNamespace: 'postgres-operator', images: {} },
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
