import type { Opening } from '../../../../traffic/network-policy';
import type { PostgresIntent } from '../../intent';
import { METADATA, storeOpenings } from '../object-store/openings';
import type { PodGroup } from '../operator';
import { API_SERVER, PATRONI, POSTGRES } from '../ports';
import { scraping } from '../scraping';
import { archivesOf } from './archives';
import { METRICS } from './exporter';
import { instancePods, poolerPods } from './names';

/** Who talks to whom: Patroni's members and the operator by both ports, a pooler and applications by that of PostgreSQL. */
export function podGroups(intent: PostgresIntent): readonly PodGroup[] {
  return intent.pooler ? [instances(intent), poolers(intent)] : [instances(intent)];
}

function instances(intent: PostgresIntent): PodGroup {
  const { name, namespace, platform, pooler } = intent;
  const stores = archivesOf(intent).map(({ archive }) => archive.store);
  const podLabels = instancePods(name);
  const each: Opening = { to: { namespace, podLabels }, ports: [POSTGRES, PATRONI] };
  return {
    suffix: '',
    podLabels,
    incoming: [
      each,
      // Its chart and its manifests label the operator differently.
      { to: { namespace: platform.operatorNamespace }, ports: [POSTGRES, PATRONI] },
      ...(pooler ? [{ to: { namespace, podLabels: poolerPods(name) }, ports: [POSTGRES] }] : []),
      ...scraping(intent, METRICS.containerPort),
    ],
    // Patroni elects the primary by the API server, and Spilo asks which cloud it is in.
    outgoing: [each, ...storeOpenings(stores, API_SERVER), METADATA],
  };
}

function poolers({ name, namespace }: PostgresIntent): PodGroup {
  const outgoing = [{ to: { namespace, podLabels: instancePods(name) }, ports: [POSTGRES] }];
  return { suffix: 'pooler', podLabels: poolerPods(name), incoming: [], outgoing };
}
