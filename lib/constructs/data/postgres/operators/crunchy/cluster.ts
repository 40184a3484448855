import { present } from '../../../../../model/present';
import { CRUNCHY_API, type PostgresClusterSpec } from '../../../../../resources/crunchy';
import type { PostgresIntent } from '../../intent';
import { agent, guaranteed, watcher } from '../guaranteed';
import type { RenderedObject } from '../operator';
import { patroni } from '../patroni';
import { backups, origin } from './archiving';
import { identity } from './identity';
import { extensionAnnotations, initSql } from './init-sql';
import { instanceSet } from './instances';
import { hasStandbys, OWN_SCHEMAS } from './names';
import { serverParameters } from './parameters';
import { users } from './users';

/** The cluster. Agents must not delete it, since the operator deletes its volumes with it. */
export function cluster(intent: PostgresIntent): RenderedObject {
  return {
    id: 'cluster',
    apiVersion: CRUNCHY_API,
    kind: 'PostgresCluster',
    name: intent.name,
    // Databases belong to postgres here, and the schema public takes no tables of others: each role gets its own.
    annotations: { [OWN_SCHEMAS]: 'true', ...extensionAnnotations(intent) },
    keep: true,
    body: { spec: clusterSpec(intent) },
  };
}

function clusterSpec(intent: PostgresIntent): PostgresClusterSpec {
  const { major, platform, topology } = intent;
  const parameters = serverParameters(intent);
  return present<PostgresClusterSpec>({
    postgresVersion: major,
    image: platform.images[String(major)],
    metadata: identity(intent),
    instances: [instanceSet(intent)],
    config: Object.keys(parameters).length > 0 ? { parameters } : undefined,
    patroni: { dynamicConfiguration: patroni(intent, hasStandbys(intent)) },
    users: users(intent),
    ...initSql(intent),
    backups: backups(intent),
    ...origin(intent),
    shutdown: topology?.role.is === 'lost' ? true : undefined,
    proxy: proxy(intent),
    ...metrics(intent),
  });
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
