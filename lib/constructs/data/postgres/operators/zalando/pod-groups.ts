import type { Opening } from '../../../../traffic/network-policy';
import type { PostgresIntent } from '../../intent';
import { providerOf } from '../cloudnative-pg/store-provider';
import type { PodGroup } from '../operator';
import { archivesOf } from './archives';
import { METRICS } from './exporter';
import { instancePods, poolerPods } from './names';

const POSTGRES = { port: 5432 };
const PATRONI = { port: 8008 };
/** Behind its Service the API server listens on either; its addresses are those of nobody's pods. */
const API_SERVER = [443, 6443];

/** Where Spilo asks which cloud it is in, and where clouds hand out what a pod needs to be known by. */
const METADATA: Opening = { to: { cidr: '169.254.169.254/32' }, ports: [{ port: 80 }] };
/** The same on GKE without Dataplane V2: https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy */
const GKE_METADATA: Opening = { to: { cidr: '169.254.169.252/32' }, ports: [{ port: 988 }] };

/** Who talks to whom: Patroni's members and the operator by both ports, a pooler and applications by that of PostgreSQL. */
export function podGroups(intent: PostgresIntent): readonly PodGroup[] {
  return intent.pooler ? [instances(intent), poolers(intent)] : [instances(intent)];
}

function instances(intent: PostgresIntent): PodGroup {
  const { name, namespace, platform, pooler, monitoring } = intent;
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
      ...(monitoring ? [{ to: { namespace: monitoring.namespace }, ports: [{ port: METRICS.containerPort }] }] : []),
    ],
    outgoing: [each, outside(intent), METADATA, ...(isKnownToGoogle(intent) ? [GKE_METADATA] : [])],
  };
}

function poolers({ name, namespace }: PostgresIntent): PodGroup {
  const outgoing = [{ to: { namespace, podLabels: instancePods(name) }, ports: [POSTGRES] }];
  return { suffix: 'pooler', podLabels: poolerPods(name), incoming: [], outgoing };
}

/** The API server, which Patroni elects the primary by, and the object stores; where they are no policy can tell. */
function outside(intent: PostgresIntent): Opening {
  const stores = archivesOf(intent).map(({ archive }) => portOf(archive.store.endpoint));
  return { to: 'anywhere', ports: [...new Set([...API_SERVER, ...stores])].map((port) => ({ port })) };
}

function isKnownToGoogle(intent: PostgresIntent): boolean {
  return archivesOf(intent).some(
    ({ archive: { store } }) => providerOf(store.destination) === 'google' && 'identity' in store.credentials,
  );
}

/** The port of an object store: that of its endpoint, or HTTPS of the cloud. */
function portOf(endpoint: string | undefined): number {
  if (endpoint === undefined) return 443;
  const { protocol, port } = new URL(endpoint);
  if (port !== '') return Number(port);
  return protocol === 'http:' ? 80 : 443;
}
