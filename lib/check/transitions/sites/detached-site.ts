import { FAILOVER_ANNOTATION } from '../../../model/failover';
import { valueAt } from '../../references/loosely';
import { CNPG } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { declaresFailover } from './failover';
import { siteOf } from './site';

const CODE = 'transition/detached-site';

/** A replica that follows nobody is a primary, for good. */
export const DETACHED_SITE: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: onChange((before, after) => {
    const was = siteOf(before);
    if ((was.role !== 'replica' && was.role !== 'follower') || siteOf(after).role !== 'alone') return [];
    if (declaresFailover(before, after)) return [];
    const how = valueAt(after.object.spec, 'replica') ? 'replica.enabled is false' : 'its replica stanza is gone';
    const message = `${was.name} stops following and takes writes by itself, since ${how}: it can never follow again, and its source goes on without it`;
    const fix = `keep the stanza; to promote it in a distributed topology, set primary and promotionToken; where it is to go its own way, declare that with the annotation ${FAILOVER_ANNOTATION}`;
    return [error(CODE, ['spec', 'replica'], message, fix)];
  }),
};
