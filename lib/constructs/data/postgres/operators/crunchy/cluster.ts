import { present } from '../../../../../model/present';
import { CRUNCHY_API, type PatroniConfiguration, type PostgresClusterSpec } from '../../../../../resources/crunchy';
import type { PostgresIntent } from '../../intent';
import type { RenderedObject } from '../operator';
import { backups, origin } from './archiving';
import { agent, guaranteed, watcher } from './guaranteed';
import { identity } from './identity';
import { instanceSet } from './instances';
import { hasStandbys, OWN_SCHEMAS } from './names';
import { users } from './users';

/** The cluster. Agents must not delete it, since the operator deletes its volumes with it. */
export function cluster(intent: PostgresIntent): RenderedObject {
  return {
    id: 'cluster',
    apiVersion: CRUNCHY_API,
    kind: 'PostgresCluster',
    name: intent.name,
    // Databases belong to postgres here, and the schema public takes no tables of others: each role gets its own.
    annotations: { [OWN_SCHEMAS]: 'true' },
    keep: true,
    body: { spec: clusterSpec(intent) },
  };
}

function clusterSpec(intent: PostgresIntent): PostgresClusterSpec {
  const { major, platform, parameters, topology } = intent;
  const set = parameters.map(({ parameter, value }) => [parameter, value] as const);
  return present<PostgresClusterSpec>({
    postgresVersion: major,
    image: platform.images[String(major)],
    metadata: identity(intent),
    instances: [instanceSet(intent)],
    config: set.length > 0 ? { parameters: Object.fromEntries(set) } : undefined,
    patroni: { dynamicConfiguration: patroni(intent) },
    users: users(intent),
    backups: backups(intent),
    ...origin(intent),
    shutdown: topology?.role.is === 'lost' ? true : undefined,
    proxy: proxy(intent),
    ...metrics(intent),
  });
}

/** Standbys confirm where there are some. */
function patroni(intent: PostgresIntent): PatroniConfiguration {
  const { durability, defaults } = intent;
  const isConfirmed = durability.standbys > 0 && hasStandbys(intent);
  return {
    failsafe_mode: defaults['postgres.failsafe'],
    ...(isConfirmed && { synchronous_mode: true, synchronous_node_count: durability.standbys }),
    ...(isConfirmed && durability.required && { synchronous_mode_strict: true }),
  };
}

function proxy(intent: PostgresIntent): PostgresClusterSpec['proxy'] {
  const { pooler } = intent;
  if (!pooler) return undefined;
  return {
    pgBouncer: {
      replicas: pooler.instances,
      resources: guaranteed(pooler.cpu, pooler.memory),
      sidecars: { pgbouncerConfig: { resources: watcher(intent) } },
      config: {
        global: {
          pool_mode: pooler.mode,
          max_client_conn: String(pooler.clients),
          default_pool_size: String(pooler.poolSize),
        },
      },
    },
  };
}

/** The last major version that the exporter has queries for. */
const LAST_EXPORTED = 17;

/** Beside each instance stands the exporter, or for versions that it does not know a collector of OpenTelemetry. */
function metrics(intent: PostgresIntent): Pick<PostgresClusterSpec, 'monitoring' | 'instrumentation'> {
  if (!intent.monitoring) return {};
  return intent.major > LAST_EXPORTED
    ? { instrumentation: { resources: agent(intent) } }
    : { monitoring: { pgmonitor: { exporter: { resources: watcher(intent) } } } };
}
