import type { PostgresIntent } from '../../intent';
import type { ConnectionRequest, PostgresConnection } from '../operator';
import { certificateOf, hasStandbys, instancePods, loginOf, poolerPods } from './names';

/** Where an application finds a database. PgBouncer stands before the primary only, so reading goes around it. */
export function connection(intent: PostgresIntent, request: ConnectionRequest): PostgresConnection {
  const { name, pooler } = intent;
  const login = loginOf(name, request.role);
  const reads = request.readOnly && hasStandbys(intent);
  const pooled = pooler !== undefined && !request.direct && !reads;
  return {
    service: pooled ? `${name}-pgbouncer` : `${name}-${reads ? 'replicas' : 'primary'}`,
    port: 5432,
    podLabels: pooled ? poolerPods(name) : instancePods(name),
    targetPort: 5432,
    user: { secret: login, key: 'user' },
    password: { secret: login, key: 'password' },
    sslMode: 'verify-full',
    ca: { secret: certificateOf(name), key: 'ca.crt' },
  };
}
