import type { PostgresIntent } from '../../intent';
import type { ConnectionRequest, PostgresConnection } from '../operator';
import { loginOf, poolerOf, serviceOf, type Access } from './names';
import { databasePods, poolerPods } from './pod-labels';

/** Where an application finds a database: at the pooler, unless there is none, or it goes around it, or only reads. */
export function connection(intent: PostgresIntent, request: ConnectionRequest): PostgresConnection {
  const { name, pooler } = intent;
  const login = loginOf(intent, request.role);
  const access: Access = request.readOnly ? 'ro' : 'rw';
  const pooled = pooler !== undefined && !request.direct && !request.readOnly;
  return {
    service: pooled ? poolerOf(name) : serviceOf(intent, access),
    port: 5432,
    podLabels: pooled ? poolerPods(name) : databasePods(name),
    targetPort: 5432,
    user: { secret: login, key: 'username' },
    password: { secret: login, key: 'password' },
    sslMode: 'verify-full',
    ca: { secret: `${name}-ca`, key: 'ca.crt' },
  };
}
