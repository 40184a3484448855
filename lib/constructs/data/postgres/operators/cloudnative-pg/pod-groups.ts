import type { Opening } from '../../../../traffic/network-policy';
import type { PostgresIntent } from '../../intent';
import type { PodGroup } from '../operator';
import { databasePods, OPERATOR_PODS, poolerPods } from './pod-labels';
import { providerOf } from './store-provider';
import { storesOf } from './stores';

const POSTGRES = { port: 5432 };
const INSTANCE_MANAGER = { port: 8000 };
const INSTANCE_METRICS = { port: 9187 };
const POOLER_METRICS = { port: 9127 };
/** Behind its Service the API server listens on either; its addresses are those of nobody's pods. */
const API_SERVER = [{ port: 443 }, { port: 6443 }];

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
    outgoing: [each, ...elsewhere, ...outside(intent)],
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

function scraping({ monitoring }: PostgresIntent, port: Opening['ports'][number]): readonly Opening[] {
  return monitoring ? [{ to: { namespace: monitoring.namespace }, ports: [port] }] : [];
}

/** The API server and the object stores; where they are no policy can tell. */
function outside(intent: PostgresIntent): readonly Opening[] {
  const stores = storesOf(intent).map(({ archive }) => archive.store);
  const ports = new Set([...API_SERVER.map(({ port }) => port), ...stores.map(({ endpoint }) => portOf(endpoint))]);
  const byIdentity = stores.some(
    ({ destination, credentials }) => providerOf(destination) === 'google' && 'identity' in credentials,
  );
  return [{ to: 'anywhere', ports: [...ports].map((port) => ({ port })) }, ...(byIdentity ? GOOGLE_IDENTITY : [])];
}

/**
 * GKE's metadata server gives pods their identity: on the one address with Dataplane V2, on the other without.
 * https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy
 */
const GOOGLE_IDENTITY: readonly Opening[] = [
  { to: { cidr: '169.254.169.254/32' }, ports: [{ port: 80 }] },
  { to: { cidr: '169.254.169.252/32' }, ports: [{ port: 988 }] },
];

/** The port of an object store: that of its endpoint, or HTTPS of the cloud. */
function portOf(endpoint: string | undefined): number {
  const [, scheme, port] = /^(https?):\/\/[^/]*?(?::(\d+))?(?:\/|$)/.exec(endpoint ?? '') ?? [];
  if (port !== undefined) return Number(port);
  return scheme === 'http' ? 80 : 443;
}
