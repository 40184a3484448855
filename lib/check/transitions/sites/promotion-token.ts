import { CNPG } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { siteOf } from './site';

const CODE = 'transition/promotion-token';

/** A token belongs to one promotion. */
export const PROMOTION_TOKEN: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: onChange((before, after) => {
    const was = siteOf(before);
    const is = siteOf(after);
    if (was.role !== 'primary' || is.role !== 'primary') return [];
    if (is.token === undefined || is.token === was.token) return [];
    const message = `${is.name} is the primary already and gets ${was.token === undefined ? 'a' : 'another'} promotion token: the operator takes it for a new promotion, and waits for WAL that never comes`;
    const fix = was.token === undefined ? 'remove it' : 'keep the token until the promotion is through, then remove it';
    return [error(CODE, ['spec', 'replica', 'promotionToken'], message, fix)];
  }),
};
