import { CNPG } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { siteNamed, siteOf, topologyKey } from './site';

const CODE = 'transition/early-promotion';

/** A token is made when the old primary has been demoted, and not before. */
export const EARLY_PROMOTION: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: onChange((before, after, around) => {
    const was = siteOf(before);
    const is = siteOf(after);
    if (was.role !== 'replica' || is.role !== 'primary' || is.token === undefined) return [];
    const old = siteNamed(around.before.sites(topologyKey(was)), was.primary);
    if (old?.role !== 'primary') return [];
    const message = `${is.name} is promoted with a token while ${old.name} has not been demoted: the token is none of this switchover, and the promotion waits or loses what ${old.name} still takes`;
    const fix = `set primary: ${is.name} for ${old.name} first, wait until it is applied and .status.demotionToken is there, and promote with that one in a change of its own`;
    return [error(CODE, ['spec', 'replica', 'promotionToken'], message, fix)];
  }),
};
