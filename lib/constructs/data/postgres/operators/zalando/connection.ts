import type { PostgresIntent } from '../../intent';
import type { ConnectionRequest, PostgresConnection } from '../operator';
import { credentialsOf, hasStandbys, instancePods, poolerOf, poolerPods, serviceOf, type Access } from './names';

/** Where an application finds a database: at the pooler where there is one, unless it goes around it. */
export function connection(intent: PostgresIntent, request: ConnectionRequest): PostgresConnection {
  const { name, pooler } = intent;
  const login = credentialsOf(name, request.role);
  // A single instance is read from where it is written to, for then the other Service has nothing behind it.
  const access: Access = request.readOnly && hasStandbys(intent) ? 'replica' : 'primary';
  const pooled = pooler !== undefined && !request.direct && !request.readOnly;
  return {
    service: pooled ? poolerOf(name) : serviceOf(name, access),
    port: 5432,
    podLabels: pooled ? poolerPods(name) : instancePods(name),
    targetPort: 5432,
    user: { secret: login, key: 'username' },
    password: { secret: login, key: 'password' },
    // Spilo signs its certificate itself, anew in each pod, so that there is nothing to verify it by.
    sslMode: 'require',
  };
}
