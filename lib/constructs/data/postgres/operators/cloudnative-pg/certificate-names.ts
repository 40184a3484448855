import type { PostgresIntent } from '../../intent';
import { poolerOf } from './names';

/**
 * Names that the server's certificate must hold beside those of the cluster's own Services: PgBouncer shows the same
 * certificate under the name of its own Service, and other sites come by the host of this one.
 */
export function alternativeNames(intent: PostgresIntent): readonly string[] {
  const { name, namespace, pooler, topology } = intent;
  const services = pooler ? [poolerOf(name)] : [];
  const host = topology?.sites.find(({ cluster }) => cluster === topology.self)?.host;
  return [
    ...services.flatMap((service) => [
      service,
      `${service}.${namespace}`,
      `${service}.${namespace}.svc`,
      `${service}.${namespace}.svc.cluster.local`,
    ]),
    ...(host === undefined ? [] : [host]),
  ];
}
