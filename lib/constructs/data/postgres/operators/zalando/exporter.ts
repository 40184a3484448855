import type { AdditionalVolume, Sidecar } from '../../../../../resources/zalando';
import type { PostgresIntent } from '../../intent';
import { watcher } from '../guaranteed';

const SOCKET = '/var/run/postgresql';

/** The port of the exporter, which monitors know by its name. */
export const METRICS = { name: 'metrics', containerPort: 9187 };

/**
 * The exporter of metrics beside each instance. It comes in by the socket, where Spilo asks local users for no password:
 * that of the superuser would be wrong in a region that follows another, whose roles are copied.
 */
export function exporter(intent: PostgresIntent): Sidecar {
  return {
    name: 'metrics',
    image: intent.defaults['postgres.exporter.image'],
    // The CRD has no `args`. The age of transaction IDs is not exported by default.
    command: ['/bin/postgres_exporter', '--collector.database_wraparound'],
    ports: [METRICS],
    env: [{ name: 'DATA_SOURCE_NAME', value: `host=${SOCKET} user=postgres dbname=postgres sslmode=disable` }],
    resources: watcher(intent),
  };
}

/** The folder of the socket, for PostgreSQL and the exporter; the operator calls such a volume so too. */
export function socketVolume({ defaults }: PostgresIntent): AdditionalVolume {
  return {
    name: 'postgresql-run',
    mountPath: SOCKET,
    targetContainers: ['all'],
    volumeSource: { emptyDir: { sizeLimit: defaults['scratch.size'] } },
  };
}
