import type { Opening } from '../../../traffic/network-policy';
import type { PostgresIntent } from '../intent';

/** Lets Prometheus in to a port, where the database is monitored. */
export function scraping({ monitoring }: PostgresIntent, port: number): readonly Opening[] {
  return monitoring ? [{ to: { namespace: monitoring.namespace }, ports: [{ port }] }] : [];
}
