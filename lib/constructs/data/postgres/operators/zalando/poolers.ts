import type { ConnectionPooler, PostgresqlSpec } from '../../../../../resources/zalando';
import type { PoolerIntent, PostgresIntent } from '../../intent';
import { guaranteed } from '../guaranteed';
import type { RenderedObject } from '../operator';
import { poolerBudget } from '../pooler-budget';
import { poolerOf, poolerPods } from './names';

/** Connections that each pooler takes from clients, which is no setting. */
export const POOLER_CLIENTS = 10_000;

/** The pooler before the primary. */
export function poolers({
  pooler,
}: PostgresIntent): Pick<PostgresqlSpec, 'connectionPooler' | 'enableConnectionPooler'> {
  return pooler ? { enableConnectionPooler: true, connectionPooler: settings(pooler) } : {};
}

function settings({ instances, mode, poolSize, cpu, memory }: PoolerIntent): ConnectionPooler {
  return {
    numberOfInstances: instances,
    mode,
    // An instance gets an equal share of it, and a pair of database and role the half of that.
    maxDBConnections: 2 * poolSize * instances,
    resources: guaranteed(cpu, memory),
  };
}

/** The budget of the pooler, which the operator lacks. */
export function poolerBudgets({ name, pooler, defaults }: PostgresIntent): readonly RenderedObject[] {
  return pooler ? [poolerBudget(poolerOf(name), poolerPods(name), defaults)] : [];
}
