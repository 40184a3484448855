import { CNPG, CRUNCHY, OBJECT_STORE, ZALANDO } from '../kinds';
import { warning } from '../fault';
import { onChange, type Rule } from '../rule';
import { retentionsOf } from './retention';

const CODE = 'transition/retention-shrinks';

/** What is no longer to be kept is deleted, with the next backup at the latest. */
export const RETENTION_SHRINKS: Rule = {
  code: CODE,
  kinds: [OBJECT_STORE, CNPG, ZALANDO, CRUNCHY],
  judge: onChange((before, after) => {
    const known = new Map(retentionsOf(before).map((retention) => [retention.of, retention]));
    return retentionsOf(after).flatMap(({ of, amount, unit, path }) => {
      const was = known.get(of);
      if (was?.unit !== unit || !(amount < was.amount)) return [];
      const kept = Number.isFinite(was.amount) ? `${was.amount} ${unit}` : 'everything';
      const lost = Number.isFinite(was.amount) ? `${was.amount - amount} ${unit}` : `all beyond ${amount} ${unit}`;
      const message = `${of} keeps ${amount} ${unit} instead of ${kept}: ${lost} can no longer be restored, and the next backup deletes them`;
      return [warning(CODE, path, message, 'make sure that nobody must be able to go back that far')];
    });
  }),
};
