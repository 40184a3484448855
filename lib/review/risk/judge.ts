import { kindKey } from '../../check/references/kinds';
import type { ObjectChange } from '../change';
import { applyRule } from './apply-rule';
import type { Consequence } from './risk';
import type { Around, RiskRule } from './rule';
import { RISK_RULES } from './rules';

/**
 * What comes of a change, the worst first; nothing where no rule speaks of it, which is what makes it harmless, and
 * nothing where every agent that is known to apply it leaves the object as it is.
 *
 * @throws Error where a rule itself fails, which is a bug.
 */
export function judge(change: ObjectChange, around: Around): readonly Consequence[] {
  const { delivery } = around;
  if (delivery.length > 0 && delivery.every(({ act }) => act === 'ignores')) return [];
  return rulesFor(kindKey(change.id)).flatMap((rule) => applyRule(rule, change, around));
}

const OF_ANY_KIND = RISK_RULES.filter(({ kinds }) => kinds === 'any');

/** Rules keep their order, the worst first, in each list. */
const BY_KIND: ReadonlyMap<string, readonly RiskRule[]> = new Map(
  [...new Set(RISK_RULES.flatMap(({ kinds }) => (kinds === 'any' ? [] : kinds)))].map((kind) => [
    kind,
    RISK_RULES.filter(({ kinds }) => kinds === 'any' || kinds.includes(kind)),
  ]),
);

function rulesFor(kind: string): readonly RiskRule[] {
  return BY_KIND.get(kind) ?? OF_ANY_KIND;
}
