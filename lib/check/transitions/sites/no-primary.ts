import { CNPG } from '../kinds';
import { error } from '../fault';
import type { Around, Rule } from '../rule';
import { siteNamed, siteOf, topologyKey, type Site } from './site';

const CODE = 'transition/no-primary';

/** Only a switchover leaves a database without a primary, and only for a while. */
export const NO_PRIMARY: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: ({ after }, around) => {
    const site = siteOf(after);
    if (site.role !== 'replica') return [];
    const topology = topologyKey(site);
    const sites = around.after.sites(topology);
    const were = around.before.sites(topology);
    if (sites.some(({ role }) => role === 'primary') || isExplained(sites, were, around)) return [];
    const message = `no site takes itself for the primary, ${site.name} follows ${site.primary ?? ''}: the database takes no writes`;
    return [
      error(
        CODE,
        ['spec', 'replica', 'primary'],
        message,
        'let all sites name the one that is to take writes, and that one itself too',
      ),
    ];
  },
};

function isExplained(sites: readonly Site[], were: readonly Site[], around: Around): boolean {
  const wasPrimary = ({ standing }: Site): boolean => {
    const before = around.before.find(standing);
    return before !== undefined && siteOf(before).role === 'primary';
  };
  const isUnderWay = were.length > 0 && !were.some(({ role }) => role === 'primary');
  // A primary that is not rendered here, and never was, may be anywhere.
  const isElsewhere = ({ primary }: Site): boolean => !siteNamed(sites, primary) && !siteNamed(were, primary);
  return isUnderWay || sites.some(wasPrimary) || sites.some(isElsewhere);
}
