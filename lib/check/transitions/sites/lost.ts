import type { Moment } from '../moment';
import { CNPG } from '../kinds';
import type { Standing } from '../standing';
import { isRunning } from './patroni';
import { siteOf, takesWrites, topologyKey } from './site';

/**
 * Whether a site was the primary of a region that was lost: it is kept from running, and another took its place. Where the
 * operator knows no topology, whatever is stopped may have been.
 */
export function wasLost(cluster: Standing, moment: Moment): boolean {
  if (cluster.kind !== CNPG) return !isRunning(cluster);
  const site = siteOf(cluster);
  if (site.role !== 'primary' || !site.asleep) return false;
  return moment.sites(topologyKey(site)).some(takesWrites);
}
