import type { Opening } from '../../../../traffic/network-policy';
import type { PostgresIntent } from '../../intent';
import type { PodGroup } from '../operator';
import { instancePods, jobPods, poolerPods } from './names';
import { storeOpenings } from './store-openings';

const POSTGRES = { port: 5432 };
const PATRONI = { port: 8008 };
const PGBACKREST = { port: 8432 };
const METRICS = { port: 9187 };
/** Behind its Service the API server listens on either; its addresses are those of nobody's pods. */
const API_SERVER = [443, 6443];

/** Who talks to whom. The operator itself comes in by the Kubernetes API alone, which runs its commands in the pods. */
export function podGroups(intent: PostgresIntent): readonly PodGroup[] {
  const hasJobs = intent.backups !== undefined || intent.recovery !== undefined;
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
      ...scraping(intent),
    ],
    // Patroni elects the primary by the API server.
    outgoing: [each, ...storeOpenings(intent, API_SERVER)],
  };
}

function pooler(intent: PostgresIntent): PodGroup {
  const { name, namespace } = intent;
  const outgoing = [{ to: { namespace, podLabels: instancePods(name) }, ports: [POSTGRES] }];
  return { suffix: 'pooler', podLabels: poolerPods(name), incoming: scraping(intent), outgoing };
}

/** A backup reads the data of an instance, and writes it to the store itself. */
function jobs(intent: PostgresIntent): PodGroup {
  const { name, namespace } = intent;
  const outgoing = [
    { to: { namespace, podLabels: instancePods(name) }, ports: [PGBACKREST] },
    ...storeOpenings(intent, []),
  ];
  return { suffix: 'repo', podLabels: jobPods(name), incoming: [], outgoing };
}

function scraping({ monitoring }: PostgresIntent): readonly Opening[] {
  return monitoring ? [{ to: { namespace: monitoring.namespace }, ports: [METRICS] }] : [];
}
