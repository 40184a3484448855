import type { Opening } from '../../../../traffic/network-policy';
import type { PostgresIntent } from '../../intent';
import { storeOpenings } from '../object-store/openings';
import type { PodGroup } from '../operator';
import { API_SERVER, POSTGRES } from '../ports';
import { scraping } from '../scraping';
import { databasePods, OPERATOR_PODS, poolerPods } from './pod-labels';
import { storesOf } from './stores';

const INSTANCE_MANAGER = { port: 8000 };
const INSTANCE_METRICS = 9187;
const POOLER_METRICS = 9127;

/** Who talks to whom: https://cloudnative-pg.io/docs/1.30/networking, and what pods look for outside. */
export function podGroups(intent: PostgresIntent): readonly PodGroup[] {
  return intent.pooler ? [instances(intent), poolers(intent)] : [instances(intent)];
}

function instances(intent: PostgresIntent): PodGroup {
  const { name, namespace, platform, pooler, topology } = intent;
  const podLabels = databasePods(name);
  // Standbys replicate from the primary, and a primary asks the others whether it is the one that is cut off.
  const each: Opening = { to: { namespace, podLabels }, ports: [POSTGRES, INSTANCE_MANAGER] };
  const operator = { namespace: platform.operatorNamespace, podLabels: OPERATOR_PODS };
  const stores = storesOf(intent).map(({ archive }) => archive.store);
  const elsewhere: Opening[] = topology?.from ? [{ to: topology.from, ports: [POSTGRES] }] : [];
  return {
    suffix: '',
    podLabels,
    incoming: [
      each,
      { to: operator, ports: [POSTGRES, INSTANCE_MANAGER] },
      ...(pooler ? [{ to: { namespace, podLabels: poolerPods(name) }, ports: [POSTGRES] }] : []),
      ...scraping(intent, INSTANCE_METRICS),
      ...elsewhere,
    ],
    outgoing: [each, ...elsewhere, ...storeOpenings(stores, API_SERVER)],
  };
}

function poolers(intent: PostgresIntent): PodGroup {
  const { name, namespace } = intent;
  return {
    suffix: 'pooler',
    podLabels: poolerPods(name),
    incoming: scraping(intent, POOLER_METRICS),
    outgoing: [
      { to: { namespace, podLabels: databasePods(name) }, ports: [POSTGRES] },
      { to: 'anywhere', ports: API_SERVER },
    ],
  };
}
