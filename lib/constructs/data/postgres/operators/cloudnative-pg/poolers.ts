import { unlessApiDefault } from '../../../../../defaults/defaults';
import { present } from '../../../../../model/present';
import { CNPG_API, type PoolerSpec } from '../../../../../resources/cnpg';
import { topologySpread } from '../../../../workload/spread';
import type { PoolerIntent, PostgresIntent } from '../../intent';
import { guaranteed } from '../guaranteed';
import type { RenderedObject } from '../operator';
import { poolerBudget } from '../pooler-budget';
import { poolerOf } from './names';
import { poolerPods } from './pod-labels';

/** The Pooler before the primary, and its budget, which the operator lacks. */
export function poolers(intent: PostgresIntent): readonly RenderedObject[] {
  const { pooler, defaults } = intent;
  if (!pooler) return [];
  const name = poolerOf(intent.name);
  return [
    { id: 'pooler', apiVersion: CNPG_API, kind: 'Pooler', name, body: { spec: poolerSpec(intent, pooler) } },
    poolerBudget(name, poolerPods(intent.name), defaults),
  ];
}

function poolerSpec({ name, defaults }: PostgresIntent, pooler: PoolerIntent): PoolerSpec {
  const resources = guaranteed(pooler.cpu, pooler.memory);
  return {
    cluster: { name },
    instances: pooler.instances,
    type: 'rw',
    pgbouncer: {
      poolMode: pooler.mode,
      parameters: {
        max_client_conn: String(pooler.clients),
        default_pool_size: String(pooler.poolSize),
        client_tls_sslmode: defaults['postgres.pooler.tls'],
      },
    },
    deploymentStrategy: {
      rollingUpdate: present<PoolerSpec['deploymentStrategy']['rollingUpdate']>({
        maxSurge: unlessApiDefault('rollout.surge', defaults['rollout.surge']),
        maxUnavailable: defaults['rollout.unavailable'],
      }),
    },
    template: {
      spec: {
        // The operator adds it without resources, and one such container makes the pod Burstable.
        initContainers: [{ name: 'bootstrap-controller', resources }],
        containers: [{ name: 'pgbouncer', resources }],
        topologySpreadConstraints: topologySpread(poolerPods(name), defaults, true),
      },
    },
  };
}
