import { CNPG } from '../kinds';
import { error } from '../fault';
import type { Rule } from '../rule';
import { addressKey } from '../standing';
import { siteOf, takesWrites, topologyKey } from './site';

const CODE = 'transition/two-primaries';

/** A database takes writes in one place. */
export const TWO_PRIMARIES: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: ({ after }, { after: moment }) => {
    const site = siteOf(after);
    if (!takesWrites(site)) return [];
    const others = moment
      .sites(topologyKey(site))
      .filter((other) => takesWrites(other) && addressKey(other.standing) !== addressKey(after));
    if (others.length === 0) return [];
    const names = others.map(({ name }) => name).join(' and ');
    const message = `${site.name} and ${names} both take themselves for the primary: each takes writes that the other never gets`;
    const fix =
      'let all sites name one primary; a site that is lost is kept from running by the annotation cnpg.io/hibernation: "on"';
    return [error(CODE, ['spec', 'replica', 'primary'], message, fix)];
  },
};
