import { FAILOVER_ANNOTATION } from '../../../model/failover';
import { CNPG } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { declaresFailover } from './failover';
import { siteNamed, siteOf, takesWrites, topologyKey } from './site';

const CODE = 'transition/undeclared-failover';

/** A site that is promoted without a token does not wait for what it has not got yet. */
export const UNDECLARED_FAILOVER: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: onChange((before, after, around) => {
    const was = siteOf(before);
    const is = siteOf(after);
    if (was.role !== 'replica' || !takesWrites(is) || is.token !== undefined) return [];
    if (declaresFailover(before, after)) return [];
    const old = siteNamed(around.before.sites(topologyKey(was)), was.primary);
    const { message, fix } =
      old?.role === 'replica' ? withoutWaiting(is.name) : overRunning(is.name, was.primary ?? '');
    return [error(CODE, ['spec', 'replica', 'primary'], message, fix)];
  }),
};

/** What is said where a switchover is under way, in which either of two sites may become the primary. */
function withoutWaiting(name: string): { message: string; fix: string } {
  return {
    message: `${name} becomes the primary without a promotion token: it does not wait for what the demoted site wrote last, and that one could never follow`,
    fix: 'give .status.demotionToken of the site that was demoted as promotionToken, also where that is this one itself',
  };
}

function overRunning(name: string, old: string): { message: string; fix: string } {
  return {
    message: `${name} becomes the primary without a promotion token, which is a failover: what ${old} has committed and not sent is lost, and ${old} must be rebuilt`,
    fix: `demote ${old} first, and once that is applied give its .status.demotionToken as promotionToken here; where ${old} is gone for good, declare the failover with the annotation ${FAILOVER_ANNOTATION}. A PostgresCluster says it as replication.primary: { from, to }, then with token, or failover: true`,
  };
}
