import { CNPG } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { siteOf } from './site';

const CODE = 'transition/joins-as-replica';

/** A replica starts as a copy. */
export const JOINS_AS_REPLICA: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: onChange((before, after) => {
    const is = siteOf(after);
    if (siteOf(before).role !== 'alone' || (is.role !== 'replica' && is.role !== 'follower')) return [];
    const message = `${is.name} has data of its own and is to follow ${is.primary ?? 'another'}: it stops taking writes, and can never follow what it is no copy of`;
    const fix =
      'let it name itself as primary and add the other sites as replicas of it; or take it out first, delete it with its volumes, and add it again with bootstrap.recovery and an archive of another name';
    return [error(CODE, ['spec', 'replica'], message, fix)];
  }),
};
