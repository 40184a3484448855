import type { Opening } from '../../../../traffic/network-policy';
import type { PostgresIntent } from '../../intent';
import { storeOpenings } from '../object-store/openings';
import type { PodGroup } from '../operator';
import { API_SERVER, PATRONI, POSTGRES } from '../ports';
import { scraping } from '../scraping';
import { storesOf } from './archives';
import { instancePods, jobPods, poolerPods } from './names';

const PGBACKREST = { port: 8432 };
const METRICS = 9187;

/** Who talks to whom. The operator itself comes in by the Kubernetes API alone, which runs its commands in the pods. */
export function podGroups(intent: PostgresIntent): readonly PodGroup[] {
  const hasJobs = storesOf(intent).length > 0;
  return [instances(intent), ...(intent.pooler ? [pooler(intent)] : []), ...(hasJobs ? [jobs(intent)] : [])];
}

function instances(intent: PostgresIntent): PodGroup {
  const { name, namespace, pooler: hasPooler } = intent;
  const podLabels = instancePods(name);
  const each: Opening = { to: { namespace, podLabels }, ports: [POSTGRES, PATRONI] };
  return {
    suffix: '',
    podLabels,
    incoming: [
      each,
      ...(hasPooler ? [{ to: { namespace, podLabels: poolerPods(name) }, ports: [POSTGRES] }] : []),
      ...(intent.backups ? [{ to: { namespace, podLabels: jobPods(name) }, ports: [PGBACKREST] }] : []),
      ...scraping(intent, METRICS),
    ],
    // Patroni elects the primary by the API server.
    outgoing: [each, ...storeOpenings(storesOf(intent), API_SERVER)],
  };
}

function pooler(intent: PostgresIntent): PodGroup {
  const { name, namespace } = intent;
  const outgoing = [{ to: { namespace, podLabels: instancePods(name) }, ports: [POSTGRES] }];
  return { suffix: 'pooler', podLabels: poolerPods(name), incoming: scraping(intent, METRICS), outgoing };
}

/** A backup reads the data of an instance, and writes it to the store itself. */
function jobs(intent: PostgresIntent): PodGroup {
  const { name, namespace } = intent;
  const outgoing = [
    { to: { namespace, podLabels: instancePods(name) }, ports: [PGBACKREST] },
    ...storeOpenings(storesOf(intent)),
  ];
  return { suffix: 'repo', podLabels: jobPods(name), incoming: [], outgoing };
}
